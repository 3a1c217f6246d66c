using System.Text;
using Bibliographic.Records.Fuzzing.Differences;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// Inputs that once gave something else in one way of reading than in another, and some thousand mutated ones. Many more are tried by
/// <c>dotnet run --project tests/Bibliographic.Records.Fuzzing -- differ</c>.
/// </summary>
public class DifferenceTests
{
    /// <summary>Shards are left out: a dump that is damaged where it is divided may be divided otherwise.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Mutated_inputs_give_the_same_in_every_way()
    {
        var inputs = new InputGenerator(SeedInputs.Load());
        for (var number = 0; number < 500; number++)
        {
            var bytes = inputs.Make(number);
            var expected = Comparison.Read(bytes, RecordReaderOptions.Default);
            foreach (var comparison in Comparison.All)
            {
                if (comparison.Name != "shards" && number % comparison.Every == 0
                    && comparison.Find(bytes, expected, number, RecordReaderOptions.Default) is { } difference)
                    Assert.Fail($"Input {number}, {comparison.Name}: {difference}");
            }
        }
    }

    /// <summary>A backslash stays where nothing says that the extractor has put it there, also in a value of several lines.</summary>
    [Fact]
    public void Backslashes_in_a_value_of_several_lines() => AssertSameWithCrLf("_version_ | 2 |\n\\_\n| series\\_x | S |\n");

    [Fact]
    public void A_broken_line_is_quoted_without_its_end()
    {
        const string lines = "{\"text\": \"title | A |\\nid | a |\\n\"}\n{\"text\n";
        AssertSameWithCrLf(lines);
        var diagnostics = new List<Diagnostic>();
        _ = RecordDump.ReadText(lines.ReplaceLineEndings("\r\n"), new() { OnDiagnostic = diagnostics.Add }).ToList();
        Assert.EndsWith("{\"text", Assert.Single(diagnostics, one => one.Code == DiagnosticCode.JsonLineBroken).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// The first rows of the second table look like more of the value above them, because another row follows; but that one is of no field
    /// of the first table, and where its record ends must not depend on it.
    /// </summary>
    [Fact]
    public void The_end_of_a_MARC_table_does_not_depend_on_what_comes_after_it()
    {
        const string view =
            "000 00480nam a2200157 i 4500\n001 sluice-3\n245 1 3 _aDe sluis in de polder /\n_cAnneke van der Meer.\n773 0 8 _tPolderstudies\n_w(NL)poldr-1\n";
        const string rows =
            "Fen Library\n520 | |a How the fens were drawn. | ||\n650 | 0 | |a Marshes |v Maps. | |\n650 | 0 | |a Cartography |x History. | |\nLoading\nReading\nBackground\n";
        var marc = Assert.Single(RecordDump.ReadText(view + rows)).Marc;
        Assert.Equal(Assert.Single(RecordDump.ReadText(view)).Marc, marc);
    }

    /// <summary>An object that is broken over several lines is left out whole, also where a shard starts within it.</summary>
    [Theory]
    [InlineData("{\"id\": \"1\", \"title\": \"A\"}}\n \"x\": 1\n{\"id\": \"2\", \"title\": \"B\"}\n")]
    [InlineData("{\"id\": \"1\", \"title\": \"A\"}\n{\"id\":\n} \"2\"\n ]\n{\"id\": \"3\", \"title\": \"C\"}\n")]
    public void Broken_lines_of_the_own_JSON_in_shards(string json) => AssertSameInShards(json);

    /// <summary>What is left of a damaged page is one value, which goes over a line end.</summary>
    [Theory]
    [InlineData("title_short|\n|\ny\ntopic")]
    [InlineData("title_full\ntitle_full_unstemmed\ntitle\ne\ntitle_sort")]
    [InlineData("publisher\nlanguage\nP\nspelling\nspellingShingle")]
    [InlineData("id|\n|\nn\n|l|")]
    [InlineData("_ ||\ny\nT\nurl\nA")]
    [InlineData("_version_\t\nspelling |s |\nt |\nauthor |\n]")]
    public void A_line_end_within_a_value_is_a_line_feed(string page) => AssertSameWithCrLf(page);

    /// <summary>XML has a line feed for each line end, also in a leader, in which places count, and in CDATA.</summary>
    [Theory]
    [InlineData("<datafield/><record><leader>54\n0ca</leader></record>")]
    [InlineData("<datafield/><record><leader><![CDATA[54\n0ca]]></leader></record>")]
    [InlineData("<record><controlfield tag=\"001\"><![CDATA[a\nb]]></controlfield></record>")]
    public void A_line_end_in_MARCXML_is_a_line_feed(string xml) => AssertSameWithCrLf(xml);

    /// <summary>What goes over a line end, and has no separators, is no record of ISO 2709.</summary>
    [Theory]
    [InlineData("00530am a22002173c 450000\n0050200018")]
    [InlineData("00387 a2\n2001213c0010017000000080041")]
    [InlineData("00452nam a2200145 i 4500001000900000cas a2200193 a 4500\n13130000110\n")]
    [InlineData("01453 a2\n2003013 4500001001500000005")]
    [InlineData("00833cam a2200265 000800000003100833cam a2200265a 450000\n1000800000")]
    public void A_leader_without_separators_is_on_one_line(string text) => AssertSameWithCrLf(text);

    /// <summary>As much of it as is quoted.</summary>
    [Fact]
    public void A_broken_object_of_an_array_is_quoted_with_line_feeds() =>
        AssertSameWithCrLf("[{\"text\": \"title | A |\\nid | a |\\n\"},\n{\n  \"textA\":\n" + new string('1', 100) + "\n}]\n");

    /// <summary>What the parser of JSON says of a string that goes over a line end names the character there.</summary>
    [Fact]
    public void Damaged_JSON_with_a_line_end_in_a_string() =>
        AssertSameWithCrLf("{\"id\": \"1\", \"title_sort\": [\"a\"], \"publishDate\": [\"8\"]}\n{\"id\": \"2\n\"}\n");

    [Fact]
    public void Damaged_JSON_that_is_quoted_with_a_line_end() =>
        AssertSameWithCrLf("{\"\":[],\"title_sort\":[\"\"],\"publishDate\":[t\n");

    [Fact]
    public void A_word_that_is_no_literal_is_not_quoted_to_the_end_of_what_had_arrived()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"id\": \"1\", \"title_sort\": [\"a\"], \"publishDate\": [\"8\"]}\nformat | Book |\nid | marsh-1 |\n");
        var inParts = Comparison.All.Single(comparison => comparison.Name == "one byte at a time");
        var expected = Comparison.Read(bytes, RecordReaderOptions.Default);
        Assert.Null(inParts.Find(bytes, expected, 0, RecordReaderOptions.Default));
        Assert.Equal(
            "the JSON is damaged, and what follows was skipped up to a line that starts an object: this is an invalid JSON literal. Expected the literal 'false'. "
                + "LineNumber: 0 | BytePositionInLine: 1.",
            expected.Diagnostics.First(diagnostic => diagnostic.Code == DiagnosticCode.JsonLineBroken).Message);
    }

