using System.Text;
using Bibliographic.Records.Dump;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class LooseTextTests
{
    [Theory]
    [InlineData("abc def", "abc", " def")]
    [InlineData("a  b\u00A0c d", "a b c", " d")]
    [InlineData("a b", "a\u2009b", "")]
    [InlineData("ab c", "a b", " c")]
    [InlineData("a\u200Bb\u00ADc d", "abc", " d")]
    [InlineData("a\u3000b\uFEFFc", "ab", "c")]
    [InlineData("  abc", "abc", "")]
    [InlineData("abc", "", "abc")]
    public void A_prefix_is_taken_off_whatever_the_blanks(string text, string prefix, string rest) =>
        Assert.Equal(rest.Trim(), Strip(text, prefix)?.Trim());

    [Theory]
    [InlineData("abc", "abd")]
    [InlineData("ab", "abc")]
    [InlineData("", "a")]
    [InlineData("Abc", "abc")]
    [InlineData("a-b", "ab")]
    public void Another_prefix_is_not(string text, string prefix) => Assert.Null(Strip(text, prefix));

    [Theory]
    [InlineData("abc def", "def", "abc ")]
    [InlineData("x a\u00A0b  c", "a b c", "x ")]
    [InlineData("x abc ", "abc", "x ")]
    [InlineData("x ab\u200Bc", "abc", "x ")]
    [InlineData("abc", "", "abc")]
    public void A_suffix_is_taken_off_whatever_the_blanks(string text, string suffix, string rest) =>
        Assert.Equal(rest.Trim(), StripEnd(text, suffix)?.Trim());

    [Theory]
    [InlineData("abc", "xbc")]
    [InlineData("bc", "abc")]
    public void Another_suffix_is_not(string text, string suffix) => Assert.Null(StripEnd(text, suffix));

    [Theory]
    [InlineData("a b", "a b", true)]
    [InlineData("a b ", "\u00A0a\tb", true)]
    [InlineData("", " ", true)]
    [InlineData("a b", "a bc", false)]
    [InlineData("a bc", "a b", false)]
    public void Texts_are_equal_whatever_the_blanks(string left, string right, bool areEqual)
    {
        Assert.Equal(areEqual, LooseText.AreEqual(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right)));
        Assert.Equal(areEqual, LooseText.AreEqual(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(left)));
    }

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a\u00A0b\u2003c\u3000d\u205Fe", "a b c d e")]
    [InlineData("a \u00A0 \t\r\nb", "a b")]
    [InlineData("a\u00ADb\u200Bc\u200Ed\uFEFFe\u2060f\u061Cg", "abcdefg")]
    [InlineData("é“”…™ €", "é“”…™ €")]
    [InlineData("\u00A0a", "a")]
    public void A_clean_text_has_single_blanks_and_nothing_invisible(string text, string clean) =>
        Assert.Equal(clean, Encoding.UTF8.GetString(LooseText.Clean(Encoding.UTF8.GetBytes(text), new TextArena())));

    [Theory]
    [InlineData("  a b ", "a b")]
    [InlineData("\u00A0\u200Ba\u3000\uFEFF", "a")]
    [InlineData(" \u00A0 ", "")]
    [InlineData("é", "é")]
    [InlineData("à", "à")]
    public void Trimming_takes_blanks_off_both_ends(string text, string trimmed) => Assert.Equal(trimmed, Encoding.UTF8.GetString(LooseText.Trim(Encoding.UTF8.GetBytes(text))));

    private static string? Strip(string text, string prefix)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var isStripped = LooseText.TryStrip(ref rest, Encoding.UTF8.GetBytes(prefix));
        Assert.True(isStripped || Encoding.UTF8.GetString(rest) == text);
        return isStripped ? Encoding.UTF8.GetString(rest) : null;
    }

    private static string? StripEnd(string text, string suffix)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var isStripped = LooseText.TryStripEnd(ref rest, Encoding.UTF8.GetBytes(suffix));
        Assert.True(isStripped || Encoding.UTF8.GetString(rest) == text);
        return isStripped ? Encoding.UTF8.GetString(rest) : null;
    }
}
