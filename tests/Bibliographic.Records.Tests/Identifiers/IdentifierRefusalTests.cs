using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>What the messages say where a text is no identifier of a type, and the web addresses that are.</summary>
public class IdentifierRefusalTests
{
    [Theory]
    [InlineData("", "'' is not a PMID: there is no number.")]
    [InlineData("123456789", "'123456789' is not a PMID: the number is not one to eight digits above zero.")]
    [InlineData("0", "'0' is not a PMID: the number is not one to eight digits above zero.")]
    [InlineData("1.2.3", "'1.2.3' is not a PMID: there is more than the number and its version.")]
    public void A_PMID_is_refused_with_a_reason(string text, string message) => Refuses<Pmid>(text, message);

    [Theory]
    [InlineData("PMC", "'PMC' is not a PMCID: there is no number.")]
    [InlineData("PMC0", "'PMC0' is not a PMCID: the number is not one to eight digits above zero.")]
    [InlineData("12", "'12' is not a PMCID: a number alone may as well be a PMID.")]
    [InlineData("PMC1.2.3", "'PMC1.2.3' is not a PMCID: there is more than the number and its version.")]
    public void A_PMCID_is_refused_with_a_reason(string text, string message) => Refuses<Pmcid>(text, message);

    [Theory]
    [InlineData(" ", "' ' is not a DOI: there is nothing.")]
    [InlineData("11.1000/a", "'11.1000/a' is not a DOI: a DOI starts with '10.'.")]
    [InlineData("10.a/b", "'10.a/b' is not a DOI: the part before the slash is not digits with dots between them.")]
    [InlineData("10.1000/", "'10.1000/' is not a DOI: there is nothing after the slash.")]
    [InlineData("10.1000/a b", "'10.1000/a b' is not a DOI: there is the character U+0020 in it.")]
    [InlineData("http://dx.doi.org/10.1000/a://b", "'http://dx.doi.org/10.1000/a://b' is not a DOI: another address follows it.")]
    public void A_DOI_is_refused_with_a_reason(string text, string message) => Refuses<Doi>(text, message);

    [Fact]
    public void Other_identifiers_are_refused_for_their_shape_or_their_check_digit()
    {
        Refuses<Issn>("1234-567", "'1234-567' is not an ISSN: it has not the shape 1234-5679.");
        Refuses<Issn>("1234-5678", "'1234-5678' is not an ISSN: its check digit is wrong.");
        Refuses<Isbn>("978097522980", "'978097522980' is not an ISBN: it has neither ten nor thirteen digits.");
        Refuses<Isbn>("9780975229805", "'9780975229805' is not an ISBN: its check digit is wrong.");
        Refuses<Orcid>("0000-0002-1825-009", "'0000-0002-1825-009' is not an ORCID iD: it has not the shape 0000-0002-1694-233X.");
        Refuses<Orcid>("0000-0002-1825-0098", "'0000-0002-1825-0098' is not an ORCID iD: its check digit is wrong.");
        Refuses<ArxivId>(
            "0713.0001",
            "'0713.0001' is not an arXiv identifier: it has neither the shape 0706.0001 nor math/0309136, with a month of arXiv.");
    }

    [Fact]
    public void A_long_text_is_quoted_in_part_and_JSON_of_another_kind_is_refused()
    {
        RefusesOther<Pmid>("a PMID");
        RefusesOther<Pmcid>("a PMCID");
        RefusesOther<Doi>("a DOI");
        RefusesOther<Issn>("an ISSN");
        RefusesOther<Isbn>("an ISBN");
        RefusesOther<Orcid>("an ORCID iD");
        RefusesOther<ArxivId>("an arXiv identifier");
    }

    [Theory]
    [InlineData("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=pubmed&list_uids=123", 123)]
    [InlineData("https://www.ncbi.nlm.nih.gov/sites/entrez?list_uids=123&db=pubmed", 123)]
    [InlineData("https://www.ncbi.nlm.nih.gov/other?db=pubmed&list_uids=123", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=pubmed&list_uids=123&db=pubmed", 123)]
    [InlineData("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=gene&list_uids=123", null)]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed?term=123", 123)]
    [InlineData("https://www.ncbi.nlm.nih.gov/gene?term=123", null)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/?term=123", 123)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/123#abstract", 123)]
    [InlineData("/pubmed/123", 123)]
    [InlineData("www.ncbi.nlm.nih.gov/pubmed/123", 123)]
    [InlineData("ncbi/pubmed/123", null)]
    [InlineData("https:///pubmed/123", null)]
    public void Addresses_of_PubMed(string address, int? number) =>
        Assert.Equal(number, Pmid.TryParse(address, out var pmid) ? pmid.Number : null);

    [Theory]
    [InlineData("http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=123", 123)]
    [InlineData("http://www.pubmedcentral.nih.gov/picrender.fcgi?artid=123&blobtype=pdf", 123)]
    [InlineData("http://www.pubmedcentral.nih.gov/other.fcgi?artid=123", null)]
    [InlineData("http://www.ncbi.nlm.nih.gov/pmc/articlerender.fcgi?artid=123", 123)]
    [InlineData("http://www.ncbi.nlm.nih.gov/other?artid=123", null)]
    [InlineData("http://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/http://example.org/", null)]
    public void Addresses_of_PubMed_Central(string address, int? number) =>
        Assert.Equal(number, Pmcid.TryParse(address, out var pmcid) ? pmcid.Number : null);

    [Theory]
    [InlineData("https://doi.example/a?x=10.1000/a%2Fb,10.1000/c%2Fd", "10.1000/a/b 10.1000/c/d")]
    [InlineData("https://doi.example/10.1000%2Fa%2Fb", "10.1000/a/b")]
    [InlineData("10.1000%20/a", "")]
    [InlineData("(10.1000/a<1::b>2)", "10.1000/a<1::b>2")]
    public void DOIs_found_in_addresses(string text, string dois) =>
        Assert.Equal(dois, string.Join(' ', Doi.FindAll(text).Select(match => match.Value)));

    private static void Refuses<T>(string text, string message)
        where T : struct, IIdentifier<T>
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => T.Parse(text)).Message);
        Assert.Equal(message, Assert.Throws<FormatException>(() => T.Parse(Encoding.UTF8.GetBytes(text))).Message);
    }

    private static void RefusesOther<T>(string name)
        where T : struct, IIdentifier<T>
    {
        var message = Assert.Throws<FormatException>(() => T.Parse(new string('9', 100))).Message;
        Assert.StartsWith($"'{new string('9', 80)}…' is not {name}: ", message, StringComparison.Ordinal);
        Assert.StartsWith($"Expected a string for {typeof(T).Name}, not True.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("true")).Message, StringComparison.Ordinal);
        Assert.Contains("'xx' is not known", Assert.Throws<FormatException>(() => default(T).ToString("xx", null)).Message,
            StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => TypeDescriptor.GetConverter(typeof(T)).ConvertTo(default(T), typeof(Uri)));
    }
}
