namespace Bibliographic.Records;

/// <summary>How the cells of a table are kept apart.</summary>
public enum CsvDialect
{
    /// <summary>Commas between quoted cells, CRLF after each row (RFC 4180).</summary>
    Csv,

    /// <summary>
    /// Tabs between cells, nothing quoted, LF after each row: no cell holds a tab or a line end (IANA <c>text/tab-separated-values</c>).
    /// </summary>
    Tsv,
}
