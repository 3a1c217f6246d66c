using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class SpellingTextTests
{
    private const string Tail = "/pmc/articles/PMC1/ /pubmed/2 http://dx.doi.org/10.5555/x Text en © The Walkers 2022";

    private static readonly Dictionary<string, string> Rows = new()
    {
        ["author"] = "Li, Xia Ahmadi Noor, Seyed",
        ["description"] = "We walked. It rained.",
        ["id"] = "pubmed-1",
        ["publisher"] = "Perch Press",
        ["title"] = "On walks",
        ["topic"] = "Original Article",
        ["work_keys_str_mv"] = "AT lixia onwalks AT ahmadinoorseyed onwalks",
    };

    [Fact]
    public void Every_part_is_found() => Assert.Equal(
        "datestamp 2022-12-13; authors Li, Xia Ahmadi Noor, Seyed; journal J Walk (Lond); type Original Article; dates 2022-12-09; language en; rights © The Walkers 2022; Certain",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk (Lond) Original Article We walked. It rained. Perch Press 2022-12-09 {Tail}"));

    [Theory]
    [InlineData("pubmed-12022-12-13", "2022-12-13")]
    [InlineData("pubmed-12022-12-13T04:05:06Z", "2022-12-13T04:05:06Z")]
    [InlineData("pubmed-12022-12-13walks", "2022-12-13")]
    [InlineData("pubmed-12022-12-13walksWalks of the worldpmc-open", "2022-12-13")]
    [InlineData("pubmed-12022-12-13T04:05:06Zwalks", "2022-12-13T04:05:06Z")]
    [InlineData("pubmed-1", "")]
    [InlineData("pubmed-12022-13-13", "")]
    public void The_datestamp_follows_the_id_and_may_have_a_time_and_sets_after_it(string head, string datestamp)
    {
        var read = Read($"{head} On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. Perch Press 2022 {Tail}");
        Assert.Equal(datestamp.Length == 0 ? "" : $"datestamp {datestamp}; ", read[..read.IndexOf("authors", StringComparison.Ordinal)]);
        Assert.Contains("journal J Walk; type Original Article; dates 2022;", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("idx2022-12-13", "2022-12-13")]
    [InlineData("idx2022-12-13T04:05:06Z", "2022-12-13T04:05:06Z")]
    public void Without_an_id_row_the_datestamp_ends_the_first_word(string head, string datestamp) => Assert.StartsWith(
        $"datestamp {datestamp};",
        Read($"{head} On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. Perch Press 2022 {Tail}", without: ["id"]),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_journal_there_is_none() => Assert.Contains(
        "authors Li, Xia Ahmadi Noor, Seyed; journal ; type Original Article;",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed Original Article We walked. It rained. Perch Press 2022 {Tail}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2022-12-09", "2022-12-09")]
    [InlineData("2022", "2022")]
    [InlineData("2022-12", "2022-12")]
    [InlineData("2022-12-09 2021-11", "2022-12-09 2021-11")]
    [InlineData("2021 2022-12-09", "2021 2022-12-09")]
    public void Dates_are_one_or_two_of_any_precision(string dates, string expected) => Assert.Contains(
        $"journal J Walk; type Original Article; dates {expected};",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. Perch Press {dates} {Tail}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Walkers 2000", "2022-12-09")]
    [InlineData("Walkers 2000", "2022 2023")]
    [InlineData("1999", "2022")]
    public void A_number_that_ends_the_publisher_is_no_date(string publisher, string dates) => Assert.Contains(
        $"journal J Walk; type Original Article; dates {dates};",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. {publisher} {dates} {Tail}", publisher: publisher),
        StringComparison.Ordinal);

    [Fact]
    public void An_abstract_may_be_empty() => Assert.Contains(
        "journal J Walk; type Original Article; dates 2022;",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article Perch Press 2022 {Tail}", without: ["description"]),
        StringComparison.Ordinal);

    [Fact]
    public void A_publisher_may_be_missing() => Assert.Contains(
        "journal J Walk; type Original Article; dates 2022;",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. 2022 {Tail}", without: ["publisher"]),
        StringComparison.Ordinal);

    [Fact]
    public void Authors_may_be_missing() => Assert.Contains(
        "journal J Walk; type Original Article; dates 2022;",
        Read($"pubmed-12022-12-13 On walks J Walk Original Article We walked. It rained. Perch Press 2022 {Tail}", without: ["author", "work_keys_str_mv"]),
        StringComparison.Ordinal);

    [Fact]
    public void Rights_may_be_missing() => Assert.EndsWith(
        "language en; rights ; Certain",
        Read("pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. Perch Press 2022 /pmc/articles/PMC1/ Text en"),
        StringComparison.Ordinal);

    [Fact]
    public void The_abstract_may_have_other_blanks_and_the_word_Text() => Assert.Contains(
        "journal J Walk; type Original Article; dates 2022;",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article A  Text en\u00A0route. Perch Press 2022 {Tail}", description: "A Text en route."),
        StringComparison.Ordinal);

    [Fact]
    public void An_abstract_whose_addresses_were_replaced_in_one_copy_makes_the_journal_no_longer_certain()
    {
        var description = "We walked for a year, and in every week of it we wrote to ann@walks.example, who answered that it rained.";
        var read = Read(
            $"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article {description.Replace("ann@walks.example", "email@example.com", StringComparison.Ordinal)} Perch Press 2022 {Tail}",
            description: description);
        Assert.Contains("type Original Article; dates 2022;", read, StringComparison.Ordinal);
        Assert.Contains("journal J Walk;", read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_of_this_kind_is_left_alone() => Assert.Equal(
        "authors ; journal ; type ; dates ; language ; rights ; None",
        Read("some words that a catalogue collected for spell checking"));

    [Theory]
    [InlineData("eng", "eng")]
    [InlineData("es", "es")]
    public void The_language_is_the_word_after_the_type(string code, string language) => Assert.Contains(
        $"language {language};",
        Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article We walked. It rained. Perch Press 2022 {Tail.Replace(" en ", $" {code} ", StringComparison.Ordinal)}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Ask firstname.lastname@example.org about walks in the fens.")]
    [InlineData("firstname.lastname@example.org tells about walks in the fens.")]
    public void An_address_that_was_replaced_in_each_copy_of_the_abstract_ends_the_journal(string description)
    {
        var copy = description.Replace("firstname.lastname@example.org", "email@example.com", StringComparison.Ordinal);
        Assert.Contains(
            "journal J Walk;",
            Read($"pubmed-12022-12-13 On walks Li, Xia Ahmadi Noor, Seyed J Walk Original Article {copy} Perch Press 2022 {Tail}", description: description),
            StringComparison.Ordinal);
    }

    private static string Read(string spelling, string[]? without = null, string? publisher = null, string? description = null)
    {
        var rows = new Dictionary<string, string>(Rows) { ["spelling"] = spelling };
        rows["publisher"] = publisher ?? rows["publisher"];
        rows["description"] = description ?? rows["description"];
        foreach (var name in without ?? [])
            rows.Remove(name);
        return Page.Ask(Page.Of([.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, row.Value))]), fields =>
        {
            var parts = SpellingText.Read(fields, TitleText.Find(fields, out _), fields.Text(Field.Publisher), []);
            static string Show(ReadOnlySpan<byte> part) => Encoding.UTF8.GetString(part);
            var datestamp = parts.Datestamp.IsEmpty ? "" : $"datestamp {Show(parts.Datestamp)}; ";
            return $"{datestamp}authors {Show(parts.Authors)}; journal {Show(parts.Journal)}; type {Show(parts.ArticleType)}; dates {Show(parts.Dates)}; "
                + $"language {Show(parts.LanguageCode)}; rights {Show(parts.Rights)}; {parts.JournalCertainty}";
        });
    }
}
