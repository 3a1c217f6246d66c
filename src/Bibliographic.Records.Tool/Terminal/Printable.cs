using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>
/// Makes text from an input harmless on a terminal: no control sequences, no change of direction, nothing that cannot be seen. Elsewhere
/// such characters are a part of the text.
/// </summary>
internal static class Printable
{
    public const char Replacement = '\uFFFD';

    /// <summary>The text on one line, with U+FFFD in place of each such character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsJoiners">
    /// Whether joiners, marks of direction, fillers and selectors of variants stay, which several scripts need and a browser knows.
    /// </param>
    public static string Line(string text, bool keepsJoiners = false)
    {
        if (IsPlain(text))
            return text;
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029)
                line.Append(' ');
            else if (IsShown(rune) || keepsJoiners && IsForBrowsers(rune.Value))
                line.Append(rune.ToString());
            else
                line.Append(Replacement);
        }
        return line.ToString();
    }

    /// <summary>JSON with escapes for such characters: the same values.</summary>
    public static string Json(string json) =>
        IsPlain(json)
            ? json
            : string.Concat(json.EnumerateRunes().Select(rune => rune.Value is '\n' || IsShown(rune) ? rune.ToString() : Escape(rune)));

    /// <summary>Whether a terminal shows the character, and does nothing else because of it.</summary>
    public static bool IsShown(Rune rune) => !IsIgnorable(rune.Value) && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        // Signs of direction, joiners, tags. A soft hyphen is shown where a line ends, and the signs before Arabic and Syriac numbers
        // always.
        UnicodeCategory.Format =>
            rune.Value is 0xAD or >= 0x600 and <= 0x605 or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD,
        _ => true,
    };

    /// <summary>The character as <c>\u202E</c>, one outside the first plane as a pair.</summary>
    public static string Escape(Rune rune) =>
        string.Concat(rune.ToString().Select(half => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)half:X4}")));

    /// <summary>
    /// Letters, marks and unassigned characters that Unicode says to show as nothing (Default_Ignorable_Code_Point). U+FE00 to U+FE0F and
    /// the Mongolian selectors are none here: they choose the form of the character before, as of emoji.
    /// </summary>
    private static bool IsIgnorable(int character) => character is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2065 or 0x3164
        or 0xFFA0 or >= 0xFFF0 and <= 0xFFF8 or >= 0xE0000 and <= 0xE0FFF;

    private static bool IsForBrowsers(int character) =>
        character is >= 0x200B and <= 0x200F or 0x034F or 0x115F or 0x1160 or >= 0xE0100 and <= 0xE01EF;

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
}
