namespace Bibliographic.Records;

/// <summary>An identifier that can be told from the words around it, and so be found in running text.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
/// <remarks>
/// Finding has stricter rules than reading a field: what may be anything else is no identifier. The work is in proportion to
/// the length of the text, whatever it holds.
/// </remarks>
public interface IFindableIdentifier<TSelf> : IIdentifier<TSelf>
    where TSelf : struct, IFindableIdentifier<TSelf>
{
    /// <summary>Finds the identifiers in a running text, a list of web addresses, or a piece of markup.</summary>
    /// <param name="text">Any text. Addresses may stand one after the other without a space between them.</param>
    /// <returns>What was found, in the order of the text; equal identifiers as often as they occur.</returns>
    static abstract IdentifierMatch<TSelf>[] FindAll(string text);

    /// <inheritdoc cref="FindAll(string)"/>
    static abstract IdentifierMatch<TSelf>[] FindAll(ReadOnlySpan<char> text);

    /// <inheritdoc cref="FindAll(string)"/>
    /// <param name="utf8Text">Any text, in UTF-8. Addresses may stand one after the other without a space between them.</param>
    static abstract IdentifierMatch<TSelf>[] FindAll(ReadOnlySpan<byte> utf8Text);

    /// <summary>Adds what is found to a list, which is made with the first find.</summary>
    internal static abstract void Find(ReadOnlySpan<char> text, ref List<IdentifierMatch<TSelf>>? found);
}
