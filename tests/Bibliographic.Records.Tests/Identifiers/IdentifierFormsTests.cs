using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>The forms that single types have.</summary>
public class IdentifierFormsTests
{
    [Fact]
    public void A_pmid_may_be_a_number_in_json_the_others_may_not()
    {
        Assert.Equal(new Pmid(36518984), JsonSerializer.Deserialize<Pmid>("36518984"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Pmid>("-1"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Pmcid>("9733972"));
    }

    [Fact]
    public void The_forms_of_each_type_are_as_documented()
    {
        Assert.Equal("10.1093/GASTRO/É-é", Doi.Parse("10.1093/gastro/É-é").ToString("W"));
        Assert.Equal("https://doi.org/10.1002/a%3C1::b%3E2%20%C3%A9", Doi.Parse("https://doi.org/10.1002/a%3C1::b%3E2%20%C3%A9").ToString("U"));
        Assert.Equal("10.1093", Doi.Parse("10.1093/gastro/goac075").Prefix);
        Assert.Equal("gastro/goac075", Doi.Parse("10.1093/gastro/goac075").Suffix);
        Assert.Equal("", default(Doi).Prefix);
        Assert.Equal("20029611", new Pmid(20029611, 2).ToString("N"));
        Assert.Equal("https://pubmed.ncbi.nlm.nih.gov/20029611/", new Pmid(20029611, 2).ToString("U"));
        Assert.Equal("5676196", new Pmcid(5676196, 4).ToString("N"));
        Assert.Equal("https://pmc.ncbi.nlm.nih.gov/articles/PMC9733972/", new Pmcid(9733972).ToString("U"));
        Assert.Equal("2434561X", Issn.Parse("2434-561x").ToString("N"));
        Assert.Equal("https://portal.issn.org/resource/ISSN/2434-561X", Issn.Parse("2434561x").ToString("U"));
        Assert.Equal("urn:isbn:9780975229804", Isbn.Parse("0-9752298-0-X").ToString("U"));
        Assert.Equal("000000021694233X", Orcid.Parse("0000-0002-1694-233X").ToString("N"));
        Assert.Equal("https://orcid.org/0000-0002-1694-233X", Orcid.Parse("0000-0002-1694-233X").ToString("U"));
        Assert.Equal("https://arxiv.org/abs/math/0309136", ArxivId.Parse("math.GT/0309136").ToString("U"));
    }

    /// <summary>Around the lengths at which buffers are left behind for larger ones.</summary>
    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void A_DOI_of_any_length_is_read_and_written(int length)
    {
        var name = "10.1000/" + new string('a', length - 8);
        var utf8 = Encoding.UTF8.GetBytes(name.ToUpperInvariant());
        var doi = Doi.Parse(utf8);
        Assert.Equal(name, doi.ToString());
        Assert.Equal(doi, Doi.Parse(name.ToUpperInvariant()));
        Assert.Equal(name.ToUpperInvariant(), doi.ToString("W"));
        Assert.Equal("https://doi.org/" + name, doi.ToString("U"));
        Assert.True(doi.TryFormat(utf8, out var written));
        Assert.Equal(name, Encoding.UTF8.GetString(utf8, 0, written));
        Assert.False(doi.TryFormat(utf8.AsSpan(1), out written));
        Assert.Equal(0, written);
        Assert.Equal([new(doi, 4, length)], Doi.FindAll(Encoding.UTF8.GetBytes("\u00E9: " + name)));
    }

    [Fact]
    public void A_refusal_quotes_the_start_of_a_long_text_and_says_why()
    {
        static string Refusal<T>(string text)
            where T : struct, IIdentifier<T> => Assert.Throws<FormatException>(() => T.Parse(text)).Message;

        var longest = new string('x', 80);
        Assert.Equal($"'{longest}' is not a DOI: a DOI starts with '10.'.", Refusal<Doi>(longest));
        Assert.Equal($"'{longest}…' is not a DOI: a DOI starts with '10.'.", Refusal<Doi>(longest + "y"));
        Assert.Contains("nothing after the slash", Refusal<Doi>("10.1000/."), StringComparison.Ordinal);
        Assert.Contains("there is nothing", Refusal<Doi>(" "), StringComparison.Ordinal);
        Assert.Contains("encoded twice", Refusal<Doi>("https://doi.org/10.1000/a%252Fb"), StringComparison.Ordinal);
        Assert.Contains("another address", Refusal<Doi>("10.1000/ahttp://example.org"), StringComparison.Ordinal);
        Assert.Contains("U+FFFD", Refusal<Doi>("10.1000/a\uFFFDb"), StringComparison.Ordinal);
        Assert.Contains("short DOI", Refusal<Doi>("https://doi.org/abc"), StringComparison.Ordinal);
        Assert.Contains("no number", Refusal<Pmid>("PMID: ."), StringComparison.Ordinal);
        Assert.Contains("one to eight digits", Refusal<Pmid>("123456789"), StringComparison.Ordinal);
        Assert.Contains("more than the number", Refusal<Pmid>("12 x"), StringComparison.Ordinal);
        Assert.Contains("may as well be a PMID", Refusal<Pmcid>("12"), StringComparison.Ordinal);
        Assert.Contains("shape", Refusal<Issn>("1234"), StringComparison.Ordinal);
        Assert.Contains("check digit", Refusal<Issn>("1234-5678, 1234"), StringComparison.Ordinal);
        Assert.Contains("placeholder", Refusal<Issn>("0000-0000"), StringComparison.Ordinal);
        Assert.Contains("ten nor thirteen", Refusal<Isbn>("12345678901"), StringComparison.Ordinal);
        Assert.Contains("978 nor 979", Refusal<Isbn>("4006381333931"), StringComparison.Ordinal);
        Assert.Contains("ISMN", Refusal<Isbn>("979-0-2600-0043-8"), StringComparison.Ordinal);
        Assert.Contains("check digit", Refusal<Isbn>("9780975229805"), StringComparison.Ordinal);
        Assert.Contains("check digit", Refusal<Orcid>("0000-0002-1825-0098"), StringComparison.Ordinal);
        Assert.Contains("shape", Refusal<Orcid>("0000-0002-1825-009"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_versions_have_bounds()
    {
        Assert.Equal("1.999", new Pmid(1, 999).ToString());
        Assert.Equal("PMC99999999", new Pmcid(99_999_999).ToString());
        Assert.Equal((20, 3), (new Pmid(20, 3).Number, new Pmid(20, 3).Version));
        Assert.Equal((20, 3), (new Pmcid(20, 3).Number, new Pmcid(20, 3).Version));
        foreach (var (number, version) in new[] { (0, 0), (-1, 0), (100_000_000, 0), (1, -1), (1, 1000) })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new Pmid(number, version));
            Assert.Throws<ArgumentOutOfRangeException>(() => new Pmcid(number, version));
        }
    }

    [Theory]
    [InlineData("10.1000/a&Lt;b", "10.1000/a<b")]
    [InlineData("10.1000/a&amp;lt;b", "10.1000/a<b")]
    [InlineData("10.1000/A&AMP;amp;b", "10.1000/a&b")]
    [InlineData("10.1000/a&b;c", "10.1000/a&b;c")]
    public void A_DOI_with_entities_is_read_back_as_itself(string written, string name)
    {
        var doi = Doi.Parse(written);
        Assert.Equal(name, doi.ToString());
        Assert.Equal(doi, Doi.Parse(name));
    }

    [Fact]
    public void Equal_dois_are_equal_however_written() =>
        Assert.True(Doi.Parse("http://dx.doi.org/10.1093/gastro/goac075") == Doi.Parse("doi:10.1093/GASTRO/goac075"));

    /// <summary>Frequent addresses are read in a way of their own, which gives what the way of all others gives.</summary>
    [Theory]
    [InlineData("81000001")]
    [InlineData("81000001/")]
    [InlineData("81000001//")]
    [InlineData("81000001.2/")]
    [InlineData("81000001.2.3")]
    [InlineData("81000001.")]
    [InlineData("081000001")]
    [InlineData("810000012")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("81000001?report=abstract")]
    [InlineData("81000001/#top")]
    [InlineData("81000001 ")]
    [InlineData("81000001a")]
    [InlineData("81000001/https://www.ncbi.nlm.nih.gov/pubmed/81000002")]
    public void Frequent_addresses_are_read_like_others(string end)
    {
        foreach (var scheme in (string[])["http", "https"])
        {
            Assert.Equal(Pmid.TryParse($"{scheme}://ncbi.nlm.nih.gov/pubmed/{end}", out var pmid),
                Pmid.TryParse($"{scheme}://www.ncbi.nlm.nih.gov/pubmed/{end}", out var samePmid));
            Assert.Equal(pmid, samePmid);
            Assert.Equal(Pmcid.TryParse($"{scheme}://ncbi.nlm.nih.gov/pmc/articles/PMC{end}", out var pmcid),
                Pmcid.TryParse($"{scheme}://www.ncbi.nlm.nih.gov/pmc/articles/PMC{end}", out var samePmcid));
            Assert.Equal(pmcid, samePmcid);
        }
    }

    [Theory]
    [InlineData("10.5555/aves.81000001")]
    [InlineData("10.5555/Aves%3A1")]
    [InlineData("10.5555/aves/1?x=y#z")]
    [InlineData("10.5555/aves.")]
    [InlineData("10.5555/")]
    [InlineData("10/abc")]
    [InlineData("doi:10.5555/a")]
    [InlineData("")]
    public void Frequent_resolvers_are_read_like_others(string end)
    {
        var isDoi = Doi.TryParse($"http://www.doi.org/{end}", out var doi);
        foreach (var resolver in (string[])["http://dx.doi.org/", "https://doi.org/", "https://dx.doi.org/"])
        {
            Assert.Equal(isDoi, Doi.TryParse(resolver + end, out var same));
            Assert.Equal(doi, same);
        }
    }
}
