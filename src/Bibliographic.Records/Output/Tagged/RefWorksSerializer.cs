using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>RefWorks' tagged format.</summary>
internal sealed class RefWorksSerializer() : ReferenceSerializer(
    "refworks", "RefWorks tagged", "text/x-refworks-tagged", ".txt", TagSyntax.RefWorks, OwnTags)
{
    private static readonly ReferenceTags OwnTags = new()
    {
        Type = "RT",
        Authors = "A1",
        Editors = "A2",
        Translators = "A4",
        Title = "T1",
        ShortTitle = "ST",
        Journal = "JF",
        Container = "T2",
        Series = "T3",
        Year = "YR",
        Date = "FD",
        Volume = "VO",
        Pmid = "AN",
        Issue = "IS",
        Pages = "SP",
        LastPage = "OP",
        SerialNumber = "SN",
        Doi = "DO",
        Pmcid = "U1",
        Abstract = "AB",
        Subjects = "K1",
        Addresses = "UL",
        Language = "LA",
        Publisher = "PB",
        PlaceOfPublication = "PP",
        Edition = "ED",
        Notes = "NO",
        Rights = "NO",
        Id = "ID",
    };

    public override FormatCapabilities Capabilities { get; } = Common.WithOwnAddresses()
        .WithoutFieldFor([Value.Series, Value.FurtherSeries], "programs have no field for it in works of this kind", WorkType.Report, WorkType.Map, WorkType.Video, WorkType.Audio)
        .WithApproximation(Value.GroupAuthors, "nothing says that it is a group, and some programs divide its name");

    protected override string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "Journal Article",
        WorkType.Book => "Book, Whole",
        WorkType.Chapter => "Book, Section",
        WorkType.ConferencePaper or WorkType.Proceedings => "Conference Proceedings",
        WorkType.Thesis => "Dissertation",
        WorkType.Report => "Report",
        WorkType.Newspaper => "Newspaper Article",
        WorkType.Manuscript => "Unpublished Material",
        WorkType.Map => "Map",
        WorkType.Software => "Computer Program",
        WorkType.Patent => "Patent",
        WorkType.Video => "Video",
        WorkType.Audio => "Sound Recording",
        WorkType.Score => "Music Score",
        WorkType.Image => "Artwork",
        WorkType.WebSite => "Web Page",
        _ => "Generic",
    };

    protected override string LanguageName(Language language) => language.Name;
}
