namespace Bibliographic.Records.Input.Marc;

/// <summary>
/// Tells bytes of MARC-8 from those of Windows' Latin code page 1252, which records hold although their leader says MARC-8 or UTF-8.
/// </summary>
internal static class OldEncodings
{
    private const string From0X80 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

    /// <summary>
    /// Whether each byte that is a mark in MARC-8 stands before a letter or another mark, as in <c>caf 0xE2 e</c>, and all others are
    /// letters of it.
    /// </summary>
    public static bool IsMarc8(ReadOnlySpan<byte> bytes)
    {
        var letters = Marc8Tables.Instance.FindSet(Marc8Tables.Ansel)!;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80 || bytes[i] is 0x88 or 0x89 or 0x8d or 0x8e)
                continue;
            if (Marc8Tables.Find(letters, bytes[i] & 0x7f) is null)
                return false;
            if (bytes[i] >= 0xe0 && !(i + 1 < bytes.Length && (bytes[i + 1] >= 0x80 || char.IsAsciiLetter((char)bytes[i + 1]))))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether each byte above ASCII is a letter or a mark of punctuation of Windows' code page, and letters stand beside letters.
    /// </summary>
    public static bool IsWindowsLatin(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is >= 0x80 and < 0xc0 && Decode(bytes[i]) is '\ufffd' or '¤' or '¦' or '¬' or '¯' or '¸')
                return false;
            if (bytes[i] >= 0xc0 && !(i > 0 && IsLetter(bytes[i - 1])) && !(i + 1 < bytes.Length && IsLetter(bytes[i + 1])))
                return false;
        }
        return true;
    }

    public static string DecodeWindowsLatin(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < text.Length; i++)
            text[i] = Decode(bytes[i]);
        return new(text);
    }

    private static char Decode(byte value) => value is >= 0x80 and < 0xa0 ? From0X80[value - 0x80] : (char)value;

    private static bool IsLetter(byte value) => char.IsAsciiLetter((char)value) || value >= 0xc0;
}
