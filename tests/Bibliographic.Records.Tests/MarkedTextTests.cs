namespace Bibliographic.Records.Tests;

public class MarkedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Plain words", "Plain words")]
    [InlineData("a<i>b</i>c", "a [b Italic] c")]
    [InlineData("<em>a</em><strong>b</strong>", "[a Italic] [b Bold]")]
    [InlineData("H<sub>2</sub>O<SUP>+</SUP>", "H [2 Subscript] O [+ Superscript]")]
    [InlineData("<sc>dna</sc>", "[dna SmallCaps]")]
    [InlineData("<i>a<b>b</b></i>", "[a Italic] [b Italic, Bold]")]
    [InlineData("<i>a<b>b</i>c</b>", "[a Italic] [b Italic, Bold] [c Bold]")]
    [InlineData("<i>a<i>b</i>c</i>", "[abc Italic]")]
    [InlineData("a<i></i>b", "ab")]
    [InlineData("<i>a</i><em>b</em>", "[ab Italic]")]
    [InlineData("<b>bold", "<b>bold")]
    [InlineData("bold</b>", "bold</b>")]
    [InlineData("</i>a<i>", "</i>a<i>")]
    [InlineData("p < 0.05, a<b and b>c", "p < 0.05, a<b and b>c")]
    [InlineData("<u>a</u> <script> <i class='x'>b</i>", "<u>a</u> <script> <i class='x'>b</i>")]
    [InlineData("a &amp; b &#x3b1;&#945;&eacute;", "a & b ααé")]
    [InlineData("&amp;lt; &lt;i&gt;x&lt;/i&gt;", "&lt; <i>x</i>")]
    [InlineData("AT&T; R&D &nosuch; &", "AT&T; R&D &nosuch; &")]
    [InlineData("<i>&alpha;</i>&beta;", "[α Italic] β")]
    [InlineData("<", "<")]
    [InlineData("</", "</")]
    [InlineData("<>", "<>")]
    public void A_title_is_read_as_runs(string text, string runs) =>
        Assert.Equal(runs, string.Join(' ', MarkedText.Parse(text).Runs.Select(run => run.Styles == 0 ? run.Text : $"[{run.Text} {run.Styles}]")));

    [Theory]
    [InlineData("A <i>Corvus</i> &amp; caf&eacute;", "A Corvus & café")]
    [InlineData("Plain", "Plain")]
    [InlineData(null, "")]
    public void The_plain_text_has_no_markup(string? text, string plain) => Assert.Equal(plain, MarkedText.Parse(text).PlainText);

    [Fact]
    public void Only_marked_text_is_not_plain()
    {
        Assert.True(default(MarkedText).IsPlain);
        Assert.True(MarkedText.Parse("a &lt; b").IsPlain);
        Assert.False(MarkedText.Parse("<i>a</i>").IsPlain);
        Assert.Empty(default(MarkedText).Runs);
    }

    [Fact]
    public void The_runs_together_are_the_plain_text()
    {
        foreach (var (_, record) in TestRecords.All)
        {
            var title = MarkedText.Parse(record.Title);
            Assert.Equal(title.PlainText, string.Concat(title.Runs.Select(run => run.Text)));
        }
    }

    [Theory]
    [InlineData("<i>")]
    [InlineData("</i>")]
    [InlineData("<i></i>a")]
    [InlineData("<i>a</i><b>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("&amp")]
    public void A_long_text_takes_time_in_proportion(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        MarkedText.Parse(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
