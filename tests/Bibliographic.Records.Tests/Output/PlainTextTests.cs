using System.Text;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Tests.Output;

/// <summary>The loop over blocks must do what its scalar twin does, wherever the character that stops it stands.</summary>
public class PlainTextTests
{
    private static readonly char[] Characters = [.. "aZ  \t\"\\<&~^{\x7f\0\u0085é†—漢\ud83d\udc26\ufeff\uffff\u2041"];

    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData("\"\\", false)]
    [InlineData("<>&\"\t\0\x7f", true)]
    public void Blocks_copy_what_single_characters_do(string special, bool stopAtSecondBlank)
    {
        var random = new Random(1);
        var stops = new AsciiSet(special);
        for (var length = 8; length < 80; length++)
        {
            for (var turn = 0; turn < 200; turn++)
            {
                var text = new char[length];
                Array.Fill(text, 'a');
                for (var odd = random.Next(4); odd > 0; odd--)
                    text[random.Next(length)] = Characters[random.Next(Characters.Length)];
                byte[] blocks = new byte[length], single = new byte[length];

                var copied = PlainText.CopyBlocks(text, blocks, stops, stopAtSecondBlank);

                Assert.Equal(PlainText.CopyOneByOne(text, single, stops, stopAtSecondBlank), copied);
                Assert.Equal(single[..copied], blocks[..copied]);
            }
        }
    }

    [Fact]
    public void A_set_has_its_characters_and_no_others()
    {
        for (var c = '\0'; c < 0x80; c++)
        {
            var set = new AsciiSet([c, 'é', 'x']);
            for (var other = '\0'; other < 0x80; other++)
                Assert.Equal(other == c || other == 'x', set.Contains(other));
        }
    }

    [Fact]
    public void Text_on_one_line_has_no_breaks_and_no_blanks_but_single_ones()
    {
        var random = new Random(2);
        for (var turn = 0; turn < 5000; turn++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Characters[random.Next(Characters.Length)])]);
            var words = new List<string>();
            foreach (var word in new SingleLine(text))
                words.Add(word.ToString());

            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Join(' ', words))), Written(text, TextRule.OneLine));
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Written(text, TextRule.Exact));
        }
    }

    [Fact]
    public void Every_character_that_no_line_can_hold_is_blank()
    {
        for (var c = '\0'; c < '\uffff'; c++)
            Assert.Equal(c == ' ' || SingleLine.BreakCharacters.Contains(c), SingleLine.IsBlank(c));
    }

    private static string Written(string text, TextRule rule)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new Utf8Writer(output);
        writer.Write(text, rule);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
