namespace Bibliographic.Records.Serialization.Tagged;

/// <summary>RefWorks' tagged format.</summary>
internal sealed class RefWorksSerializer() : TaggedSerializer("refworks", "RefWorks tagged", "text/x-refworks-tagged", ".txt", TagSyntax.RefWorks)
{
    protected override void Write(BibliographicRecord record, WorkType type, ref TaggedLines lines)
    {
        lines.Line("RT"u8, TypeName(type));
        lines.Line("SR"u8, "Electronic(1)");
        lines.Line("ID"u8, record.Id);
        lines.Names("A1"u8, record.Authors);
        lines.Editors("A2"u8, record.Contributors);
        lines.Translators("A4"u8, record.Contributors);
        lines.Line("T1"u8, MarkedText.Parse(record.Title).PlainText);
        lines.Line(type is WorkType.Article or WorkType.Newspaper ? "JF"u8 : "T2"u8, record.Journal);
        lines.Lines("T3"u8, record.Series);
        lines.Year("YR"u8, record.Date);
        lines.DayOfYear("FD"u8, record.Date);
        lines.Line("VO"u8, record.Volume);
        lines.Line("IS"u8, record.Issue);
        PageRange.TrySplit(record.Pages, out var first, out var last);
        lines.Line("SP"u8, first);
        lines.Line("OP"u8, last);
        lines.Lines("K1"u8, record.Subjects);
        lines.Line("AB"u8, record.Abstract);
        lines.Line("PB"u8, record.Publisher);
        lines.Line("ED"u8, record.Edition);
        lines.Line("SN"u8, SerialNumbers.Best(record, type));
        lines.Line("AN"u8, record.Pmid?.ToString());
        lines.Line("U1"u8, record.Pmcid?.ToString());
        lines.Line("LA"u8, record.Language?.Name);
        lines.Line("DO"u8, record.Doi?.ToString());
        lines.Addresses("LK"u8, record);
        var rights = new Rights(record);
        lines.Line("NO"u8, rights.Statement, rights.License);
    }

    private static string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "Journal Article",
        WorkType.Book => "Book, Whole",
        WorkType.Chapter => "Book, Section",
        WorkType.ConferencePaper or WorkType.Proceedings => "Conference Proceedings",
        WorkType.Thesis => "Dissertation/Thesis, Unpublished",
        WorkType.Report => "Report",
        WorkType.Newspaper => "Newspaper Article",
        WorkType.Manuscript => "Unpublished Material",
        WorkType.Map => "Map",
        WorkType.Software => "Computer Program",
        WorkType.Patent => "Patent",
        WorkType.Video => "Video/ DVD",
        WorkType.Audio => "Sound Recording",
        WorkType.Score => "Music Score",
        WorkType.Image => "Artwork",
        WorkType.WebSite => "Web Page",
        _ => "Generic",
    };
}
