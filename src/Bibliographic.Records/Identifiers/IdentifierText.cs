using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Identifiers;

/// <summary>The reading steps that the identifier types share.</summary>
internal static class IdentifierText
{
    /// <summary>The text without spaces and invisible characters at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>Whether a character shows nothing: white space, a control, a soft hyphen, a zero-width mark.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    /// <summary>Whether a character is a hyphen, a dash or a minus sign.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>Whether a text starts with an ASCII text, in any case of its letters.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    /// <summary>Whether a text ends with an ASCII text, in any case of its letters.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> end) =>
        text.Length >= end.Length && Ascii.EqualsIgnoreCase(text[^end.Length..], end);

    /// <summary>Whether one web address ends and the next starts here.</summary>
    public static bool StartsWithAddress(ReadOnlySpan<char> text) => StartsWith(text, "http://") || StartsWith(text, "https://");

    /// <summary>Skips a prefix if the text has it.</summary>
    public static bool Skip(ref ReadOnlySpan<char> text, ReadOnlySpan<char> start)
    {
        if (!StartsWith(text, start))
            return false;
        text = text[start.Length..];
        return true;
    }

    /// <summary>Skips labels, tags, spaces and the punctuation between them and a number.</summary>
    /// <returns>Whether there was a label.</returns>
    public static bool SkipLabels(ref ReadOnlySpan<char> text, ReadOnlySpan<string> labels)
    {
        var any = false;
        while (true)
        {
            while (!text.IsEmpty && (IsBlank(text[0]) || text[0] is ':' or '=' or '#'))
                text = text[1..];
            if (!SkipTag(ref text) && !SkipOne(ref text, labels, ref any))
                return any;
        }
    }

    private static bool SkipOne(ref ReadOnlySpan<char> text, ReadOnlySpan<string> labels, ref bool any)
    {
        foreach (var label in labels)
        {
            if (Skip(ref text, label))
                return any = true;
        }

        return false;
    }

    private static bool SkipTag(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '<')
            return false;
        var end = text.IndexOf('>');
        text = text[(end + 1)..];
        return end > 0;
    }
}
