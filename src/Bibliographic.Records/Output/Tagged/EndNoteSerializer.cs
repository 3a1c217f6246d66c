using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Tagged;

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
        TypeOfWork = "%9",
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
        PlaceOfPublication = "%C",
        Edition = "%7",
        Notes = "%Z",
        Rights = "%1",
        Id = "%F",
    };

    public override FormatCapabilities Capabilities { get; } = Common.WithOwnAddresses()
        .WithoutFieldFor([Value.Series, Value.FurtherSeries], "programs have no field for it in works of this kind", WorkType.Report, WorkType.Map, WorkType.Video, WorkType.Audio);

    protected override string? SeriesNumberTag(WorkType type) => type is WorkType.Book or WorkType.Chapter ? Tags.Issue : null;

    protected override string TypeName(WorkType type) => EndNoteTypes.Name(type);
}
