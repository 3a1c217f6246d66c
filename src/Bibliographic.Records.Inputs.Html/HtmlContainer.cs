using System.Text;

namespace Bibliographic.Records.Inputs.Html;

/// <summary>A page in HTML. Its Staff View, of index fields, of MARC or of both, is given as text that keeps the values apart.</summary>
public sealed class HtmlContainer : RecordContainer
{
    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override Recognition Recognize(InputHead head)
    {
        if (head.MediaType is { } type)
            return StartsWith(type, "text/html") || StartsWith(type, "application/xhtml+xml") ? Recognition.Yes : Recognition.No;
        var text = SkipProlog(head.Bytes);
        return StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8) ? Recognition.Yes : Recognition.No;
    }

    /// <inheritdoc/>
    public override ContainerReader OpenReader(Stream stream, ContainerContext context)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(context);
        return new HtmlReader(stream, context);
    }

    /// <summary>What comes after white space, comments and an XML declaration: <c>&lt;?xml version="1.0"?&gt;</c>.</summary>
    private static ReadOnlySpan<byte> SkipProlog(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f"u8);
            var (start, end) = text.StartsWith("<!--"u8) ? (4, "-->") : text.StartsWith("<?xml"u8) ? (5, "?>") : (0, "");
            var length = start == 0 ? -1 : text[start..].IndexOf(Encoding.ASCII.GetBytes(end));
            if (length < 0)
                return text;
            text = text[(start + length + end.Length)..];
        }
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
