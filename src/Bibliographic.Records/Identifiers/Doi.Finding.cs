using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

public readonly partial struct Doi
{
    /// <inheritdoc/>
    public static IdentifierMatch<Doi>[] FindAll(string text) => IdentifierFinder.FindAll<Doi>(text);

    /// <inheritdoc/>
    public static IdentifierMatch<Doi>[] FindAll(ReadOnlySpan<char> text) => IdentifierFinder.FindAll<Doi>(text);

    /// <inheritdoc/>
    public static IdentifierMatch<Doi>[] FindAll(ReadOnlySpan<byte> utf8Text) => IdentifierFinder.FindAll<Doi>(utf8Text);

    static void IFindableIdentifier<Doi>.Find(ReadOnlySpan<char> text, ref List<IdentifierMatch<Doi>>? found)
    {
        for (var scanner = new DoiScanner(text); scanner.MoveNext();)
        {
            if (ReadName(scanner.Current, scanner.IsInAddress ? Spelling.Address : Spelling.Bare, out var doi) is null)
                (found ??= []).Add(new(doi, scanner.Start, scanner.Current.Length));
        }
    }
}
