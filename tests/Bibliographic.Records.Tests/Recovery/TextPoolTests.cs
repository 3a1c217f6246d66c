using System.Text;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class TextPoolTests
{
    private readonly TextPool _pool = new();

    [Theory]
    [InlineData("x")]
    [InlineData("Perch Press")]
    [InlineData("12345678")]
    public void A_text_that_comes_again_is_the_same_string(string text)
    {
        var first = Decode(text);
        Assert.Equal(text, first);
        Assert.Same(first, Decode(text));
    }

    [Fact]
    public void Other_texts_are_their_own_strings_wherever_they_are_kept()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Create(null, $"{i % 3}text {i}");
            Assert.Equal(text, Decode(text));
            Assert.Equal(text + "é", Decode(text + "é"));
        }
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void Long_texts_are_not_kept(int length, bool isKept)
    {
        var text = new string('x', length);
        var first = Decode(text);
        Assert.Equal(text, first);
        Assert.Equal(isKept, ReferenceEquals(first, Decode(text)));
    }

    [Fact]
    public void Nothing_is_an_empty_string_or_null()
    {
        Assert.Equal("", Decode(""));
        Assert.Null(_pool.DecodeOrNull(default));
        Assert.Equal("x", _pool.DecodeOrNull("x"u8));
    }

    private string Decode(string text) => _pool.Decode(Encoding.UTF8.GetBytes(text));
}
