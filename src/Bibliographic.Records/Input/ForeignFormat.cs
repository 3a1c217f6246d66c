using System.Text;

namespace Bibliographic.Records.Input;

/// <summary>Tells what an input is that is not text, as far as its first bytes show: for the message that it has no records.</summary>
internal static class ForeignFormat
{
    /// <summary>The format in words; null for what may be text.</summary>
    /// <param name="head">The first bytes.</param>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        if (StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8))
            return "an HTML page";
        if (StartsWith(text, "<?xml"u8))
            return "XML";
        if (head.StartsWith("%PDF-"u8))
            return "a PDF document";
        if (head.StartsWith("PK\u0003\u0004"u8))
            return "a ZIP archive";
        if (head.Length >= 4 && IsHalfNul(head))
            return "UTF-16 without a byte order mark";
        return head.Contains((byte)0) ? "binary data" : null;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    /// <summary>Whether most pairs of bytes are one letter and one NUL, always on the same side.</summary>
    private static bool IsHalfNul(ReadOnlySpan<byte> head)
    {
        Span<int> nuls = [0, 0];
        for (var i = 0; i < head.Length; i++)
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        return Math.Min(nuls[0], nuls[1]) == 0 && Math.Max(nuls[0], nuls[1]) > head.Length / 4;
    }
}
