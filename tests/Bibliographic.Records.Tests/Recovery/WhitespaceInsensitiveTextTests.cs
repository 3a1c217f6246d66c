using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class WhitespaceInsensitiveTextTests
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

    /// <summary>Characters that share their first bytes are different all the same.</summary>
    [Theory]
    [InlineData("xé", "xè")]
    [InlineData("x é", "xè")]
    [InlineData("x 日", "x旦")]
    [InlineData("x\u00A0é y", "x è")]
    public void Characters_are_the_same_only_as_a_whole(string text, string other)
    {
        Assert.Null(Strip(text, other));
        Assert.Null(StripEnd(text, other));
        Assert.Null(StripEnd("é" + text[1..], "è" + text[1..]));
    }

    [Theory]
    [InlineData("one two three four five six seven", "ix  seven")]
    [InlineData("one two three four five six seven", "two\u00A0three four five six seven")]
    [InlineData("one two three", "one\u00A0two three")]
    [InlineData("abcdefgh ijklmnop", "abcdefgh\tijklmnop")]
    public void A_long_suffix_is_taken_off(string text, string suffix) =>
        Assert.Equal(text[..^suffix.Replace("  ", " ", StringComparison.Ordinal).Length].Trim(), StripEnd(text, suffix)?.Trim());

    [Fact]
    public void Every_blank_is_one()
    {
        foreach (var c in "\u0000\u0009\u0020\u00a0\u00ad\u061c\u2000\u200a\u200b\u200f\u2028\u2029\u202a\u202f\u205f\u2060\u2066\u206f\u3000\ufeff")
        {
            Assert.Equal("a", Encoding.UTF8.GetString(WhitespaceInsensitiveText.Trim(Encoding.UTF8.GetBytes($"{c}a{c}"))));
            Assert.Equal("", Strip($"a{c}b", "ab"));
            Assert.Equal("", StripEnd($"a{c}b", "ab"));
        }
        foreach (var c in "\u0021\u00a1\u00ac\u00ae\u061b\u061d\u1fff\u2010\u2027\u2030\u205e\u2070\u3001\ufefe")
        {
            Assert.Equal($"{c}a{c}", Encoding.UTF8.GetString(WhitespaceInsensitiveText.Trim(Encoding.UTF8.GetBytes($"{c}a{c}"))));
            Assert.Null(Strip($"a{c}b", "ab"));
        }
        foreach (var c in "\u0009\u00a0\u2000\u200a\u2028\u2029\u202f\u205f\u3000")
            Assert.Equal("a b",
                Encoding.UTF8.GetString(WhitespaceInsensitiveText.CollapseSpaces(Encoding.UTF8.GetBytes($"a{c}b"), new TextArena())));
        foreach (var c in "\u00ad\u061c\u200b\u200f\u202a\u2060\u206f\ufeff")
            Assert.Equal("ab",
                Encoding.UTF8.GetString(WhitespaceInsensitiveText.CollapseSpaces(Encoding.UTF8.GetBytes($"a{c}b"), new TextArena())));
    }

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
        Assert.Equal(areEqual, WhitespaceInsensitiveText.AreEqual(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right)));
        Assert.Equal(areEqual, WhitespaceInsensitiveText.AreEqual(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(left)));
    }

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a\u00A0b\u2003c\u3000d\u205Fe", "a b c d e")]
    [InlineData("a \u00A0 \t\r\nb", "a b")]
    [InlineData("a\u00ADb\u200Bc\u200Ed\uFEFFe\u2060f\u061Cg", "abcdefg")]
    [InlineData("é“”…™ €", "é“”…™ €")]
    [InlineData("\u00A0a", "a")]
    public void A_clean_text_has_single_blanks_and_nothing_invisible(string text, string clean) =>
        Assert.Equal(clean,
            Encoding.UTF8.GetString(WhitespaceInsensitiveText.CollapseSpaces(Encoding.UTF8.GetBytes(text), new TextArena())));

    [Theory]
    [InlineData("  a b ", "a b")]
    [InlineData("\u00A0\u200Ba\u3000\uFEFF", "a")]
    [InlineData(" \u00A0 ", "")]
    [InlineData("é", "é")]
    [InlineData("à", "à")]
    public void Trimming_takes_blanks_off_both_ends(string text, string trimmed) =>
        Assert.Equal(trimmed, Encoding.UTF8.GetString(WhitespaceInsensitiveText.Trim(Encoding.UTF8.GetBytes(text))));

    private static string? Strip(string text, string prefix)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var isStripped = WhitespaceInsensitiveText.TryRemovePrefix(ref rest, Encoding.UTF8.GetBytes(prefix));
        Assert.True(isStripped || Encoding.UTF8.GetString(rest) == text);
        return isStripped ? Encoding.UTF8.GetString(rest) : null;
    }

    private static string? StripEnd(string text, string suffix)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var isStripped = WhitespaceInsensitiveText.TryRemoveSuffix(ref rest, Encoding.UTF8.GetBytes(suffix));
        Assert.True(isStripped || Encoding.UTF8.GetString(rest) == text);
        return isStripped ? Encoding.UTF8.GetString(rest) : null;
    }
}
