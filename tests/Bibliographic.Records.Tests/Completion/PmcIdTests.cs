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

    [Fact]
    public void Other_tables_are_none() =>
        Assert.All(["Journal Title,Volume\nA,1\n", "title,doi,pmcid\n", "Journal Title"], text => Assert.Empty(RecordDump.ReadText(text)));

    internal static (List<BibliographicRecord> Records, List<Diagnostic> Diagnostics) Read(string text)
    {
        List<Diagnostic> diagnostics = [];
        return ([.. RecordDump.ReadText(text, new() { OnDiagnostic = diagnostics.Add })], diagnostics);
    }
}
