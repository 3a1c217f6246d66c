using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

public readonly partial struct Pmcid
{
    /// <inheritdoc/>
    public static IdentifierMatch<Pmcid>[] FindAll(string text) => IdentifierFinder.FindAll<Pmcid>(text);

    /// <inheritdoc/>
    public static IdentifierMatch<Pmcid>[] FindAll(ReadOnlySpan<char> text) => IdentifierFinder.FindAll<Pmcid>(text);

    /// <inheritdoc/>
    public static IdentifierMatch<Pmcid>[] FindAll(ReadOnlySpan<byte> utf8Text) => IdentifierFinder.FindAll<Pmcid>(utf8Text);

    static void IFindableIdentifier<Pmcid>.Find(ReadOnlySpan<char> text, ref List<IdentifierMatch<Pmcid>>? found)
    {
        int next;
        for (var at = 0; (next = text[at..].IndexOf("PMC", StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var start = at + next;
            at = start + "PMC".Length;
            if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                continue;
            // "PMC 1", "PMC:1", and "PMCID: 1", which need not repeat the PMC.
            var rest = text[at..];
            IdentifierText.Skip(ref rest, "ID");
            for (var most = 2; most > 0 && rest is [':' or ' ' or '\u00A0', ..]; most--)
                rest = rest[1..];
            if (NlmNumber.TryReadStart(rest, out var number, out var length) && NlmNumber.EndsBefore(rest[length..]))
            {
                at = text.Length - rest.Length + length;
                (found ??= []).Add(new(new Pmcid(number), start, at - start));
            }
        }
    }
}
