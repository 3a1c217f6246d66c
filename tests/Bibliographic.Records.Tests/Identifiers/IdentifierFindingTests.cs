using System.Diagnostics;
using System.Text;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>Identifiers in running text and in lists of addresses.</summary>
public class IdentifierFindingTests
{
    const string Glued = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9733972/https://www.ncbi.nlm.nih.gov/pubmed/36518984" +
        "http://dx.doi.org/10.1093/gastro/goac075http://dx.doi.org/10.1093/gastro/goac076";

    [Fact]
    public void Addresses_without_blanks_between_them_are_told_apart()
    {
        Assert.Equal(["PMC9733972"], Texts(Glued, Pmcid.FindAll(Glued)));
        Assert.Equal(["36518984"], Texts(Glued, Pmid.FindAll(Glued)));
        Assert.Equal(["10.1093/gastro/goac075", "10.1093/gastro/goac076"], Texts(Glued, Doi.FindAll(Glued)));
    }

    [Fact]
    public void Addresses_without_blanks_between_them_are_no_single_identifier()
    {
        Assert.False(Pmcid.TryParse(Glued, out _));
        Assert.False(Pmid.TryParse(Glued[52..], out _));
        Assert.False(Doi.TryParse("http://dx.doi.org/10.1093/gastro/goac075http://dx.doi.org/10.1093/gastro/goac076", out _));
    }

    [Theory]
    [InlineData("PMID: 36518984; PMCID: PMC9733972.", "36518984")]
    [InlineData("(PMID 36518984)", "36518984")]
    [InlineData("see /pubmed/36518984http://dx.doi.org/10.1093/x", "36518984")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/36518984/ and info:pmid/12082125", "36518984 12082125")]
    [InlineData("https://europepmc.org/article/MED/12082125", "12082125")]
    [InlineData("http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=pubmed&list_uids=12082125", "12082125")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/12082125/", "12082125")]
    [InlineData("https://example.org/pubmed/36518984", "")]
    [InlineData("We searched PubMed 2019 and 36518984 pmids", "")]
    [InlineData("PMID: 123456789", "")]
    [InlineData("PMID: 123abc", "")]
    [InlineData("PMID=1;pmid/2;PMID\u00A03;PMID: =4", "1 2 3 4")]
    [InlineData("PMID : 5 and PMID :: 6", "5")]
    [InlineData("PubMed ID 1, pubmed:2, PubMed 3", "1 2")]
    [InlineData("pubmed/?term=1 pubmed?term=2 db=pubmed&list_uids=3 db=pubmed&amp;list_uids=4 pubmed.ncbi.nlm.nih.gov/5", "1 2 3 4 5")]
    [InlineData("europepmc.org/abstract/MED/1 xpmc.org/article/med/2", "1")]
    [InlineData("www.ncbi.nlm.nih.gov/pubmed/1 www.ncbi.nlm.nih.gov/m/pubmed/2 \"/pubmed/3\" /pubmed/4", "1 2 3 4")]
    [InlineData("a/pubmed/1 a./pubmed/2 a-/pubmed/3 a_/pubmed/4 xpubmed/5 (pubmed/6)", "6")]
    [InlineData("PMID 1_2 PMID 3http://example.org PMID 4.2 PMID 99999999", "3 4.2 99999999")]
    public void Pmids_are_found(string text, string expected) => Assert.Equal(expected, string.Join(' ', Texts(text, Pmid.FindAll(text))));

    [Theory]
    [InlineData("PMCID: PMC9733972, PMC:13901 and pmc 5676196.4.", "PMC9733972 PMC13901 PMC5676196.4")]
    [InlineData("PMCID: 9733972", "PMC9733972")]
    [InlineData("href=\"/pmc/articles/PMC9733972/\"", "PMC9733972")]
    [InlineData("XPMC123 PMC123abc PMC0 PMC123456789 europepmc.org", "")]
    [InlineData("pmcid1 PMC\u00A02 PMC: 3 PMC:  4 PMC5_6 PMC7https://example.org (PMC8)", "PMC1 PMC2 PMC3 PMC7 PMC8")]
    public void Pmcids_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Pmcid.FindAll(text).Select(m => m.Value)));

