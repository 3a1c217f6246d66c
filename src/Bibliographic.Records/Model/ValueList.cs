using System.Collections;
using System.Runtime.CompilerServices;

namespace Bibliographic.Records;

/// <summary>An immutable list that is equal to another when their items are, so that records compare by value.</summary>
/// <remarks>The default value is the empty list. Safe for use by any number of threads.</remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[]? items) => _items = items is { Length: 0 } ? null : items;

    /// <summary>How many items there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _items is null;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>The items as a span, without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Enumerates the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Whether the other list has equal items in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Whether two lists have equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The items separated by "; ", for debugging and display.</summary>
    public override string ToString() => string.Join("; ", (IEnumerable<T>)this);

    /// <summary>Enumerates a list without allocating; not immutable; usable in iterators and asynchronous methods too.</summary>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items) => (_items, _index) = (items, -1);

        /// <summary>The current item.</summary>
        public readonly ref readonly T Current => ref _items![_index];

        /// <summary>Goes on to the next item.</summary>
        /// <returns>False when there are no more.</returns>
        public bool MoveNext() => ++_index < (_items?.Length ?? 0);
    }
}
