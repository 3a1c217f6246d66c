using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Bibliographic.Records.Inputs.Html;

/// <summary>Decodes a page.</summary>
internal static partial class CharacterSet
{
    private const int LongestHead = 4096;   // in which the page tells its character set

    /// <summary>
    /// The text of a page. What is valid UTF-8 is UTF-8, whatever is said: in no other character set do letters with accents look like
    /// that. Else the header decides, then the page itself; else it is Windows-1252.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> page, string? mediaType)
    {
        if (Utf8.IsValid(page))
            return Encoding.UTF8.GetString(page);
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, LongestHead)]);
        var encoding = Find(mediaType ?? "") ?? Find(head) ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return encoding.GetString(page);
    }

    private static Encoding? Find(string text)
    {
        if (Charset().Match(text) is not { Success: true } match)
            return null;
        var name = match.Groups[1].Value.ToLowerInvariant();
        if (name is "iso-8859-1" or "latin1" or "us-ascii")
            name = "windows-1252";   // as browsers read it
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;   // there is no such character set
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?([\\w.:-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