    [Fact]
    public void A_backslash_before_a_line_end_escapes_nothing() => AssertSameWithCrLf("[{\"text\":\"\"\"\\\n");

    /// <summary>Damage is told of the place after the last document, however much had been read of what follows.</summary>
    [Fact]
    public void Damage_within_an_answer_in_parts()
    {
        AssertSameInParts(
            "{\"responseHeader\": {\"status\": 0}, \"response\": {\"docs\": [{\"id\": \"w-1\", \"title\": \"Walk one\", \"recordtype\": \"x\"},\n"
            + string.Concat(Enumerable.Repeat("3,\n", 2000)) + "{\"id\" g}]}}\n");
    }

    /// <summary>The tag ends where the next one begins, whether that has arrived or not.</summary>
    [Fact]
    public void A_tag_of_MARCXML_without_its_end() => AssertSameInParts(
        "<?xml version=\"1.0\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n" + string.Concat(Enumerable.Repeat("<!-- Fens -->\n", 400))
            + "  <record    <leader>00000nab a22000003c 4500</leader>\n");

    [Fact]
    public void Line_ends_among_what_stands_between_records_of_WARC() => AssertSameInParts(
        " WARC/1.0\r\nWARC-Type: response\r\n" + string.Concat(Enumerable.Repeat("Content-Encoding: deflate\r\n\r\n", 200)));

    private static void AssertSameInParts(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var inParts = Comparison.All.Single(comparison => comparison.Name == "one byte at a time");
        Assert.Null(inParts.Find(bytes, Comparison.Read(bytes, RecordReaderOptions.Default), 0, RecordReaderOptions.Default));
    }

    [Fact]
    public void A_row_whose_name_begins_with_a_capital() =>
        AssertSameWithCrLf("ISBN_str_mv 9780195229806 and text that fills the line\n");

    /// <summary>Below a role without a value a row of one line is a row, however its line ends.</summary>
    [Theory]
    [InlineData("author_role |\nauthor |k, Ada |\narole | issuing body |\nauthor_sort | Reed, Ann |\n")]
    [InlineData("| author_role |\n| publisher |er | Heron Society |\n| author_sort | Reed, Ann and many more authors |\n")]
    public void A_whole_row_below_a_role(string page) => AssertSameWithCrLf(page);

    /// <summary>The first shard starts behind the byte order mark, as one run does.</summary>
    [Fact]
    public void WARC_behind_a_byte_order_mark_in_shards() => AssertSameInShards("\uFEFFWARC/1\n");

    private static void AssertSameInShards(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var shards = Comparison.All.Single(comparison => comparison.Name == "shards");
        var expected = Comparison.Read(bytes, RecordReaderOptions.Default);
        for (var count = 0; count < 7; count++)
            Assert.Null(shards.Find(bytes, expected, count, RecordReaderOptions.Default));
    }

    [Fact]
    public void A_line_of_JSON_is_passed_over_with_CR_as_without() => AssertSameWithCrLf("""{"text":"245\ \n| "}""" + "\n");

    private static void AssertSameWithCrLf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var comparison = Comparison.All.Single(comparison => comparison.Name == "CRLF");
        Assert.Null(comparison.Find(bytes, Comparison.Read(bytes, RecordReaderOptions.Default), 0, RecordReaderOptions.Default));
    }
}
