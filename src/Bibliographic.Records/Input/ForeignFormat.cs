using System.Text;

namespace Bibliographic.Records.Input;

/// <summary>Tells what an input is that holds no records, as far as its first bytes show: for the message that says so.</summary>
internal static class ForeignFormat
{
    private static readonly (byte[] Start, string Name)[] Starts =
    [
        ([.. "%PDF-"u8], "a PDF document"),
        ([.. "PK\u0003\u0004"u8], "a ZIP archive"),
        ([.. "BZh"u8], "data packed by bzip2"),
        ([0xFD, .. "7zXZ\0"u8], "data packed by xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "data packed by zstd"),
        ([.. "TY  - "u8], "RIS"),
        ([.. "PMID- "u8], "MEDLINE"),
    ];

    /// <summary>The format in words; null for what may be a dump.</summary>
    /// <param name="head">The first bytes.</param>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        if (StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8))
            return "an HTML page";
        if (StartsWith(text, "<?xml"u8))
            return "XML";
        foreach (var (start, name) in Starts)
        {
            if (head.StartsWith(start) || text.StartsWith(start))
                return name;
        }
        if (IsBibTeX(text))
            return "BibTeX";
        if (text is [(byte)'[' or (byte)'{', .. var rest] && rest.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'"', ..])
            return "JSON";
        if (head.Length >= 4 && IsHalfNul(head))
            return "UTF-16 without a byte order mark";
        return head.Contains((byte)0) ? "binary data" : null;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    /// <summary>Whether an entry, <c>@article{</c>, comes first, but for lines of comments.</summary>
    private static bool IsBibTeX(ReadOnlySpan<byte> text)
    {
        while (text is [(byte)'%', ..] && text.IndexOf((byte)'\n') is >= 0 and var end)
            text = text[end..].TrimStart(" \t\r\n"u8);
        if (text is not [(byte)'@', .. var entry])
            return false;
        var type = entry.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        return type > 0 && entry[type] is (byte)'{' or (byte)'(';
    }

    /// <summary>Whether most pairs of bytes are one letter and one NUL, always on the same side.</summary>
    private static bool IsHalfNul(ReadOnlySpan<byte> head)
    {
        Span<int> nuls = [0, 0];
        for (var i = 0; i < head.Length; i++)
            nuls[i % 2] += head[i] == 0 ? 1 : 0;
        return Math.Min(nuls[0], nuls[1]) == 0 && Math.Max(nuls[0], nuls[1]) > head.Length / 4;
    }
}
