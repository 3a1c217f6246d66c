using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>What the messages say where a text is no identifier of a type, and the web addresses that are.</summary>
public class IdentifierRefusalTests
{
    private static readonly string[] Texts =
    [
        "", " ", "x", "0", "12", "123456789", "1.2.3", "PMC", "PMC0", "12345678", "10.", "10.1", "10.1000", "10.1000/", "10.a/b", "10.1000/a b", "http://dx.doi.org/10.1000/a://b",
        "https://example.org/", "1234-5678", "1234-567", "0028_0836", "9780975229805", "978097522980", "0975229805", "0000-0002-1825-0098", "0000-0002-1825-009", "0713.0001",
        "0706.001", "math/0313136", "math/03091", "10.1000/\u0001", new('9', 100),
    ];

    [Fact]
    public void Refusals()
    {
        var seen = new StringBuilder();
        Append<Pmid>(seen);
        Append<Pmcid>(seen);
        Append<Doi>(seen);
        Append<Issn>(seen);
        Append<Isbn>(seen);
        Append<Orcid>(seen);
        Append<ArxivId>(seen);
        Snapshot.Verify(seen.ToString(), ".txt");
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
    public void Addresses_of_PubMed(string address, int? number) => Assert.Equal(number, Pmid.TryParse(address, out var pmid) ? pmid.Number : null);

    [Theory]
    [InlineData("http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=123", 123)]
    [InlineData("http://www.pubmedcentral.nih.gov/picrender.fcgi?artid=123&blobtype=pdf", 123)]
    [InlineData("http://www.pubmedcentral.nih.gov/other.fcgi?artid=123", null)]
    [InlineData("http://www.ncbi.nlm.nih.gov/pmc/articlerender.fcgi?artid=123", 123)]
    [InlineData("http://www.ncbi.nlm.nih.gov/other?artid=123", null)]
    [InlineData("http://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/http://example.org/", null)]
    public void Addresses_of_PubMed_Central(string address, int? number) => Assert.Equal(number, Pmcid.TryParse(address, out var pmcid) ? pmcid.Number : null);

    [Theory]
    [InlineData("https://doi.example/a?x=10.1000/a%2Fb,10.1000/c%2Fd", "10.1000/a/b 10.1000/c/d")]
    [InlineData("https://doi.example/10.1000%2Fa%2Fb", "10.1000/a/b")]
    [InlineData("10.1000%20/a", "")]
    [InlineData("(10.1000/a<1::b>2)", "10.1000/a<1::b>2")]
    public void DOIs_found_in_addresses(string text, string dois) => Assert.Equal(dois, string.Join(' ', Doi.FindAll(text).Select(match => match.Value)));

    private static void Append<T>(StringBuilder seen)
        where T : struct, IIdentifier<T>
    {
        seen.Append(typeof(T).Name).Append('\n');
        foreach (var text in Texts)
            seen.Append("  ").Append(Try(() => T.Parse(text))).Append('\n');
        seen.Append("  ").Append(Try(() => T.Parse(Encoding.UTF8.GetBytes(Texts[^1])))).Append('\n');
        seen.Append("  ").Append(Try(() => JsonSerializer.Deserialize<T>("true"))).Append('\n');
        seen.Append("  ").Append(Try(() => JsonSerializer.Deserialize<T>("123456"))).Append('\n');
        seen.Append("  ").Append(Try(() => default(T).ToString("xx", null))).Append('\n');
        seen.Append("  ").Append(Try(() => TypeDescriptor.GetConverter(typeof(T)).ConvertTo(default(T), typeof(Uri))?.ToString() ?? "null")).Append('\n');
    }

    private static string Try<T>(Func<T> act)
    {
        try
        {
            return $"read: {act()}";
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException or NotSupportedException)
        {
            return $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}".Replace("\u0001", "\\u0001", StringComparison.Ordinal);
        }
    }
}
