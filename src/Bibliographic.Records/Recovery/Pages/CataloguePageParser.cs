namespace Bibliographic.Records.Recovery.Pages;

/// <summary>
/// Text dumps of catalogue pages that show the fields of a search index, a MARC record, or both. Any text may hold such pages.
/// </summary>
internal sealed class CataloguePageParser : RecordParser
{
    public override string Name => "pages";

    public override Recognition Recognize(InputHead head) => Recognition.Yes;

    public override Partitioning GetPartitioning(InputHead head) => Partitioning.Anchors;

    internal override bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) =>
        isJson ? PageCandidates.AreInJson(text) : PageCandidates.AreIn(text);

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new CataloguePageScanner(options);
}
