using System.Text;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>Kinds of documents and of articles are found at one end of a text, and the longest one counts.</summary>
public class VocabularyTests
{
    [Theory]
    [InlineData("Book ChapterOnline", "Book Chapter")]
    [InlineData("BookOnline", "Book")]
    [InlineData("Video GameArticle", "Video Game")]
    [InlineData("Online", "Online")]
    [InlineData("ZitherBook", "")]
    [InlineData("", "")]
    public void A_format_is_found_at_the_start(string text, string format) =>
        Assert.Equal(format, Encoding.UTF8.GetString(FormatVocabulary.AtStart(Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("Walks Original Research Article  ", "Research Article")]
    [InlineData("Walks Letter to the Editor", "Letter to the Editor")]
    [InlineData("Article", "Article")]
    [InlineData("Walks-Article", "")]
    [InlineData("Walks Articlex", "")]
    [InlineData("", "")]
    public void A_type_of_article_is_found_at_the_end_after_a_space(string text, string type) =>
        Assert.Equal(type, Encoding.UTF8.GetString(ArticleTypes.AtEnd(Encoding.UTF8.GetBytes(text))));
}
