using System.Buffers;
using System.Text;

namespace Bibliographic.Records.Tests.Output;

public sealed class TextEscaperTests
{
    private static readonly TextEscaper Table = new(new Dictionary<char, string> { ['|'] = @"\|", ['\\'] = @"\\", ['`'] = "", ['–'] = "--" });

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \r\n", "")]
    [InlineData("A slow walk", "A slow walk")]
    [InlineData("  one\r\n\ttwo\0three\u0085four\u2028five ", "one two three four five")]
    [InlineData("café 日本 👩", "café 日本 👩")]
    public void A_text_stays_on_its_line(string? text, string expected) => Assert.Equal(expected, TextEscaper.OneLine.Escape(text));

    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData(@"a\|b", @"a\\\|b")]
    [InlineData("`code` 1–2", "code 1--2")]
    public void Characters_are_replaced(string text, string expected)
    {
        Assert.Equal(expected, Table.Escape(text));
        var output = new ArrayBufferWriter<byte>();
        Table.Write(text, output);
        Table.Write(text, output);
        Assert.Equal(expected + expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Lines_may_stay_as_they_are()
    {
        var html = new TextEscaper(new Dictionary<char, string> { ['<'] = "&lt;", ['\n'] = "<br>" }, isOneLine: false);
        Assert.Equal(" a  &lt; b<br>\tc ", html.Escape(" a  < b\n\tc "));
    }

    [Fact]
    public void Half_of_a_pair_is_replaced() => Assert.Equal("half: \ufffd!", TextEscaper.OneLine.Escape("half: \ud800!"));

    [Fact]
    public void Half_of_a_pair_cannot_be_replaced() =>
        Assert.Throws<ArgumentException>("replacements", () => new TextEscaper(new Dictionary<char, string> { ['\ud800'] = "" }));
}
