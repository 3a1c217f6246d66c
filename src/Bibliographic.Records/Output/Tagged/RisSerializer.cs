using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>RIS, in the spelling that most programs read alike.</summary>
internal sealed class RisSerializer() : ReferenceSerializer(
    "ris", "RIS: Zotero, EndNote, Mendeley, JabRef, Citavi …", "application/x-research-info-systems", ".ris", TagSyntax.Ris, OwnTags)
{
    private static readonly ReferenceTags OwnTags = new()
    {
        Type = "TY",
        Authors = "AU",
        Editors = "ED",
        Translators = "A4",
        Title = "TI",
        TypeOfWork = "M3",
        ShortTitle = "ST",
        Journal = "JF",
        Container = "T2",
        Series = "T3",
        Year = "PY",
        Date = "DA",
        Volume = "VL",
        Pmid = "AN",
        Issue = "IS",
        Pages = "SP",
        LastPage = "EP",
        SerialNumber = "SN",
        Doi = "DO",
        Pmcid = "C2",
        Abstract = "AB",
        Subjects = "KW",
        Addresses = "UR",
        Language = "LA",
        Publisher = "PB",
        PlaceOfPublication = "CY",
        Edition = "ET",
        Notes = "N1",
        Rights = "C1",
        Id = "ID",
    };

    public override FormatCapabilities Capabilities { get; } = Common.WithOneAddress()
        .WithApproximation(Value.GroupAuthors, "nothing says that it is a group, and some programs divide its name");

    protected override string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "JOUR",
        WorkType.Book => "BOOK",
        WorkType.Chapter => "CHAP",
        WorkType.ConferencePaper or WorkType.Proceedings => "CONF",
        WorkType.Thesis => "THES",
        WorkType.Report => "RPRT",
        WorkType.Newspaper => "NEWS",
        WorkType.Journal => "JFULL",
        WorkType.Manuscript => "MANSCPT",
        WorkType.Map => "MAP",
        WorkType.Dataset => "DATA",
        WorkType.Software => "COMP",
        WorkType.Patent => "PAT",
        WorkType.Video => "VIDEO",
        WorkType.Audio => "SOUND",
        WorkType.Score => "MUSIC",
        WorkType.Image => "ART",
        WorkType.WebSite => "ELEC",
        _ => "GEN",
    };

    /// <summary>Of a paper, T2 is the name of the conference and C3 that of the proceedings; some programs read only the former.</summary>
    protected override void WriteContainer(string? title, WorkType type, ref TaggedLines lines)
    {
        base.WriteContainer(title, type, ref lines);
        if (type == WorkType.ConferencePaper)
            lines.Line("C3", title);
    }

    /// <summary>As EndNote and Zotero have it.</summary>
    protected override string? SeriesNumberTag(WorkType type) => type switch
    {
        WorkType.Book => "M1",
        WorkType.Chapter => "SV",
        _ => null,
    };

    /// <summary>Of a paper, CY is the place of the conference.</summary>
    protected override string PlaceTag(WorkType type) =>
        type is WorkType.ConferencePaper or WorkType.Proceedings ? "C1" : Tags.PlaceOfPublication;

    /// <summary>JabRef reads AN and IS as the issue, and the last one wins: without an issue it is the PMID.</summary>
    protected override bool HasPlaceForPmid(BibliographicRecord record) => !SingleLine.IsBlank(record.Issue);

    /// <summary>Year, month, day, each in its place even when the later ones are not known: <c>2020/02//</c>.</summary>
    protected override void WriteDate(PartialDate? date, ref TaggedLines lines)
    {
        if (date is not { Month: { } month } known)
            return;
        lines.Begin(Tags.Date);
        lines.Digits(known.Year, 4);
        lines.Literal("/");
        lines.Digits(month, 2);
        lines.Literal("/");
        if (known.Day is { } day)
            lines.Digits(day, 2);
        else
            lines.Literal("/");
        lines.End();
    }

    /// <summary>
    /// One only: a second one replaces the first in some programs. They divide it at semicolons, and Zotero takes <c>PM:</c> for the
    /// beginning of a PMID.
    /// </summary>
    protected override void WriteAddresses(BibliographicRecord record, ref TaggedLines lines)
    {
        if (WebAddresses.Best(record) is { } url)
            lines.Address(Tags.Addresses, url.Replace("PM:", "PM%3A", StringComparison.Ordinal), encodeSemicolon: true);
    }

    protected override void WriteLast(ref TaggedLines lines)
    {
        lines.Begin("ER");
        lines.End();
    }
}
