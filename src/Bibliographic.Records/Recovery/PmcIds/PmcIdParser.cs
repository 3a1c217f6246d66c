namespace Bibliographic.Records.Recovery.PmcIds;

/// <summary>
/// The list of all articles of PubMed Central, <c>PMC-ids.csv</c>: identifiers, journal, year, volume, issue and page of each, in a row.
/// </summary>
internal sealed class PmcIdParser : RecordParser
{
    private static ReadOnlySpan<byte> Start => "Journal Title,"u8;

    public override string Name => "pmc-ids";

    public override Recognition Recognize(InputHead head) => ColumnsOf(head) is null ? Recognition.No : Recognition.Yes;

    /// <summary>Only the first part sees the first line: the others take the columns for those that are documented.</summary>
    public override Partitioning GetPartitioning(InputHead head) =>
        ColumnsOf(head) is { IsStandard: true } ? Partitioning.Lines : Partitioning.None;

    /// <summary>A text in the JSON of a corpus is no list of articles.</summary>
    internal override bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) => !isJson && text.StartsWith(Start);

    public override RecordScanner CreateScanner(RecordReaderOptions options) => new PmcIdScanner(options.Wanted);

    /// <summary>The columns that a first line names; null when it is none of a list.</summary>
    public static PmcIdColumns? ReadHeader(ReadOnlySpan<byte> line) => line.StartsWith(Start) ? PmcIdColumns.Read(line) : null;

    private static PmcIdColumns? ColumnsOf(InputHead head)
    {
        var end = head.Bytes.IndexOf((byte)'\n');
        return ReadHeader((end < 0 ? head.Bytes : head.Bytes[..end]).TrimEnd((byte)'\r'));
    }
}
