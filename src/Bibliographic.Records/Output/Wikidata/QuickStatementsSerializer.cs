using System.Buffers;
using System.Text;
using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Wikidata;

/// <summary>QuickStatements (version 1, tab-separated): commands that create an item of Wikidata for each record.</summary>
/// <remarks>Only records with a DOI, PMID or PMCID get one: without these nobody can tell whether Wikidata has the item already.</remarks>
internal sealed class QuickStatementsSerializer : RecordSerializer
{
    private const int LongestLabel = 250;
    private const int LongestText = 1500;

    public override string Name => "quickstatements";

    public override string Description => "QuickStatements: new items for Wikidata";

    public override string MediaType => "text/plain";

    public override string FileExtension => ".qs";

    public override FormatCapabilities Capabilities { get; } = Carried();

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        record = Entities.Decode(record);
        if (!HasIdentifier(record))
            return;
        var type = WorkTypes.Of(record);
        var statements = new StatementWriter(output);
        statements.Create();
        var language = LanguageCode(record);
        var title = SingleLineText(MarkedText.Parse(record.Title).PlainText);
        statements.Text($"L{language ?? "en"}", Cut(title, LongestLabel));
        WriteDescription(record, type, ref statements);
        if (type == WorkType.Article)
            statements.Value("P31", "Q13442814");
        if (title.Length <= LongestText)
            statements.Text("P1476", title, language ?? "und");
        WriteAuthors(record, ref statements);
        WriteDate(record.Date, ref statements);
        statements.Text("P478", record.Volume);
        statements.Text("P433", record.Issue);
        statements.Text("P304", record.Pages);
        foreach (var spoken in record.Languages)
            statements.Value("P407", LanguageTable.WikidataItem(spoken.Code));
        statements.Text("P356", record.Doi?.ToString().ToUpperInvariant());
        statements.Text("P698", record.Pmid?.ToString("N"));
        statements.Text("P932", record.Pmcid?.ToString("N"));
        statements.Flush();
    }

    private static bool HasIdentifier(BibliographicRecord record) =>
        record.Doi is not null || record.Pmid is not null || record.Pmcid is not null;

    private static FormatCapabilities Carried()
    {
        ReadOnlySpan<Value> written =
        [
            Value.Title, Value.Authors, Value.AuthorSuffixes, Value.GroupAuthors, Value.Year, Value.MonthAndDay, Value.Volume, Value.Issue,
            Value.Pages, Value.Pmid,
        ];
        var carried = FormatCapabilities.None.With(written)
            .WithCodedLanguages(static language => LanguageTable.WikidataItem(language.Code) is not null)
            .WithApproximation(Value.Doi, "in capitals")
            .WithApproximation(Value.Pmid, "without its version", static record => record.Pmid is { Version: > 0 })
            .WithApproximation(Value.Pmcid, "its digits")
            .WithApproximation(Value.Formats, "the kind of work only")
            .Without(Value.TitleMarkup, "titles are plain text")
            .Without(Value.Subtitle, "it is part of the title");
        foreach (var value in (ReadOnlySpan<Value>)[.. written, Value.Formats, Value.Language, Value.FurtherLanguages])
            carried = carried.Without(value, "a record without a DOI, PMID or PMCID gets no commands", static record => !HasIdentifier(record));
        return carried;
    }

    /// <summary>The code of the record's language; null if Wikidata might not accept texts in it.</summary>
    private static string? LanguageCode(BibliographicRecord record) =>
        LanguageTable.WikidataItem(record.Language?.Code) is null ? null : LanguageTable.ShortCode(record.Language?.Code);

    private static void WriteDescription(BibliographicRecord record, WorkType type, ref StatementWriter statements)
    {
        var kind = type switch
        {
            WorkType.Article => "scientific article",
            WorkType.Book => "book",
            WorkType.Chapter => "chapter",
            WorkType.Thesis => "thesis",
            WorkType.Report => "report",
            WorkType.ConferencePaper => "conference paper",
            WorkType.Dataset => "data set",
            _ => "publication",
        };
        var published = record.Date switch
        {
            null => "",
            { Month: null } date => $" published in {date.Year:0000}",
            { Month: { } month, Day: null } date => $" published in {EnglishMonths.Name(month)} {date.Year:0000}",
            { Month: { } month, Day: { } day } date => $" published on {day} {EnglishMonths.Name(month)} {date.Year:0000}",
        };
        statements.Text("Den", kind + published);
    }

    /// <summary>Names as texts, in natural order, numbered.</summary>
    private static void WriteAuthors(BibliographicRecord record, ref StatementWriter statements)
    {
        var ordinal = 0;
        foreach (var author in record.Authors)
        {
            var parts = new NameParts(author);
            if (parts.IsEmpty)
                continue;
            ordinal++;
            var given = parts.Given.IsEmpty ? "" : " ";
            var suffix = parts.Suffix.IsEmpty ? "" : " ";
            if (NameOrder.IsEastAsian(parts.Name, parts.Given))
                statements.Author($"{parts.Name}{parts.Given}", ordinal);
            else
                statements.Author($"{parts.Given}{given}{parts.Name}{suffix}{parts.Suffix}", ordinal);
        }
    }

    private static void WriteDate(PartialDate? date, ref StatementWriter statements)
    {
        if (date is not { } known)
            return;
        var precision = known.Precision switch { DatePrecision.Day => 11, DatePrecision.Month => 10, _ => 9 };
        statements.Value("P577", $"+{known.Year:0000}-{known.Month ?? 0:00}-{known.Day ?? 0:00}T00:00:00Z/{precision}");
    }

    private static string SingleLineText(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var piece in new SingleLine(text))
            line.Append(line.Length > 0 ? " " : "").Append(piece);
        return line.ToString();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 2);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + "…";
    }
}
