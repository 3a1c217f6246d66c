using System.Buffers;
using System.Text;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>
/// Texts of MARC fields as values have them: on one line, composed (NFC), without the marks around words that do not sort.
/// </summary>
internal static class FieldText
{
    /// <summary>
    /// Bytes that a text without any of these peculiarities does not have: controls, and the first bytes of U+0080 to U+00BF and U+0300 to
    /// U+037F.
    /// </summary>
    private static readonly SearchValues<byte> Peculiar =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value), 0x7f, 0xc2, 0xcc, 0xcd]);

    /// <summary>All but the visible characters of ASCII and the space.</summary>
    private static readonly SearchValues<byte> NotPlain =
        SearchValues.Create([.. Enumerable.Range(0, 0x100).Where(value => value is < 0x20 or >= 0x7f).Select(value => (byte)value)]);

    /// <summary>The marks before and behind an article that does not sort, of UNIMARC and of MARC 21.</summary>
    private static readonly char[] NonSortingMarks = ['\u0088', '\u0089', '\u0098', '\u009c'];

    public static string Of(in MarcSubfield subfield)
    {
        var utf8 = subfield.Utf8;
        WorkCounter.Add(utf8.Length);
        // Three of four texts are plain: neither checking them as UTF-8 nor looking for marks in them takes a third off this method.
        if (!utf8.ContainsAny(NotPlain) && utf8 is not ([(byte)' ', ..] or [.., (byte)' ']) && utf8.IndexOf("  "u8) < 0)
            return Encoding.Latin1.GetString(utf8);
        var text = Encoding.UTF8.GetString(utf8);
        if (!utf8.ContainsAny(Peculiar))
            return text is [' ', ..] or [.., ' '] || text.Contains("  ", StringComparison.Ordinal) ? OnOneLine(text) : text;
        if (text.AsSpan().ContainsAny(NonSortingMarks))
            text = string.Concat(text.Split(NonSortingMarks));
        return OnOneLine(utf8.IndexOfAny((byte)0xcc, (byte)0xcd) >= 0 ? CombiningMarks.Instance.Compose(text) : text);
    }

    /// <summary>The text of the first subfield with a code that has one; null when there is none.</summary>
    public static string? First(in MarcField field, char code)
    {
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == code && Of(subfield) is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    /// <summary>Whether a field has a subfield with one of the codes.</summary>
    public static bool Has(in MarcField field, string codes)
    {
        foreach (var subfield in field.Subfields)
        {
            if (codes.Contains(subfield.Code))
                return true;
        }
        return false;
    }

    /// <summary>The same, without the punctuation that announces the next subfield.</summary>
    public static string? FirstTrimmed(in MarcField field, char code) => IsbdPunctuation.TrimToNull(First(field, code));

    /// <summary>The texts of all subfields that have one of the codes, in their order; null when there are none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="separator">What divides two texts where the first does not end with a mark of its own.</param>
    public static string? Join(in MarcField field, string codes, string separator = " ")
    {
        var joined = new JoinedText();
        foreach (var subfield in field.Subfields)
        {
            if (codes.Contains(subfield.Code) && Of(subfield) is { Length: > 0 } text)
                joined.Add(text, separator);
        }
        return joined.ToString();
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var word in new SingleLine(text))
        {
            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }
        return line.ToString();
    }
}
