using System.Text;
using System.Text.Json.Nodes;

namespace Bibliographic.Records.Tests.Input;

/// <summary>The library's own JSON as input, damaged: a reader reports it and goes on where it can.</summary>
public class BrokenJsonTests
{
    private static readonly List<BibliographicRecord> Catalogue = [.. RecordDump.ReadFile(Repository.PathOf("catalogue.txt"))];
    private static readonly string[] Lines = RecordFormats.NdJson.Serialize(Catalogue).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("{\"id\": \"x\"")]
    [InlineData("{\"id\": \"x")]
    [InlineData("{\"id\":")]
    [InlineData("{\"authors\": [{\"family\": \"x\"}, ")]
    [InlineData("{\"date\": \"May\"}")]
    [InlineData("{\"authors\": 5}")]
    [InlineData("{\"title\": \"\\ud800\"}")]
    [InlineData("not JSON")]
    [InlineData("5")]
    [InlineData("{\"id\": \"x\"} surplus")]
    public void A_broken_line_costs_only_itself(string broken)
    {
        for (var at = 0; at <= Lines.Length; at++)
        {
            if (at == 0 && broken[0] != '{')
                continue;   // the first line tells what the input is
            var text = string.Join('\n', [.. Lines[..at], broken, .. Lines[at..]]);
            foreach (var part in new[] { 7, 100_000 })
            {
                var diagnostics = new List<Diagnostic>();
                var records =
                    RecordDump.Read(PartsStream.OfSize(Encoding.UTF8.GetBytes(text), part), new() { OnDiagnostic = diagnostics.Add })
                        .ToList();
                Assert.Equal(Catalogue, records.Where(record => record.Id != "x"));
                var diagnostic = Assert.Single(diagnostics);
                Assert.Equal((DiagnosticCode.JsonLineBroken, at + 1L), (diagnostic.Code, diagnostic.Position.Line));
            }
        }
    }

    [Theory]
    [InlineData("\"date\": \"May\"", "'date'")]
    [InlineData("\"isbn\": [\"0-306-40615-2\", \"1234567890\", 5]", "'isbn'")]
    [InlineData("\"dates\": [\"2021-13\"]", "'dates'")]
    [InlineData("\"doi\": \"x\"", "'doi'")]
    [InlineData("\"pmid\": -1", "'pmid'")]
    [InlineData("\"version\": \"x\"", "'version'")]
    [InlineData("\"subjects\": [\"marshes\", null, {}]", "'subjects'")]
    [InlineData("\"languages\": 5", "'languages'")]
    [InlineData("\"publisher\": [[{}]]", "'publisher'")]
    [InlineData("\"evidence\": [[{}]]", "'evidence'")]
    [InlineData("\"abstract\": \"\\ud800\"", "'abstract'")]
    [InlineData("\"extraFields\": {\"x\": 5}", "'extraFields'")]
    [InlineData("\"marc\": {\"fields\": [{\"001\": 5}, {\"003\": \"x\"}]}", "'marc'")]
    [InlineData("\"marc\": {\"fields\": [{\"500\": {\"subfields\": [{\"a\": \"x\"}, 5]}}]}", "'marc'")]
    public void A_value_that_is_wrong_costs_only_itself(string member, string name)
    {
        foreach (var text in new[] { $$"""{"title": "T", {{member}}, "volume": "3"}""", $$"""[{{{member}}, "title": "T", "volume": "3"}, {"title": "U"}]""" })
        {
            var diagnostics = new List<Diagnostic>();
            var record = RecordDump.ReadText(text, new() { OnDiagnostic = diagnostics.Add }).First();
            Assert.Equal(("T", "3"), (record.Title, record.Volume));
            Assert.NotEmpty(diagnostics);
            Assert.All(diagnostics, diagnostic => Assert.StartsWith($"a value was left out: {name}: ", diagnostic.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_name_and_a_list_keep_what_is_right_in_them()
    {
        const string Text = """{"isbn": ["9780306406157", "no"], "authors": [{"family": "Meer", "orcid": "0"}, {"family": ["x"]}, {"family": "Lee"}]}""";
        var record = Assert.Single(RecordDump.ReadText(Text));
        Assert.Equal(["9780306406157"], record.Isbns.Select(isbn => isbn.ToString()));
        Assert.Equal(["Meer", "Lee"], record.Authors.Select(author => author.Family));
        Assert.Throws<System.Text.Json.JsonException>(() => RecordJson.Read(Text));
    }

    /// <summary>
    /// In whatever layout, as long as each record starts a line. Objects within the broken record are not taken for records.
    /// </summary>
    [Theory]
    [InlineData("json")]
    [InlineData("indented")]
    [InlineData("lines with commas")]
    [InlineData("ndjson")]
    public void A_broken_object_costs_only_itself(string layout)
    {
        var text = layout switch
        {
            "json" => RecordFormats.Json.Serialize(Catalogue),
            "indented" => JsonNode.Parse(RecordFormats.Json.Serialize(Catalogue))!.ToJsonString(new() { WriteIndented = true }),
            "lines with commas" => $"[{string.Join("\n,", Lines.Select(line => $"\n{line.Trim()}"))}\n]\n",
            _ => string.Join('\n', Lines),
        };
        for (var broken = 0; broken < Catalogue.Count; broken++)
        {
            var at = text.IndexOf(Catalogue[broken].Id!, StringComparison.Ordinal);
            var outcome = ReadingWay.AssertAllSame(Encoding.UTF8.GetBytes(text.Insert(at, "\" \"")), cut: 1);
            Assert.Equal(Catalogue.Where((_, i) => i != broken), outcome.Records);
            var diagnostic = Assert.Single(outcome.Diagnostics);
            Assert.Equal(DiagnosticCode.JsonLineBroken, diagnostic.Code);
            Assert.StartsWith("the record was skipped: it is not valid JSON after byte ", diagnostic.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData(",")]
    public void A_bracket_or_a_comma_that_does_not_belong_costs_no_record(string surplus)
    {
        var outcome = ReadingWay.AssertAllSame(Encoding.UTF8.GetBytes($"{Lines[0]}\n{surplus}\n{string.Join('\n', Lines[1..])}\n"), cut: 1);
        Assert.Equal(Catalogue, outcome.Records);
        var misplaced = surplus == "[" ? '{' : surplus[0];   // the array would begin well, but has no comma
        Assert.Equal($"there is '{misplaced}' where it does not belong", Assert.Single(outcome.Diagnostics).Message);
    }

    [Theory]
    [InlineData("time LineNumber: 7 and more of a long line")]
    [InlineData("nul, ")]
    public void Why_a_line_is_no_JSON_does_not_depend_on_how_much_had_arrived(string broken)
    {
        var dump = Encoding.UTF8.GetBytes($"{Lines[0]}\n{{\"id\": \"1\", \"title\": {broken}\"}}\n{Lines[1]}\n");
        var outcome = ReadingWay.AssertAllSame(dump, cut: 1);
        Assert.Equal(Catalogue[..2], outcome.Records);
        Assert.Matches(@"the record was skipped: it is not valid JSON after byte \d+ of the record$", Assert.Single(outcome.Diagnostics).Message);
    }

    [Fact]
    public void An_array_that_ends_early_gives_its_records_and_a_diagnostic()
    {
        var codes = new List<DiagnosticCode>();
        Assert.Equal(Catalogue,
            RecordDump.ReadText(RecordFormats.Json.Serialize(Catalogue).TrimEnd(']', '\n'),
                new() { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) }));
        Assert.Equal([DiagnosticCode.JsonLineBroken], codes);
    }

    [Fact]
    public void A_strict_reader_throws_with_line_and_byte()
    {
        var text = Lines[0] + "\n{\"date\": \"May\"}\n" + Lines[1];
        using var reader = new RecordReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { Policy = DiagnosticPolicy.Strict });
        Assert.True(reader.Read());
        var diagnostic = Assert.Throws<RecordFormatException>(() => reader.Read()).Diagnostic;
        Assert.Equal((DiagnosticCode.JsonLineBroken, 2L, Encoding.UTF8.GetByteCount(Lines[0]) + 1L),
            (diagnostic.Code, diagnostic.Position.Line, diagnostic.Position.ByteOffset));
    }

    [Fact]
    public void A_record_beyond_the_limit_costs_only_itself()
    {
        var long_ = RecordFormats.NdJson.Serialize(new BibliographicRecord { Title = new string('y', 40_000) });
        foreach (var part in new[] { 7, 1000, 1_000_000 })
        {
            var diagnostics = new List<Diagnostic>();
            var text = Lines[0] + "\n" + long_ + Lines[1] + "\n" + long_;
            var records =
                RecordDump.Read(PartsStream.OfSize(Encoding.UTF8.GetBytes(text), part),
                    new() { MaxRecordBytes = 30_000, OnDiagnostic = diagnostics.Add }).ToList();
            Assert.Equal(Catalogue[..2], records);
            Assert.Equal([2L, 4L], diagnostics.Select(diagnostic => diagnostic.Position.Line));
        }
    }

    [Fact]
    public async Task The_place_of_each_record_is_known()
    {
        var text = string.Join('\n', Lines);
        using var reader = new RecordReader(PartsStream.OfSize(Encoding.UTF8.GetBytes(text), 100));
        for (var i = 0; i < Lines.Length; i++)
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal((i + 1, i + 1, Encoding.UTF8.GetByteCount(text[..text.IndexOf(Lines[i], StringComparison.Ordinal)])),
                (reader.Position.RecordNumber, reader.Position.Line, reader.Position.ByteOffset));
        }
        Assert.False(await reader.ReadAsync());
    }
}
