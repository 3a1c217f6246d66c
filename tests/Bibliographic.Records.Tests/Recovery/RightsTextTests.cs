using System.Text;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class RightsTextTests
{
    private const string By = "https://creativecommons.org/licenses/by/4.0/";

    [Theory]
    [InlineData("© A 2022", "© A 2022", null, null)]
    [InlineData("© A 2022 " + By + "This is an Open Access article.", "© A 2022", By, "This is an Open Access article.")]
    [InlineData("© A 2022 " + By + " This is an Open Access article.", "© A 2022", By, "This is an Open Access article.")]
    [InlineData("© A 2022 " + By, "© A 2022", By, null)]
    [InlineData(By, null, By, null)]
    [InlineData("© A 2022 This is an open access article (" + By + ") for all.", "© A 2022", By, "This is an open access article (" + By + ") for all.")]
    [InlineData("This is an open access article.", null, null, "This is an open access article.")]
    [InlineData("© A 2022 Open Access This article is free.", "© A 2022", null, "Open Access This article is free.")]
    [InlineData("© A 2022 This is an open text", "© A 2022", null, "This is an open text")]
    [InlineData("© A 2022 This is an Open text", "© A 2022", null, "This is an Open text")]
    [InlineData("© A 2022 This article is text", "© A 2022", null, "This article is text")]
    [InlineData("© A 2022 This work is licensed text", "© A 2022", null, "This work is licensed text")]
    [InlineData("© A 2022 This work is published text", "© A 2022", null, "This work is published text")]
    [InlineData("© A 2022 Licensee text", "© A 2022", null, "Licensee text")]
    [InlineData("© A 2022 The full terms text", "© A 2022", null, "The full terms text")]
    [InlineData("© A 2022 This is an article distributed text", "© A 2022", null, "This is an article distributed text")]
    [InlineData("© A 2022 This is an author-produced text", "© A 2022", null, "This is an author-produced text")]
    [InlineData("© A 2022 Distributed under text", "© A 2022", null, "Distributed under text")]
    [InlineData("© A 2022 This is text", "© A 2022 This is text", null, null)]
    [InlineData("", null, null, null)]
    public void Copyright_address_and_statement_are_told_apart(string rights, string? copyright, string? url, string? text)
    {
        var license = RightsText.Read(Encoding.UTF8.GetBytes(rights), out var found);
        Assert.Equal((copyright, url, text), (found, license?.Url, license?.Text));
    }

    [Theory]
    [InlineData("http://creativecommons.org/licenses/by-nc-nd/4.0/This is", "http://creativecommons.org/licenses/by-nc-nd/4.0/", "CC-BY-NC-ND-4.0")]
    [InlineData("http://creativecommons.org/licenses/by/2.0This is", "http://creativecommons.org/licenses/by/2.0", "CC-BY-2.0")]
    [InlineData("http://creativecommons.org/licenses/by/3.0/igo/This is", "http://creativecommons.org/licenses/by/3.0/", "CC-BY-3.0")]
    [InlineData("http://creativecommons.org/licenses/by-nc/2.0/uk/This is", "http://creativecommons.org/licenses/by-nc/2.0/uk/", "CC-BY-NC-2.0")]
    [InlineData("http://creativecommons.org/licenses/by/3.0/us", "http://creativecommons.org/licenses/by/3.0/us", "CC-BY-3.0")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/The author(s) waived", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0This is", "https://creativecommons.org/publicdomain/zero/1.0", "CC0-1.0")]
    [InlineData("licensed under https://creativecommons.org/licenses/by/4.0.", "https://creativecommons.org/licenses/by/4.0", "CC-BY-4.0")]
    [InlineData("(https://creativecommons.org/licenses/by/4.0/)", By, "CC-BY-4.0")]
    [InlineData("https://CreativeCommons.org/licenses/BY/4.0This is", "https://CreativeCommons.org/licenses/BY/4.0", "CC-BY-4.0")]
    [InlineData("a licence https://notcreativecommons.org/licenses/by/4.0/", "https://notcreativecommons.org/licenses/by/4.0/", null)]
    [InlineData("see http://walks.example/licence then " + By + " is the licence", By, "CC-BY-4.0")]
    [InlineData("© B https://walks.example/licence/This licence is ours", "https://walks.example/licence/This", null)]
    [InlineData("a licence: https://walks.example/l.", "https://walks.example/l", null)]
    public void An_address_ends_where_it_ends_whatever_is_glued_to_it(string rights, string url, string? spdx)
    {
        var license = Assert.NotNull(RightsText.Read(Encoding.UTF8.GetBytes(rights), out _));
        Assert.Equal((url, spdx), (license.Url, license.SpdxId));
    }

    [Theory]
    [InlineData("© A 2022 https://walks.example/")]
    [InlineData("© http 2022")]
    [InlineData("© A http:/x 2022")]
    public void An_address_without_a_word_of_licence_is_part_of_the_statement(string rights)
    {
        Assert.Null(RightsText.Read(Encoding.UTF8.GetBytes(rights), out var copyright));
        Assert.Equal(rights, copyright);
    }
}