    [Theory]
    [InlineData("10.1000/a,10.1000/b;doi:10.1000/c|10.1000/d", "10.1000/a 10.1000/b 10.1000/c 10.1000/d")]
    [InlineData("[http://dx.doi.org/10.1093/goac075](http://dx.doi.org/10.1093/goac075)", "10.1093/goac075 10.1093/goac075")]
    [InlineData("https://x.org/get?doi=10.1000/abc&lang=en", "10.1000/abc")]
    [InlineData("https://x.org/?u=https%3A%2F%2Fdoi.org%2F10.1000%2Fabc&lang=en", "10.1000/abc")]
    [InlineData("https://x.org/doi/pdf/10.1000/abc.pdf?download=1#page2", "10.1000/abc")]
    [InlineData("https://doi.org/10.1000/abc/full", "10.1000/abc/full")]
    [InlineData("<b>10.1000/abc</b><br>10.1000/x&lt;1::y&gt;2&nbsp;", "10.1000/abc 10.1000/x<1::y>2")]
    [InlineData("10.1038/nat\ufffdure12373 10.123/456 DOI10.1000/ok", "10.1000/ok")]
    public void Dois_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Doi.FindAll(text).Select(m => m.Value)));

    [Fact]
    public void Positions_are_in_the_unit_of_the_text()
    {
        const string Text = "Größe 😀: doi:10.1093/gastro/é75.";
        var inChars = Assert.Single(Doi.FindAll(Text));
        var utf8 = Encoding.UTF8.GetBytes(Text);
        var inBytes = Assert.Single(Doi.FindAll(utf8));
        Assert.Equal("10.1093/gastro/é75", Text.Substring(inChars.Start, inChars.Length));
        Assert.Equal("10.1093/gastro/é75", Encoding.UTF8.GetString(utf8, inBytes.Start, inBytes.Length));
    }

    /// <summary>Each text would take hours if the work grew with the square of its length.</summary>
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("10.")]
    [InlineData("10.1000.")]
    [InlineData("/10.1000/")]
    [InlineData("10.1000/ahttp://")]
    [InlineData("10.1000/a,")]
    [InlineData("10.1000/<1::")]
    [InlineData("10.1000/)")]
    [InlineData("/10.1000/%25")]
    [InlineData("https://doi.org/10.1000/\ufffd?")]
    [InlineData("&lt;")]
    [InlineData("doi:")]
    [InlineData("pubmed/")]
    [InlineData("PMID:1")]
    [InlineData("PMC")]
    [InlineData("PMCID: 1x")]
    [InlineData("<")]
    [InlineData("<b>")]
    [InlineData("1234-5678,")]
    public void Hostile_texts_take_linear_time(string piece)
    {
        var text = "10.1000/x" + new StringBuilder().Insert(0, piece, 3_000_000 / piece.Length);
        var clock = Stopwatch.StartNew();
        Doi.FindAll(text);
        Pmid.FindAll(text);
        Pmcid.FindAll(text);
        string[] texts = [text, text[9..]];
        foreach (var field in texts)
        {
            _ = Doi.TryParse(field, out _);
            _ = Pmid.TryParse(field, out _);
            _ = Pmcid.TryParse(field, out _);
            _ = Issn.TryParse(field, out _);
            _ = Isbn.TryParse(field, out _);
            _ = Orcid.TryParse(field, out _);
            _ = ArxivId.TryParse(field, out _);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    static IEnumerable<string> Texts<T>(string text, IEnumerable<IdentifierMatch<T>> matches)
        where T : struct, IIdentifier<T> =>
        matches.Select(m =>
        {
            Assert.Equal(m.Value.ToString(), text.Substring(m.Start, m.Length));
            return m.Value.ToString()!;
        });
}
