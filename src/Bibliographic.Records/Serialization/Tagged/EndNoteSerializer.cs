namespace Bibliographic.Records.Serialization.Tagged;

/// <summary>EndNote's tagged import format, the descendant of <c>refer</c>.</summary>
internal sealed class EndNoteSerializer() : TaggedSerializer(
    "endnote", "EndNote tagged (refer/BibIX): EndNote, Zotero, Mendeley", "application/x-endnote-refer", ".enw", TagSyntax.EndNote)
{
    protected override void Write(BibliographicRecord record, WorkType type, ref TaggedLines lines)
    {
        lines.Line("%0"u8, TypeName(type));
        lines.Names("%A"u8, record.Authors);
        lines.Editors("%E"u8, record.Contributors);
        lines.Translators("%?"u8, record.Contributors);
        lines.Line("%T"u8, MarkedText.Parse(record.Title).PlainText);
        lines.Line("%!"u8, MarkedText.Parse(record.ShortTitle).PlainText);
        lines.Line(type is WorkType.Article or WorkType.Newspaper ? "%J"u8 : "%B"u8, record.Journal);
        lines.Lines("%S"u8, record.Series);
        lines.Year("%D"u8, record.Date);
        lines.DayOfYear("%8"u8, record.Date);
        lines.Line("%V"u8, record.Volume);
        lines.Line("%N"u8, record.Issue);
        lines.Line("%P"u8, record.Pages);
        lines.Line("%@"u8, SerialNumbers.Best(record, type));
        lines.Line("%R"u8, record.Doi?.ToString());
        lines.Line("%M"u8, record.Pmid?.ToString());
        lines.Line("%2"u8, record.Pmcid?.ToString());
        lines.Line("%X"u8, record.Abstract);
        lines.Lines("%K"u8, record.Subjects);
        lines.Addresses("%U"u8, record);
        lines.Line("%G"u8, record.Language is { } language ? language.Code ?? language.Name : null);
        lines.Line("%I"u8, record.Publisher);
        lines.Line("%7"u8, record.Edition);
        var rights = new Rights(record);
        lines.Line("%1"u8, rights.Statement, rights.License);
        lines.Line("%F"u8, record.Id);
    }

    internal static string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "Journal Article",
        WorkType.Book => "Book",
        WorkType.Chapter => "Book Section",
        WorkType.ConferencePaper => "Conference Paper",
        WorkType.Proceedings => "Conference Proceedings",
        WorkType.Thesis => "Thesis",
        WorkType.Report => "Report",
        WorkType.Newspaper => "Newspaper Article",
        WorkType.Journal => "Serial",
        WorkType.Manuscript => "Manuscript",
        WorkType.Map => "Map",
        WorkType.Dataset => "Dataset",
        WorkType.Software => "Computer Program",
        WorkType.Patent => "Patent",
        WorkType.Video => "Film or Broadcast",
        WorkType.Audio => "Audiovisual Material",
        WorkType.Score => "Music",
        WorkType.Image => "Artwork",
        WorkType.WebSite => "Web Page",
        _ => "Generic",
    };
}
