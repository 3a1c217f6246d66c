namespace Bibliographic.Records.Serialization.Tagged;

/// <summary>RIS, in the spelling that most programs read alike.</summary>
internal sealed class RisSerializer() : TaggedSerializer(
    "ris", "RIS: Zotero, EndNote, Mendeley, JabRef, Citavi …", "application/x-research-info-systems", ".ris", TagSyntax.Ris)
{
    protected override void Write(BibliographicRecord record, WorkType type, ref TaggedLines lines)
    {
        lines.Line("TY"u8, TypeName(type));
        lines.Names("AU"u8, record.Authors);
        lines.Editors("ED"u8, record.Contributors);
        lines.Translators("A4"u8, record.Contributors);
        lines.Line("TI"u8, MarkedText.Parse(record.Title).PlainText);
        lines.Line("ST"u8, MarkedText.Parse(record.ShortTitle).PlainText);
        lines.Line(type is WorkType.Article or WorkType.Newspaper ? "JF"u8 : "T2"u8, record.Journal);
        lines.Lines("T3"u8, record.Series);
        lines.Year("PY"u8, record.Date);
        WriteDate(record.Date, ref lines);
        lines.Line("VL"u8, record.Volume);
        lines.Line("AN"u8, record.Pmid?.ToString()); // Before IS: JabRef reads both as the issue, and the last one wins.
        lines.Line("IS"u8, record.Issue);
        WritePages(record.Pages, ref lines);
        lines.Line("SN"u8, SerialNumbers.Best(record, type));
        lines.Line("DO"u8, record.Doi?.ToString());
        lines.Line("C2"u8, record.Pmcid?.ToString());
        lines.Line("AB"u8, record.Abstract);
        lines.Lines("KW"u8, record.Subjects);
        if (WebAddresses.Best(record) is { } url)
            WriteAddress(url, ref lines);
        lines.Line("LA"u8, record.Language is { } language ? language.Code ?? language.Name : null);
        lines.Line("PB"u8, record.Publisher);
        lines.Line("ET"u8, record.Edition);
        var rights = new Rights(record);
        lines.Line("C1"u8, rights.Statement, rights.License);
        lines.Line("ID"u8, record.Id);
        lines.Begin("ER"u8);
        lines.End();
    }

    private static string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "JOUR",
        WorkType.Book => "BOOK",
        WorkType.Chapter => "CHAP",
        WorkType.ConferencePaper or WorkType.Proceedings => "CONF",
        WorkType.Thesis => "THES",
        WorkType.Report => "RPRT",
        WorkType.Newspaper => "NEWS",
        WorkType.Journal => "JFULL",
        WorkType.Manuscript => "UNPB",
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

    /// <summary>Year, month, day, each in its place even when the later ones are not known: <c>2020/02//</c>.</summary>
    private static void WriteDate(PartialDate? date, ref TaggedLines lines)
    {
        if (date is not { Month: { } month } known)
            return;
        lines.Begin("DA"u8);
        lines.Number(known.Year, "0000");
        lines.Literal("/");
        lines.Number(month, "00");
        lines.Literal("/");
        if (known.Day is { } day)
            lines.Number(day, "00");
        else
            lines.Literal("/");
        lines.End();
    }

    private static void WritePages(string? pages, ref TaggedLines lines)
    {
        PageRange.TrySplit(pages, out var first, out var last);
        lines.Line("SP"u8, first);
        lines.Line("EP"u8, last);
    }

    /// <summary>Programs divide the value at semicolons, and Zotero takes <c>PM:</c> for the beginning of a PMID.</summary>
    private static void WriteAddress(string url, ref TaggedLines lines) =>
        lines.Address("UR"u8, url.Replace("PM:", "PM%3A", StringComparison.Ordinal), encodeSemicolon: true);
}
