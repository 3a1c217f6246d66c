namespace Bibliographic.Records.Serialization.Tagged;

/// <summary>EndNote's tagged import format, the descendant of <c>refer</c>.</summary>
internal sealed class EndNoteSerializer() : ReferenceSerializer(
    "endnote", "EndNote tagged (refer/BibIX): EndNote, Zotero, Mendeley", "application/x-endnote-refer", ".enw", TagSyntax.EndNote, OwnTags)
{
    private static readonly ReferenceTags OwnTags = new()
    {
        Type = "%0",
        Authors = "%A",
        Editors = "%E",
        Translators = "%?",
        Title = "%T",
        ShortTitle = "%!",
        Journal = "%J",
        Container = "%B",
        Series = "%S",
        Year = "%D",
        Date = "%8",
        Volume = "%V",
        Pmid = "%M",
        Issue = "%N",
        Pages = "%P",
        SerialNumber = "%@",
        Doi = "%R",
        Pmcid = "%2",
        Abstract = "%X",
        Subjects = "%K",
        Addresses = "%U",
        Language = "%G",
        Publisher = "%I",
        Edition = "%7",
        Rights = "%1",
        Id = "%F",
    };

    protected override string TypeName(WorkType type) => type switch
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
