using System.Text;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Completion;

/// <summary>PubMed Central's list of articles, in invented rows.</summary>
public class PmcIdTests
{
    private const string Header = "Journal Title,ISSN,eISSN,Year,Volume,Issue,Page,DOI,PMCID,PMID,Manuscript Id,Release Date\n";

    private const string Rows = """
        J Avian Libr Sci,1234-5679,2090-424X,2021,14,2,101,10.5555/jals.2021.0305,PMC8100001,33900001,,live
        Bogs Fens,2434-561X,,2019,41,"Suppl 1, Part ""A""\",412,10.5555/bf.412,PMC8100002,31200002,NIHMS2100002,Sep 1 2027
        Marsh Notes, , ,1998, , , , ,PMC8099998,0, ,live

        """;

    public sealed class Conformance : RecordParserTests
    {
        protected override ReadOnlyMemory<byte> Sample => Encoding.UTF8.GetBytes(Header + Rows.Replace("\\", "", StringComparison.Ordinal));

        protected override int SampleCount => 3;

        protected override RecordParser Create() => RecordInputs.Default.Parsers.Single(parser => parser.Name == "pmc-ids");
    }

    [Fact]
    public void Every_column_has_its_value()
    {
        var (records, diagnostics) = Read(Header + Rows.Replace("\\", "", StringComparison.Ordinal));
        Assert.Empty(diagnostics);
        Assert.Equal(
            new BibliographicRecord
            {
                Journal = "Bogs Fens",
                Issns = [Issn.Parse("2434-561X")],
                Dates = [PartialDate.Parse("2019")],
                Volume = "41",
                Issue = "Suppl 1, Part \"A\"",
                Pages = "412",
                Doi = Doi.Parse("10.5555/bf.412"),
                Pmcid = new Pmcid(8100002),
                Pmid = new Pmid(31200002),
                OtherIdentifiers = [new("manuscript", "NIHMS2100002")],
                ExtraFields = [new("release_date", ["Sep 1 2027"])],
            },
            records[1]);
        Assert.Equal(2, records[0].Issns.Count);
        Assert.Equal(
            new BibliographicRecord { Journal = "Marsh Notes", Dates = [PartialDate.Parse("1998")], Pmcid = new Pmcid(8099998) }, records[2]);
    }

    [Theory]
    [InlineData("Journal Title,ISSN,eISSN,Year,Volume,Issue,Page,DOI,PMC accession number,PMID,Manuscript Id,Release Date")]
    [InlineData("\uFEFFJournal Title,ISSN,eISSN,Year,Volume,Issue,Page,DOI,PMCID,PMID,Manuscript Id,Release Date\r")]
    [InlineData("Journal Title,PMID,PMCID,DOI,Volume")]
    public void Columns_are_known_by_their_names(string header)
    {
        var row = header.Contains("ISSN", StringComparison.Ordinal) ? "H,,,2001,7,,,10.5555/a,PMC7,8,,live" : "H,8,PMC7,10.5555/a,7";
        var record = Assert.Single(Read($"{header}\n{row}").Records);
        Assert.Equal((7, 8, "7"), (record.Pmcid!.Value.Number, record.Pmid!.Value.Number, record.Volume));
    }

