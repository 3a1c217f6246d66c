using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Odd and damaged JSON Lines: what is read, and what is said of the rest and where, in parts of any size.</summary>
public class JsonLinesTests
{
    private static readonly string A = CorpusReading.Page("a");
    private static readonly string B = CorpusReading.Page("b");

    [Fact]
    public async Task Lines_that_say_nothing_are_passed_over()
    {
        await CorpusReading.AssertRead($"{A}\n{B}", "a b");
        await CorpusReading.AssertRead($"{A}\r\n\r\n \t\n{B}\r\n", "a b");
        await CorpusReading.AssertRead($"\uFEFF{A}\n\uFEFF{B}\n", "a b");
        Assert.Equal(["a", "b"], RecordDump.ReadText($"{A}\n{{\"text\":\"\"}}\n{{\"text\":\"nothing\"}}\n{B}\n").Select(record => record.Id));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{\"text\":7}")]
    [InlineData("{\"text\"")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"x\":{\"text\":\"id | x |\"}}")]
    public async Task A_line_without_a_text_is_quoted_with_its_place(string line)
    {
        var told = $"2:{A.Length + 1} line 2 is not a JSON object with a text: {line}";
        await CorpusReading.AssertRead($"{A}\n{line}\n{B}\n", "a b", told);
        await CorpusReading.AssertRead($"{A}\n{line}", "a", told);
        await CorpusReading.AssertRead($"{A}\n{line}\r\n{B}\n", "a b", told);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_left_out_with_its_place()
    {
        var limit = A.Length + 1;
        var tooLong = $"2:{A.Length + 1} line 2 is longer than {limit} bytes and was skipped";
        await CorpusReading.AssertRead(limit, $"{A}\n{A} \n{B} \n", "a a b");
        await CorpusReading.AssertRead(limit, $"{A}\n{A}  \n{B}\n", "a b", tooLong);
        await CorpusReading.AssertRead(limit, $"{A}\n{A}{new string(' ', 1000)}\n{B}\n", "a b", tooLong);
        await CorpusReading.AssertRead(limit, $"{A}\n{A}  ", "a", tooLong);
        await CorpusReading.AssertRead(
            limit, $"{A}\n{A}  \n{A}  \n{B}\n", "a b", tooLong, $"3:{2 * A.Length + 4} line 3 is longer than {limit} bytes and was skipped");
    }

    [Fact]
    public void The_first_property_with_a_string_is_the_text()
    {
        var text = JsonSerializer.Serialize(CorpusReading.Text("a"));
        var other = JsonSerializer.Serialize(CorpusReading.Text("b"));
        string[] lines =
        [
            $"{{\"text\":{{\"text\":{other}}},\"content\":{text}}}", $"{{\"text\":[{other}],\"content\":{text}}}", $"{{\"text\":{text},\"content\":{other}}}",
            $"{{\"metadata\":{{\"text\":{other}}},\"content\":{text},\"text\":{other}}}",
        ];
        Assert.All(lines, line => Assert.Equal("a", Assert.Single(RecordDump.ReadText($"{line}\n{line}\n").Take(1)).Id));
    }

    [Theory]
    [InlineData("""{"url":"https://c.example/1","u":"https://c.example/2","date":"2019-04-25","ts":"2020-04-25",TEXT}""")]
    [InlineData("""{"url":7,"uri":["https://c.example/3"],"source_url":"https://c.example/1","date":7,"timestamp":"2019-04-25",TEXT}""")]
    [InlineData("""{"metadata":{"warc_headers":{"warc-target-uri":"https://c.example/1","warc-date":"2019-04-25"}},TEXT}""")]
    [InlineData("""{"metadata":["https://c.example/3"],"meta":"x","x":{"url":"https://c.example/3","date":"2020-04-25"},"url":"https://c.example/1","date":"2019-04-25",TEXT}""")]
    [InlineData("""{TEXT,"meta":{"url":"https://c.example/1"},"date_download":"2019-04-25","url":"https://c.example/2"}""")]
    public void The_first_address_and_the_first_date_are_those_of_the_page(string line)
    {
        var text = $"{line.Replace("TEXT", A[1..^1], StringComparison.Ordinal)}\n";
        var record = Assert.Single(RecordDump.ReadText(text));
        Assert.Equal("https://c.example/1", record.SourceAddress);
        Assert.StartsWith("2019-04-25", $"{record.SourceDate}", StringComparison.Ordinal);
    }
}
