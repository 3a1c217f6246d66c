using System.Text;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>
/// MARCXML: a collection of records or a single one, with or without a namespace, also in an envelope such as that of OAI-PMH.
/// </summary>
internal sealed class MarcXmlParser : RecordParser
{
    private const int LongestHead = 256 * 1024;   // an envelope may say much before its first record

    public override string Name => "marcxml";

    /// <summary>By an element of a MARC record, or the namespace of MARCXML.</summary>
    public override Recognition Recognize(InputHead head)
    {
        var text = head.Text;
        if (text is not [(byte)'<', (byte)'?' or (byte)'!' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'), ..]
            || IsHtml(text))
            return Recognition.No;
        if (text.IndexOf("controlfield"u8) >= 0 || text.IndexOf("datafield"u8) >= 0 || text.IndexOf("http://www.loc.gov/MARC21/slim"u8) >= 0)
            return Recognition.Yes;
        return head.IsComplete || head.Bytes.Length >= LongestHead || !text.StartsWith("<?xml"u8) && text.IndexOf("record"u8) < 0
            ? Recognition.No : Recognition.NeedsMoreData;
    }

    /// <summary>The parser of catalogue pages, which is always there, looks for the starts of all built-in kinds at once.</summary>
    internal override bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) => false;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new MarcXmlScanner(options);

    private static bool IsHtml(ReadOnlySpan<byte> text) => StartsWith(text, "<html"u8) || StartsWith(text, "<!doctype html"u8);

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