    [Fact]
    public void Rows_of_another_length_give_their_identifiers_or_are_reported()
    {
        var (records, diagnostics) = Read(
            Header + "Herons, Fens,,,2001,7,1,2,10.5555/a,PMC7,8,,live\nHalf a row,,\nH,12-34,,2001x,7,,,no doi,PMCx,8,,live\n");
        Assert.Equal(new BibliographicRecord { Doi = Doi.Parse("10.5555/a"), Pmcid = new Pmcid(7), Pmid = new Pmid(8) }, records[0]);
        Assert.Equal(["doi", "pmcid", "issn", "year"], records[1].ExtraFields.Select(field => field.Name));
        Assert.Equal(
            [
                (DiagnosticCode.TableRowBroken, 2L), (DiagnosticCode.TableRowBroken, 3L),
                .. Enumerable.Repeat((DiagnosticCode.ValueNotUnderstood, 4L), 4),
            ],
            diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Position.Line)));
    }

    [Theory]
    [InlineData("Herons, Fens,,,2001,7,1,2,10.5555/a,PMC7,8,,live", "the row has 13 cells instead of 12; only its identifiers were taken")]
    [InlineData("Herons, Fens,,,2001,7,1,2,10.5555/a,7,8,,live", "the row has 13 cells instead of 12; it was skipped")]
    [InlineData("H,,,2001,7,1,2,10.5555/a,PMC7,8,", "the row has 11 cells instead of 12; it was skipped")]
    public void Why_a_row_is_not_read_whole_is_told(string row, string message)
    {
        var (records, diagnostics) = Read(Header + row);
        Assert.Equal(message.EndsWith("taken", StringComparison.Ordinal) ? 1 : 0, records.Count);
        Assert.Equal(message, Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.TableRowBroken).Message);
        var other = Read("Journal Title,PMID,PMCID,DOI,Volume\n" + row);   // the identifiers are not among the last cells but two
        Assert.Empty(other.Records);
        Assert.EndsWith("instead of 5; it was skipped", other.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_cell_does_not_tell_is_none()
    {
        var (records, diagnostics) = Read(
            Header + "H,1234-5679,1234-5679,2001,1,,,10.5555/a,PMC7,0,,live\r\n\r\nH,,,,,,, , PMC8 ,9,NIHMS1,Sep 1 2027\nH,x,y,,,,,z,PMC9,,,live");
        Assert.Empty(records[0].ExtraFields);
        Assert.Equal((null, 1), (records[0].Pmid, records[0].Issns.Count));
        Assert.Equal(new BibliographicRecord
        {
            Journal = "H", Pmcid = new Pmcid(8), Pmid = new Pmid(9), OtherIdentifiers = [new("manuscript", "NIHMS1")],
            ExtraFields = [new("release_date", ["Sep 1 2027"])],
        }, records[1]);
        Assert.Equal([new("doi", ["z"]), new("issn", ["x"]), new RecordField("eissn", ["y"])], records[2].ExtraFields);
        Assert.Equal(["'z' is no doi", "'x' is no issn", "'y' is no eissn"], diagnostics.Select(diagnostic => diagnostic.Message));
    }

    /// <summary>Only the documented columns are known without the first line; a list with others is read by the first shard.</summary>
    [Theory]
    [InlineData(Header, "J{0},,,2001,{0},,,10.5555/a{0},PMC{0},,,live", true)]
    [InlineData("Journal Title,PMID,PMCID,DOI,Volume\r\n", "J{0},1{0},PMC{0},10.5555/a{0},{0}", false)]
    public void In_any_number_of_shards_each_row_is_read_once(string header, string row, bool areAllRead)
    {
        var rows = Enumerable.Range(1, 60).Select(i => row.Replace("{0}", $"{i}", StringComparison.Ordinal) + "\n");
        var list = Encoding.UTF8.GetBytes(header + string.Concat(rows));
        var expected = RecordDump.Read(list).ToList();
        Assert.Equal(60, expected.Count);
        for (var count = 2; count < 12; count++)
        {
            var ranges = Enumerable.Range(1, count).Select(i => new DumpShard(i, count).RangeOf(list.Length));
            var shards = ranges.Select(range => RecordDump.Read(new MemoryStream(list), new() { Range = range }).ToList()).ToList();
            Assert.Equal(expected, shards.SelectMany(shard => shard));
            Assert.Equal(areAllRead ? count : 1, shards.Count(shard => shard.Count > 0));
        }
    }

    [Fact]
    public void Lists_one_after_the_other_have_columns_of_their_own()
    {
        var (records, diagnostics) = Read(Header + "H,,,2001,7,,,10.5555/a,PMC7,8,,live\nJournal Title,DOI,PMCID,Volume,\nI,10.5555/b,PMC9,3,\n");
        Assert.Equal([("H", "7", 7), ("I", "3", 9)], records.Select(record => (record.Journal, record.Volume, record.Pmcid!.Value.Number)));
        Assert.Empty(diagnostics);
    }

    /// <summary>
    /// A row of which the end shows that it has none of the identifiers is not read: what is wrong with it is not told. One of another form
    /// is read.
    /// </summary>
    [Theory]
    [InlineData("10.5555/N1,PMC900000001,999999999,,live", false)]
    [InlineData("10.5555/n2,PMC12,,NIHMS1,Dec 1 2027", false)]
    [InlineData(",PMC12,0,,live", false)]
    [InlineData(" ,PMC12, ,,live", false)]
    [InlineData("10.5555/n3,PMC20,1,,live", false)]
    [InlineData("10.5555/n4,PMC12,30,,live", false)]
    [InlineData("10.5555/A,PMC12,9,,live", true)]
    [InlineData("10.5555/n5,PMC30,9,,live", true)]
    [InlineData("10.5555/n6,PMC12,20,,live", true)]
    [InlineData("10.5555/n&7,PMC12,9,,live", true)]
    [InlineData("n8,PMC12,9,,live", true)]
    [InlineData("10.5555/n9,PMCx,9,,live", true)]
    [InlineData("10.5555/n10,12,9,,live", true)]
    [InlineData("10.5555/n11,PMC1234567890,9,,live", true)]
    [InlineData("10.5555/n12,PMC12,9x,,live", true)]
    [InlineData("10.5555/n13,PMC12,\"9\",,live", true)]
    [InlineData("10.5555/n14,PMC12,9,,\"live\"", true)]
    public void Rows_without_a_wanted_identifier_are_passed_over(string end, bool isRead)
    {
        List<Diagnostic> diagnostics = [];
        BibliographicRecord[] wanted = [new() { Doi = Doi.Parse("10.5555/a") }, new() { Pmid = new Pmid(20) }, new() { Pmcid = new Pmcid(30) }];
        var list = Path.GetTempFileName();
        File.WriteAllText(list, $"{Header}H,no ISSN,,2001,1,,,{end}\n");
        _ = wanted.CompleteWithFile(list, new() { OnDiagnostic = diagnostics.Add }).ToList();
        File.Delete(list);
        Assert.Equal(isRead, diagnostics.Exists(diagnostic => diagnostic.Message == "'no ISSN' is no issn"));
    }

    [Fact]
    public void A_list_in_a_page_of_a_corpus_is_none() => Assert.Empty(RecordDump.ReadText(
        System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = Header + "H,,,2001,7,,,10.5555/a,PMC7,8,,live\n" })));

    [Fact]
    public void Other_tables_are_none() =>
        Assert.All(["Journal Title,Volume\nA,1\n", "title,doi,pmcid\n", "Journal Title", "Journal Title,PMCID,Volume\nA,PMC1,1\n", "Journal Title,DOI,Volume\nA,10.5555/a,1\n"], text => Assert.Empty(RecordDump.ReadText(text)));

    internal static (List<BibliographicRecord> Records, List<Diagnostic> Diagnostics) Read(string text)
    {
        List<Diagnostic> diagnostics = [];
        return ([.. RecordDump.ReadText(text, new() { OnDiagnostic = diagnostics.Add })], diagnostics);
    }
}
