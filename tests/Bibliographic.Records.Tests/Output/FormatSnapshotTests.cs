using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// What each format makes of a whole record and of single values. A format is covered on the day it is registered: its outputs are left as
/// <c>.received.</c> files, to be read and renamed.
/// </summary>
public class FormatSnapshotTests
{
    private static readonly Dictionary<string, BibliographicRecord> Records = new()
    {
        ["article"] = Conformance.ConformanceRecords.Article,
        ["book"] = Conformance.ConformanceRecords.Book,
    };

    private static readonly BibliographicRecord Article = new()
    {
        Id = "x", Title = "A title", Journal = "A journal", Formats = ["Article"], Pmid = new Pmid(1), Languages = [new("English", "en")],
    };

    private static readonly BibliographicRecord Book =
        new() { Id = "x", Title = "A title", Formats = ["Book"], Languages = [new("English", "en")] };

    /// <summary>By subject: records without and with a value.</summary>
    private static readonly Dictionary<string, (string Name, BibliographicRecord Without, BibliographicRecord With)[]> Values = new()
    {
        ["dates"] =
        [
            ("2020", Article, Article with { Dates = [new PartialDate(2020)] }),
            ("2020-02", Article, Article with { Dates = [new PartialDate(2020, 2)] }),
            ("2020-02-09", Article, Article with { Dates = [new PartialDate(2020, 2, 9)] }),
        ],
        ["pages"] =
        [
            ("12(3) 101-109", Article, Article with { Volume = "12", Issue = "3", Pages = "101-109" }),
            ("e12", Article, Article with { Pages = "e12" }),
            ("S1–S9", Article, Article with { Pages = "S1–S9" }),
        ],
        ["authors"] =
        [
            ("van der Ek, A. B., Jr", Article, Article with { Authors = [AgentName.Person("van der Ek", "A. B.", "Jr")] }),
            ("Ek", Article, Article with { Authors = [AgentName.Person("Ek")] }),
            ("Reed Society, Oslo", Article, Article with { Authors = [AgentName.Group("Reed Society, Oslo")] }),
        ],
        ["contributors"] =
        [
            ("an editor", Book, Book with { Contributors = [new(AgentName.Person("Lind", "Bo"), "edt")] }),
            ("a translator", Book, Book with { Contributors = [new(AgentName.Person("Lind", "Bo"), "trl")] }),
            ("a group without a role", Book, Book with { Contributors = [new(AgentName.Group("Fen Club"), null)] }),
        ],
        ["identifiers"] =
        [
            ("a DOI", Article, Article with { Doi = Doi.Parse("10.5555/a<b>{c}&d") }),
            ("a PMCID", Article, Article with { Pmcid = new Pmcid(12) }),
            ("two ISSNs", Article, Article with { Issns = [Issn.Parse("1234-5679"), Issn.Parse("2049-3630")] }),
        ],
        ["rights"] =
        [
            ("a licence", Article, Article with { License = new("https://creativecommons.org/licenses/by/4.0/", "This is open.") }),
            ("a licence in words", Article, Article with { License = new(null, "This is open.") }),
            ("a copyright statement", Article, Article with { Copyright = "© Ek 2020" }),
        ],
        ["titles"] =
        [
            ("markup", Article, Article with { Title = "<i>Corvus</i> and H<sub>2</sub>O" }),
            ("a subtitle", Book, Book with { Title = "Reeds : and rushes", ShortTitle = "Reeds", Subtitle = "and rushes" }),
        ],
        ["kinds"] =
        [
            ("a chapter", Article, Article with { Formats = ["Book Chapter"] }),
            ("a thesis", Book, Book with { Formats = ["Thesis"] }),
            ("a book of a series", Book, Book with { Series = ["Birds ; 7"], Edition = "2nd ed.", Isbns = [Isbn.Parse("9780975229804")] }),
        ],
        ["abstracts"] = [("sections", Article, Article with { Abstract = "BACKGROUND: Reeds grow. METHODS: We looked." })],
    };

    public static TheoryData<string, string> FormatsAndRecords
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var format in RecordFormats.Default)
            {
                foreach (var record in Records.Keys)
                    cases.Add(format.Name, record);
            }
            return cases;
        }
    }

    public static TheoryData<string> Subjects => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(FormatsAndRecords))]
    public void A_record_is_written_as_it_was_reviewed(string format, string record)
    {
        var serializer = RecordFormats.Default[format];
        using var output = new MemoryStream();
        new[] { Records[record] }.WriteTo(output, serializer);
        Snapshot.Verify(output.ToArray(), serializer.FileExtension, $"{format}_{record}");
    }

    /// <summary>For each format the lines, or the values, that the output has more with the value than without it.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Values_are_written_as_they_were_reviewed(string subject)
    {
        var seen = new StringBuilder();
        foreach (var (name, without, with) in Values[subject])
        {
            seen.Append("=== ").Append(name).Append('\n');
            foreach (var format in RecordFormats.Default.Where(format => format.Name is not ("marc" or "ndjson" or "tsv" or "dump")))
            {
                var added = Parts(format, with);
                foreach (var part in Parts(format, without))
                    added.Remove(part);
                if (added.Count > 0)
                    seen.Append(format.Name).Append(": ").AppendJoin(" ⏎ ", added).Append('\n');
            }
        }
        Snapshot.Verify(seen.ToString(), ".txt", subject);
    }

    private static List<string> Parts(RecordSerializer format, BibliographicRecord record)
    {
        var output = format.Serialize(record);
        var parts = format.Name is "csv" or "coins" ? OutputTexts.Read(format, Encoding.UTF8.GetBytes(output))
            : output.ReplaceLineEndings("\n").Split('\n');
        return [.. parts.Select(part => part.Trim().TrimEnd(','))
            .Where(part => !part.StartsWith("\"fullrecord\"", StringComparison.Ordinal))];
    }
}
