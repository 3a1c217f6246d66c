using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>
/// The format in which PubMed hands out citations (<c>.nbib</c>). Lines are not wrapped: no reader asks for it, and wrapped lines are taken
/// for tags.
/// </summary>
internal sealed class MedlineSerializer() : TaggedSerializer("medline", "MEDLINE/PubMed tagged (nbib)", "application/nbib", ".nbib", TagSyntax.Medline)
{
    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation.WithOneLicense()
        .With(
            Value.FurtherLanguages, Value.Editors, Value.Issn, Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.Edition,
            Value.Series, Value.FurtherSeries,
            Value.PlaceOfPublication, Value.Notes)
        .WithApproximation(Value.GroupAuthors, "programs lose its place among the authors");

    protected override void Write(BibliographicRecord record, WorkType type, ref TaggedLines lines)
    {
        // Without a PMID the line is empty: Zotero knows the format by it.
        lines.Begin("PMID");
        lines.Text(WithoutVersion.Of(record.Pmid)?.ToString());
        lines.End();
        foreach (var issn in record.Issns)
            lines.Line("IS  ", issn.ToString());
        foreach (var isbn in record.Isbns)
            lines.Line("ISBN", isbn.ToString());
        lines.Line("VI  ", record.Volume);
        lines.Line("IP  ", record.Issue);
        WriteDate(record.Date, ref lines);
        var title = MarkedText.Parse(record.Title).PlainText;
        lines.Line("TI  ", title);
        // The title of a book, also of the one that a chapter is in: PubMed has it here, and Zotero reads no other.
        lines.Line("BTI ", type is WorkType.Book or WorkType.Proceedings ? title : type == WorkType.Chapter ? record.Journal : null);
        lines.Line("PG  ", record.Pages);
        var doi = record.Doi?.ToString();
        lines.Line("LID ", doi, doi is null ? null : "[doi]");
        lines.Line("AB  ", record.Abstract);
        var rights = new Rights(record);
        lines.Line("CI  ", rights.Statement, rights.License);
        foreach (var author in record.Authors)
            WriteName("FAU ", "AU  ", "CN  ", author, ref lines);
        foreach (var contributor in record.Contributors)
        {
            if (Roles.IsEditor(contributor))
                WriteName("FED ", "ED  ", "CN  ", contributor.Name, ref lines);
        }
        foreach (var language in record.Languages)
            lines.Line("LA  ", LanguageTable.LibraryCode(language.Code) ?? language.Name);
        lines.Line("PT  ", TypeName(type));
        lines.Line("TA  ", record.Journal);
        lines.Line("JT  ", record.Journal);
        lines.Lines("CTI ", record.Series);
        lines.Line("PL  ", record.PlaceOfPublication);
        lines.Line("PB  ", record.Publisher);
        lines.Line("EN  ", record.Edition);
        lines.Lines("OT  ", record.Subjects);
        lines.Lines("GN  ", record.Notes);
        lines.Line("PMC ", WithoutVersion.Of(record.Pmcid)?.ToString());
        lines.Line("AID ", doi, doi is null ? null : "[doi]");
        lines.Line("OID ", record.Id);
    }

    private static string TypeName(WorkType type) => type switch
    {
        WorkType.Article => "Journal Article",
        WorkType.Book => "Book",
        WorkType.Chapter => "Book Chapter",
        WorkType.ConferencePaper or WorkType.Proceedings => "Congress",
        WorkType.Thesis => "Academic Dissertation",
        WorkType.Report => "Technical Report",
        WorkType.Newspaper => "Newspaper Article",
        WorkType.Dataset => "Dataset",
        WorkType.Map => "Map",
        WorkType.Video => "Video-Audio Media",
        _ => "Generic",
    };

    /// <summary><c>2020 Jan 15</c>, as far as it is known.</summary>
    private static void WriteDate(PartialDate? date, ref TaggedLines lines)
    {
        if (date is not { } known)
            return;
        lines.Begin("DP  ");
        lines.Digits(known.Year, 4);
        if (known.Month is { } month)
        {
            lines.Literal(" ");
            lines.Literal(EnglishMonths.Abbreviation(month));
        }
        if (known.Day is { } day)
        {
            lines.Literal(" ");
            lines.Number(day);
        }
        lines.End();
    }

    /// <summary>A person's full name and then the name with initials; a group's name under its own tag.</summary>
    private static void WriteName(
        string full, string initials, string group, in AgentName name, ref TaggedLines lines)
    {
        if (SingleLine.IsBlank(name.Family))
        {
            lines.Name(group, name);
            return;
        }
        var suffix = NameSuffix.ToNlm(name.Suffix);
        lines.Begin(full);
        lines.Text(name.Family);
        if (!SingleLine.IsBlank(name.Given))
        {
            lines.Literal(", ");
            lines.Text(name.Given);
        }
        WriteSuffix(suffix, ref lines);
        lines.End();

        Span<char> letters = stackalloc char[NameInitials.MaxLength];
        lines.Begin(initials);
        lines.Text(name.Family);
        if (NameOrder.IsEastAsian(SingleLine.Trim(name.Family), SingleLine.Trim(name.Given)))
        {
            lines.Text(name.Given);
        }
        else if (NameInitials.Write(name.Given, letters) is > 0 and var length)
        {
            lines.Literal(" ");
            lines.Literal(letters[..length]);
        }
        WriteSuffix(suffix, ref lines);
        lines.End();
    }

    private static void WriteSuffix(ReadOnlySpan<char> suffix, ref TaggedLines lines)
    {
        if (suffix.IsEmpty)
            return;
        lines.Literal(" ");
        lines.Text(suffix);
    }
}
