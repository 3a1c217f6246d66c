using System.Text;
using System.Text.Json;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output;
using Bibliographic.Records.Output.Marc;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What each escape does to each character, and where texts are divided.</summary>
public class EscapeTests
{
    [Fact]
    public void Every_character_comes_back_from_JSON()
    {
        for (var c = '\0'; c < '\ud800'; c += c < '\u0200' ? '\u0001' : '\u0007')
        {
            var record = new BibliographicRecord { Id = "x", Abstract = $"a{c}\u0085\u2028\u2029b" };
            var json = RecordFormats.Default["json"].Serialize(record);
            using var document = JsonDocument.Parse(json);
            Assert.Equal(record.Abstract, document.RootElement[0].GetProperty("abstract").GetString());
            Assert.DoesNotContain(json,
                other => other is '\u0085' or '\u2028' or '\u2029' || (other < ' ' && other != '\n' && other != '\r'));
        }
    }

    [Fact]
    public void A_line_holds_words_with_one_blank_between_them()
    {
        foreach (var c in SingleLine.BreakCharacters.Append(' '))
        {
            Assert.True(SingleLine.IsBlank(c));
            var words = new List<string>();
            foreach (var word in new SingleLine($"{c} a{c}{c}b {c}"))
                words.Add(word.ToString());
            Assert.Equal(["a", "b"], words);
            Assert.Equal($"a{c}b", SingleLine.Trim($"{c}a{c}b{c}").ToString());
        }
        foreach (var c in "!~\u00a0\u00ad\u2027\u202a\ufefe\uff00\ufffd")
            Assert.False(SingleLine.IsBlank(c));
        Assert.True(SingleLine.IsBlank(" \n"));
        Assert.True(SingleLine.IsBlank(""));
        Assert.False(SingleLine.IsBlank(" x"));
        Assert.Equal("", SingleLine.Trim(" \t ").ToString());
    }

    [Theory]
    [InlineData("One two.", 8, false, 8)]
    [InlineData("One two.", 7, false, 3)]
    [InlineData("Onetwo", 5, false, 5)]
    [InlineData(" Onetwo", 5, false, 5)]
    [InlineData("One. Two. Three", 12, true, 9)]
    [InlineData("One? Two three", 12, true, 4)]
    [InlineData("One! Two three", 12, true, 4)]
    [InlineData("One. Two. Three", 12, false, 9)]
    [InlineData("One.two three", 12, true, 7)]
    [InlineData("一。二三", 10, true, 2)]
    [InlineData("一！二三", 10, true, 2)]
    [InlineData("一？二三", 10, true, 2)]
    [InlineData("一二三", 8, false, 2)]
    [InlineData("é😀x", 6, false, 3)]
    [InlineData("é😀x", 5, false, 1)]
    [InlineData("é😀x", 1, false, 0)]
    public void A_text_is_cut_after_a_sentence_or_a_word_or_a_character(string text, int maxBytes, bool bySentence, int length)
    {
        Assert.Equal(length, MarcText.Fit(text, maxBytes, bySentence));
        Assert.InRange(Encoding.UTF8.GetByteCount(text.AsSpan(0, length)), 0, maxBytes);
    }

    [Theory]
    [InlineData("http://a.example/", "http://a.example/", "ftp://b.example/")]
    [InlineData("http://a.example/", "http://a.example/", "http://b.example/")]
    [InlineData("HTTPS://a.example/", "javascript:alert(1)", "HTTPS://a.example/")]
    [InlineData("http://a.example/", "https://pubmed.ncbi.nlm.nih.gov/1/", "http://a.example/")]
    [InlineData("http://a.example/", "https://www.ncbi.nlm.nih.gov/PubMed/1", "http://a.example/")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/1/", "https://doi.org/10.1000/a", "https://pubmed.ncbi.nlm.nih.gov/1/")]
    [InlineData("http://dx.DOI.ORG/10.1000/a", "mailto:a@b.example", "http://dx.DOI.ORG/10.1000/a")]
    [InlineData("http://a.example/pubmedx/1", "http://a.example/pubmedx/1", "http://b.example/")]
    [InlineData("http://a.example/dog/1", "http://a.example/dog/1", "http://b.example/")]
    [InlineData("http://perch.example/", "http://perch.example/", "http://b.example/")]
    [InlineData("http://a.example/?x=pubmed/1&y=/p", "https://pubmed.ncbi.nlm.nih.gov/pubmed/1", "http://a.example/?x=pubmed/1&y=/p")]
    [InlineData(null, "mailto:a@b.example", "doi.org/10.1000/a")]
    public void The_best_address_is_the_first_that_no_identifier_stands_for(string? best, string first, string second) =>
        Assert.Equal(best, WebAddresses.Best(new() { Urls = [first, second] }));

    [Fact]
    public void An_address_of_a_resolver_is_none_where_the_DOI_is_known()
    {
        var record = new BibliographicRecord { Doi = Doi.Parse("10.1000/a"), Urls = ["https://doi.org/10.1000/a"] };
        Assert.Null(WebAddresses.Best(record));
        Assert.False(WebAddresses.IsOwn("https://doi.org/10.1000/a"));
        Assert.False(WebAddresses.IsOwn("https://pubmed.ncbi.nlm.nih.gov/1/"));
        Assert.True(WebAddresses.IsOwn("ftp://a.example/"));
        Assert.True(WebAddresses.IsWeb("FTP://a.example/"));
        Assert.False(WebAddresses.IsWeb("file://a.example/"));
    }

    [Fact]
    public void What_no_address_has_is_percent_encoded()
    {
        foreach (var c in WebAddresses.IllegalCharacters)
            Assert.Equal(c < 0x80 ? $"%{(int)c:X2}" : "", Encoding.ASCII.GetString(WebAddresses.PercentEncode(c)));
        Assert.All(" \0\x1f\x7f\u009f\"<>^`|\\{}\u2028\u2029\uffff", c => Assert.Contains(c, WebAddresses.IllegalCharacters));
        Assert.DoesNotContain(WebAddresses.IllegalCharacters, c => "!#$%&'()*+,-./0:;=?@A[]_a~\u00a0é".Contains(c, StringComparison.Ordinal));
    }
}
