namespace Bibliographic.Records.Recovery;

/// <summary>Text dumps of catalogue pages that show the fields of a search index. Any text may hold such pages.</summary>
internal sealed class IndexPageParser : RecordParser
{
    public override string Name => "index-pages";

    public override Recognition Recognize(InputHead head) => Recognition.Yes;

    public override Partitioning GetPartitioning(InputHead head) => Partitioning.Anchors;

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new IndexPageScanner(options);
}
