using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// What catalogues add to a person's name and leave out of the work key: the fuller name and the years of a life, as in
/// <c>Heron, A. B. (Anna Berta), 1819-1891.</c> with the key <c>heronab</c>.
/// </summary>
internal static class NameAdditions
{
    /// <summary>The length of the additions with which a text starts, with the white space after them.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var rest = text[length..].TrimStart(" ,"u8);
            var skipped = text.Length - length - rest.Length;
            if (rest is not [<= (byte)'9' or (>= (byte)'a' and <= (byte)'z'), ..])
                break;   // nearly always: the next name
            var addition = rest is [(byte)'(', ..] ? rest.IndexOf((byte)')') + 1 : YearsLength(rest);
            if (addition <= 0)
                break;
            length += skipped + addition;
            while (length < text.Length && text[length] is (byte)'.' or (byte)',')
                length++;
        }
        return length == 0 ? 0 : text.Length - text[length..].TrimStart((byte)' ').Length;
    }

    /// <summary>
    /// The length of <c>1819-1891</c>, <c>1819-</c>, <c>b. 1819</c>, <c>d. 1891</c>, <c>active 1850</c> or <c>approximately 1819-1891</c>.
    /// </summary>
    private static int YearsLength(ReadOnlySpan<byte> text)
    {
        var start = 0;
        foreach (var word in (ReadOnlySpan<string>)["approximately ", "active ", "born ", "died ", "ca. ", "fl. ", "b. ", "d. "])
        {
            if (text.Length > word.Length && System.Text.Ascii.Equals(text[..word.Length], word))
            {
                start = word.Length;
                break;
            }
        }
        var years = text[start..];
        var end = 0;
        while (end < years.Length && (years[end] is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'?'))
            end++;
        var (digits, dashes) = (0, years[..end].Count((byte)'-'));
        foreach (var c in years[..end])
            digits += c is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        var isAlone = end == years.Length || years[end] is (byte)' ' or (byte)'.' or (byte)',';
        return isAlone && dashes <= 1 && digits is 4 or 8 && (dashes == 1 || start > 0 && digits == 4) ? start + end : 0;
    }
}
