namespace Bibliographic.Records.Input.MarcViews;

/// <summary>The sign that a view writes before the code of a subfield.</summary>
/// <param name="Sign">The sign in UTF-8; empty where code and value stand without one.</param>
internal sealed record SubfieldMark(byte[] Sign)
{
    /// <summary>All signs, longer ones before those they begin with.</summary>
    /// <remarks>
    /// <c>\|</c> and <c>|</c> VuFind and Blacklight, <c>$$</c> Aleph and Invenio, <c>$</c> yaz-marcdump, MarcEdit and the Portuguese
    /// national library, <c>_</c> and <c>^</c> Koha, <c>^</c> ULIB, <c>‡</c> Evergreen, <c>▼</c> Korean catalogues.
    /// </remarks>
    public static readonly SubfieldMark[] All =
        [new("\\|"u8.ToArray()), new("$$"u8.ToArray()), new("‡"u8.ToArray()), new("▼"u8.ToArray()), new("$"u8.ToArray()), new("_"u8.ToArray()),
            new("^"u8.ToArray()), new("|"u8.ToArray())];

    public int Length => Sign.Length;

    /// <summary>Whether a text starts with the sign and a code that may be any character; two pipes are indicators.</summary>
    public bool StartsCode(ReadOnlySpan<byte> text) =>
        text.StartsWith(Sign) && text.Length > Sign.Length && text[Sign.Length] is > (byte)' ' and < 0x7f and var code
            && (code != '|' || Sign[0] != '|');

    /// <summary>
    /// The sign that a text starts with, with a usual code (a letter in lower case or a digit) after it; null when there is none.
    /// </summary>
    public static SubfieldMark? Find(ReadOnlySpan<byte> text)
    {
        foreach (var mark in All)
        {
            if (text.StartsWith(mark.Sign))
                return text.Length > mark.Length && IsUsualCode(text[mark.Length]) ? mark : null;
        }
        return null;
    }

    public static bool IsUsualCode(byte code) => char.IsAsciiLetterLower((char)code) || char.IsAsciiDigit((char)code);
}
