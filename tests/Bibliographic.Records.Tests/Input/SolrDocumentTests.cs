using System.Text;
using Bibliographic.Records.Input.SolrJson;

namespace Bibliographic.Records.Tests.Input;

/// <summary>The page of index fields that a document of an index, or a record of VuFind's interface for programs, becomes.</summary>
public class SolrDocumentTests
{
    [Theory]
    [InlineData("""{"id":"a","title":"Moor"}""", "id | a\ntitle | Moor")]
    [InlineData("""{"id":["a","b"]}""", "id | a  b")]
    [InlineData("""{"id":null,"title":"Moor"}""", "id |\ntitle | Moor")]
    [InlineData("""{"year":2004,"open":true}""", "open | true\nyear | 2004")]
    [InlineData("""{"topic":[["Moor","Fen"],["Bog"]]}""", "topic | Moor -- Fen  Bog")]
    [InlineData("""{"url":[{"url":"https://marsh.example/","desc":"x"}]}""", "url | https://marsh.example/")]
    [InlineData("""{"a":{"value":"Moor"},"b":{"name":"Fen"},"c":{"heading":["Bog","Mire"]},"d":{"x":1}}""", "a | Moor\nb | Fen\nc | Bog -- Mire\nd | {\"x\":1}")]
    [InlineData("""{"shortTitle":"Moor"}""", "shortTitle | Moor")]
    [InlineData("{}", null)]
    [InlineData("""{"id":""}""", "id |")]
    [InlineData("""{"record_format":"json","fullrecord":" {\"id\":\"b\"}"}""", " {\"id\":\"b\"}")]
    [InlineData("""{"record_format":"json","fullrecord":"<x>"}""", "fullrecord | <x>\nrecord_format | json")]
    [InlineData("""{"record_format":"marc","fullrecord":"{}"}""", "fullrecord | {}\nrecord_format | marc")]
    [InlineData("""{"record_format":1,"fullrecord":"{}"}""", "fullrecord | {}\nrecord_format | 1")]
    [InlineData("""{"record_format":"json","fullrecord":1}""", "fullrecord | 1\nrecord_format | json")]
    [InlineData("""{"rawData":{"id":"a"},"id":"b"}""", "id | b\nrawData | {\"id\":\"a\"}")]
    [InlineData("""{"authors":{"primary":{"Reed, Ann":[]}}}""", "authors | {\"primary\":{\"Reed, Ann\":[]}}")]
    public void Documents_of_an_index(string json, string? expected) => Assert.Equal(expected, ToText(json, isOfVuFind: false));

    [Theory]
    [InlineData("""{"id":"a","shortTitle":"Moor","subTitle":"x","sortTitle":"moor"}""", "id | a\ntitle_short | Moor\ntitle_sort | moor\ntitle_sub | x")]
    [InlineData("""{"formats":["Book"],"languages":["English"],"subjects":[["Moor"]],"urls":[{"url":"https://marsh.example/"}]}""", "format | Book\nlanguage | English\ntopic | Moor\nurl | https://marsh.example/")]
    [InlineData("""{"isbns":["1"],"issns":["2"],"cleanDoi":"10.5555/moor","publishers":["Heron"],"publicationDates":["2004"]}""", "doi_str_mv | 10.5555/moor\nisbn | 1\nissn | 2\npublishDate | 2004\npublisher | Heron")]
    [InlineData("""{"physicalDescriptions":["9 p."],"summary":["About"],"toc":["Fens"],"callNumbers":["GB1"]}""", "callnumber-raw | GB1\ncontents | Fens\ndescription | About\nphysical | 9 p.")]
    [InlineData("""{"containerTitle":"Moor","containerVolume":"1","containerIssue":"2","containerStartPage":"3","containerReference":"1:2"}""", "container_issue | 2\ncontainer_reference | 1:2\ncontainer_start_page | 3\ncontainer_title | Moor\ncontainer_volume | 1")]
    [InlineData("""{"institutions":[{"value":"0/Ely/"}],"collections":["Fens"],"buildings":["Ely"],"fullRecord":"<x>"}""", "building | Ely\ncollection | Fens\nfullrecord | <x>\ninstitution | 0/Ely/")]
    [InlineData("""{"authors":{"primary":{"Reed, Ann":{"role":["Author"]}},"secondary":{"Heron, Tom":{"role":["Editor","x"]},"Perch, Eva":[]},"corporate":[]}}""", "author | Reed, Ann\nauthor2 | Heron, Tom  Perch, Eva\nauthor2_role | Editor  -\nauthor_role | Author")]
    [InlineData("""{"authors":{"primary":[],"corporate":{"Fen Society":{"profile":["x"]}}}}""", "author_corporate | Fen Society\nauthor_corporate_role | -")]
    [InlineData("""{"authors":["Reed, Ann"]}""", "authors | Reed, Ann")]
    [InlineData("""{"rawData":{"id":"a","shortTitle":"Moor"},"id":"b"}""", "id | a\nshortTitle | Moor")]
    [InlineData("""{"rawData":"x","id":"b"}""", "id | b\nrawData | x")]
    public void Records_of_VuFind(string json, string? expected) => Assert.Equal(expected, ToText(json, isOfVuFind: true));

    /// <summary>The rows of the page, without the marks of the table around them.</summary>
    private static string? ToText(string json, bool isOfVuFind)
    {
        if (SolrDocument.ToText(Encoding.UTF8.GetBytes(json), isOfVuFind) is not { } utf8)
            return null;
        var text = Encoding.UTF8.GetString(utf8);
        if (!text.StartsWith("| --- |", StringComparison.Ordinal))
            return text;
        var rows = text.TrimEnd().Split('\n').Skip(1).Select(row => row[2..^2].TrimEnd().Replace("\\_", "_", StringComparison.Ordinal));
        return string.Join('\n', rows);
    }
}
