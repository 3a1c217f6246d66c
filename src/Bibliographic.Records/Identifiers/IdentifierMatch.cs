namespace Bibliographic.Records;

/// <summary>An identifier found in a running text, and where.</summary>
/// <typeparam name="T">The identifier type.</typeparam>
/// <remarks>Immutable, hence thread-safe.</remarks>
/// <seealso cref="IFindableIdentifier{TSelf}"/>
public readonly record struct IdentifierMatch<T>
    where T : struct, IIdentifier<T>
{
    /// <summary>Creates a match.</summary>
    /// <param name="value">The identifier.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How long it is in the text as written.</param>
    public IdentifierMatch(T value, int start, int length) => (Value, Start, Length) = (value, start, length);

    /// <summary>The identifier.</summary>
    public T Value { get; init; }

    /// <summary>Where it starts: a position in characters, or in bytes if the text was UTF-8.</summary>
    public int Start { get; init; }

    /// <summary>How long it is in the text as written, in the same unit.</summary>
    public int Length { get; init; }

    /// <summary>Where the text goes on after the identifier.</summary>
    public int End => Start + Length;
}
