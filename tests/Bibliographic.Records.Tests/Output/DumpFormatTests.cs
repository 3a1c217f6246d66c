using System.IO.Compression;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Pages that are written are read back as the records that they were written from.</summary>
public class DumpFormatTests
{
    private static readonly RecordSerializer Format = RecordFormats.Dump;

    public static TheoryData<string> Samples => [.. Repository.Samples];

    public static TheoryData<string> Dialects =>
        [.. Directory.EnumerateFiles(Repository.PathOf("dialects"), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_come_back_equal(string sample) => AssertComeBack(RecordDump.ReadFile(Repository.PathOf(sample + ".txt")));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_sample_in_any_dialect_comes_back_equal(string file) =>
        AssertComeBack(RecordDump.ReadFile(Path.Combine(Repository.PathOf("dialects"), file)));

    [Fact]
    public void A_catalogue_comes_back_equal() => AssertComeBack(RecordDump.ReadFile(Repository.PathOf("catalogue.txt")));

    [SharedFact]
    public void Real_records_come_back_equal()
    {
        var path = Path.Combine(Repository.Shared, "corpus", "sample.base.txt.gz");
        AssertComeBack(RecordDump.Read(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_that_lacks_a_line_comes_back_equal(string sample)
    {
        var lines = Repository.Text(sample + ".txt").Split('\n');
        AssertComeBack(
            Enumerable.Range(0, lines.Length)
                .SelectMany(left => RecordDump.ReadText(string.Join('\n', lines.Where((_, at) => at != left)))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_that_lacks_two_rows_comes_back_equal(string sample)
    {
        var lines = Repository.Text(sample + ".txt").Split('\n');
        var rows =
            Enumerable.Range(0, lines.Length)
                .Where(at => at > Array.FindIndex(lines, line => line.StartsWith("_version_", StringComparison.Ordinal))).ToArray();
        AssertComeBack(
            from one in rows from other in rows where one < other from record in RecordDump.ReadText(
                string.Join('\n', lines.Where((_, at) => at != one && at != other))) select record);
    }

    [SharedFact]
    public void Real_records_that_lack_a_line_come_back_equal()
    {
        var path = Path.Combine(Repository.Shared, "corpus", "sample.base.txt.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = reader.ReadToEnd().Split('\n');
        var random = new Random(1);
        AssertComeBack(RecordDump.ReadText(string.Join('\n', lines.Where(_ => random.Next(20) > 0))));
    }

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void What_has_come_back_once_comes_back_equal(string sample) =>
        AssertComeBack(RecordDump.ReadText(Format.Serialize(TestRecords.Named(sample))));

    /// <summary>
    /// What a page has no row for, or what no reader could tell apart, and nothing else. An id such as <c>pubmed-7000001</c> implies a
    /// PMCID, and a subject that is the kind of the article is none.
    /// </summary>
    [Theory]
    [InlineData("article", "Authors", "ExtraFields", "Subjects")]
    [InlineData("consortium", "Pmcid")]
    [InlineData("book", "Contributors", "Notes", "OtherIdentifiers", "PlaceOfPublication", "SourceAddress", "SourceDate", "SourcePosition")]
    [InlineData("paginated")]
    public void Only_what_a_page_cannot_hold_is_lost(string sample, params string[] lost) =>
        Assert.Equal(lost.Order(StringComparer.Ordinal),
            RecordDifferences.Between(TestRecords.Named(sample), ReadBack(TestRecords.Named(sample))).Order(StringComparer.Ordinal));

    [Fact]
    public void No_value_forges_a_row_or_a_page()
    {
        BibliographicRecord[] records = [TestRecords.Article, TestRecords.Hostile, TestRecords.Book];
        var read = RecordDump.ReadText(Format.Serialize(records)).ToArray();
        Assert.Equal(3, read.Length);
        Assert.Equal(ReadBack(TestRecords.Article), read[0]);
        Assert.Equal(ReadBack(TestRecords.Book), read[2]);
        Assert.Equal(["1", "ER", "-", "TY", "-", "BOOK"], Words(read[1].Id!));
        Assert.DoesNotContain("Mallory", string.Join('|', read[1].Authors), StringComparison.Ordinal);
        Assert.Equal("\u202eevil\u202c | x | y", read[1].Journal);
    }

    [Theory]
    [InlineData("a\nauthor | Mallory |")]
    [InlineData("a |\nauthor | Mallory |")]
    [InlineData("a\r\n_version_ | 7 |\ntitle | forged |")]
    [InlineData("a\rtitle | forged |")]
    [InlineData("a |\nMain Author: | x |\n---|---|\ntitle | forged |")]
    [InlineData("|")]
    [InlineData("a | b |")]
    [InlineData("| a")]
    [InlineData("---|---|")]
    [InlineData("a\n---|---|\nb")]
    [InlineData("a\n\nb")]
    [InlineData("a\nid\nb")]
    public void A_value_with_line_ends_and_bars_stays_one_value(string value)
    {
        var record = new BibliographicRecord { Id = "x", Title = "A title", Abstract = value, Publisher = value, ExtraFields = [new("odd_str", [value])] };
        var read = ReadBack(record);
        Assert.Equal(["Abstract", "ExtraFields", "Publisher"], RecordDifferences.Between(record, read).Union(["Abstract", "ExtraFields", "Publisher"]).Order(StringComparer.Ordinal));
        Assert.Equal(Words(value), Words(read.Abstract!));
        Assert.Equal(Words(value), Words(read.Publisher!));
        Assert.Equal(Words(value), Words(Assert.Single(Assert.Single(read.ExtraFields).Values)));
    }

    [Fact]
    public void Each_value_of_a_list_comes_back()
    {
        var record = new BibliographicRecord
        {
            Id = "x", Title = "A title", ArticleType = "Review", Subjects = ["a | b", "c\\d", "e \\| f", "g"], Genres = ["h i", "j"], Contents = ["k. l", "m"],
            Authors = [AgentName.Person("Ek", "Ada"), AgentName.Person("Sukarno"), AgentName.Group("Marsh Atlas"), AgentName.Group("Lichens, Mosses, and Ferns, Team 2")],
            Contributors = [new(AgentName.Person("Ny", "Bo"), "author of introduction"), new(AgentName.Person("Öst", "Cy"), "edt")],
            Dates = [PartialDate.Parse("2021-03-05"), PartialDate.Parse("2021-04")], Datestamp = new(new DateOnly(2021, 4, 9)),
            License = new("https://l.example/", "Words | of \\ it"), Copyright = "© Ek 2021",
        };
        Assert.Equal(record, ReadBack(record));
    }

    [Fact]
    public void Line_ends_and_repeated_spaces_become_one_space() =>
        Assert.Equal("One line. Another line.", ReadBack(new() { Id = "x", Abstract = "One line.\n Another  line." }).Abstract);

    private static string[] Words(string text) => text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static BibliographicRecord ReadBack(BibliographicRecord record) => Assert.Single(RecordDump.ReadText(Format.Serialize(record)));

    private static void AssertComeBack(IEnumerable<BibliographicRecord> source)
    {
        var records = source.ToArray();
        var read = RecordDump.ReadText(Format.Serialize(records)).ToArray();
        Assert.Equal(records.Length, read.Length);
        var faults = records.Zip(read).Where(pair => pair.First != pair.Second)
            .Select(pair => $"{pair.First.Id}: {string.Join(", ", RecordDifferences.Between(pair.First, pair.Second).Select(name => Show(name, pair.First) + " -> " + Show(name, pair.Second)))}").ToArray();
        Assert.True(faults.Length == 0, $"{faults.Length} of {records.Length} differ\n" + string.Join('\n', faults.Distinct().Take(25)));
    }

    private static string Show(string name, BibliographicRecord record) => $"{name} {typeof(BibliographicRecord).GetProperty(name)!.GetValue(record)}";
}
