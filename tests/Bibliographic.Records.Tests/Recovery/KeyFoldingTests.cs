using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Tests.Recovery;

public class KeyFoldingTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "key-folding.tsv")).Where(line => line[0] != '#'))
            rows.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_folds_to_the_key_that_catalogues_make_of_it(string text, string key) => Assert.Equal(key, Fold(text));

    [Theory]
    [InlineData("αυ", "au", 4)]
    [InlineData("Αύ", "au", 4)]
    [InlineData("ευ", "eu", 4)]
    [InlineData("Εύ", "eu", 4)]
    [InlineData("ου", "ou", 4)]
    [InlineData("Ού", "ou", 4)]
    [InlineData("γγ", "n", 2)]
    [InlineData("γκ", "n", 2)]
    [InlineData("γξ", "n", 2)]
    [InlineData("γχ", "n", 2)]
    [InlineData("γα", "g", 2)]
    [InlineData("αι", "a", 2)]
    [InlineData("α", "a", 2)]
    [InlineData("υα", "y", 2)]
    [InlineData("z", "z", 1)]
    [InlineData("{", "", 1)]
    [InlineData("9", "9", 1)]
    [InlineData(":", "", 1)]
    public void A_fold_tells_how_many_bytes_it_took(string text, string key, int length)
    {
        Assert.Equal(length, KeyFolding.Fold(Encoding.UTF8.GetBytes(text), out var folded, out var isKnown));
        Assert.Equal((key, true), (Encoding.UTF8.GetString(folded), isKnown));
    }

    [Theory]
    [InlineData("王")]
    [InlineData("김")]
    [InlineData("हि")]
    [InlineData("ไ")]
    [InlineData("አ")]
    public void A_letter_whose_key_takes_a_dictionary_is_not_known(string letter)
    {
        Assert.True(KeyFolding.Fold(Encoding.UTF8.GetBytes(letter), out var key, out var isKnown) >= 3);
        Assert.True(key.IsEmpty);
        Assert.False(isKnown);
        Assert.False(KeyFolding.IsEmpty(Encoding.UTF8.GetBytes(letter)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" . -", true)]
    [InlineData("™ € “”", true)]
    [InlineData("\u00AD\u200B", true)]
    [InlineData("😀", true)]
    [InlineData("x", false)]
    [InlineData("- 1", false)]
    [InlineData("½", false)]
    public void Punctuation_and_symbols_give_nothing(string text, bool isEmpty) =>
        Assert.Equal(isEmpty, KeyFolding.IsEmpty(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_passed_over()
    {
        for (var value = 0x80; value <= 0xFF; value++)
        {
            byte[] text = [(byte)value, (byte)'a'];
            var length = KeyFolding.Fold(text, out var key, out _);
            Assert.InRange(length, 1, 2);
            Assert.True(key.IsEmpty);
        }
    }

    [Fact]
    public void Every_letter_of_the_alphabet_folds_as_its_decomposition_does_where_that_is_Latin()
    {
        for (var c = '\u00C0'; c <= '\u017F'; c++)
        {
            var decomposed = new string([.. c.ToString().Normalize(NormalizationForm.FormD).Where(part => char.IsLetter(part))]);
            if (decomposed.Length == 1 && decomposed[0] < 0x80)
                Assert.Equal(decomposed.ToLowerInvariant(), Fold(c.ToString()));
        }
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        var rest = Encoding.UTF8.GetBytes(text).AsSpan();
        while (!rest.IsEmpty)
        {
            rest = rest[KeyFolding.Fold(rest, out var key, out _)..];
            folded.Append(Encoding.UTF8.GetString(key));
        }
        return folded.ToString();
    }
}
