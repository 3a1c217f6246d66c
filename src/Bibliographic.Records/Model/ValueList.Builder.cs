namespace Bibliographic.Records;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the given items; this is what collection expressions (<c>[a, b]</c>) call.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static ValueList<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
