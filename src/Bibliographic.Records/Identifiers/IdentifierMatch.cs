namespace Bibliographic.Records;

/// <summary>An identifier found in a running text, and where.</summary>
/// <typeparam name="T">The identifier type.</typeparam>
/// <param name="Value">The identifier.</param>
/// <param name="Start">Where it starts: a position in characters, or in bytes if the text was UTF-8.</param>
/// <param name="Length">How long it is in the text as written, in the same unit.</param>
/// <remarks>Immutable, hence thread-safe.</remarks>
public readonly record struct IdentifierMatch<T>(T Value, int Start, int Length)
    where T : struct, IIdentifier<T>
{
    /// <summary>Gets where the text goes on after the identifier.</summary>
    public int End => Start + Length;
}
