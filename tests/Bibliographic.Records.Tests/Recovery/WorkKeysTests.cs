using System.Text;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class WorkKeysTests
{
    [Theory]
    [InlineData("AT lix onwalks AT wuy onwalks", "lix;wuy")]
    [InlineData("AT lix onwalks", "lix")]
    [InlineData("AT lix onwalksAT wuy onwalks", "lix;wuy")]
    [InlineData("AT lix onwalksAT wuy onwalksUT onwalks", "lix;wuy")]
    [InlineData("UT uniform AT lix onwalks AT wuy onwalks", "lix;wuy")]
    [InlineData("UT uniform UT other AT lix onwalks", "lix")]
    [InlineData("AT lix 2022 AT wuy 2022", "lix;wuy")]
    public void Authors_stand_before_the_title(string text, string authors) => Assert.Equal(authors, Read(text));

    [Fact]
    public void Only_the_first_title_s_group_counts() => Assert.Equal("lix;wuy", Read("AT lix theonwalks AT wuy theonwalks AT lix onwalks AT wuy onwalks"));

    [Fact]
    public void The_same_group_twice_counts_once_where_its_title_differs() =>
        Assert.Equal("lix", Read("AT lix areply AT lix reply"));

    [Theory]
    [InlineData("AT onwalks AT wuy onwalks", ";wuy")]
    [InlineData("AT  onwalks AT wuy onwalks", ";wuy")]
    [InlineData("AT lix onwalks AT onwalks AT wuy onwalks", "lix;;wuy")]
    public void A_name_of_which_nothing_got_into_the_key_keeps_its_place(string text, string authors) => Assert.Equal(authors, Read(text));

    [Fact]
    public void Keys_with_blanks_have_the_title_in_common() =>
        Assert.Equal("li x;wu y;zu z a", Read("AT li x on walks AT wu y on walks AT zu z a on walks"));

    [Fact]
    public void Keys_cut_at_255_letters_still_have_the_title_in_common()
    {
        var title = new string('t', 255);
        var author = new string('a', 255);
        Assert.Equal($"lix;{author}", Read($"AT lix {title} AT {author} {title}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("UT uniform")]
    [InlineData("no keys here")]
    [InlineData("AT ")]
    [InlineData("T T T")]
    public void A_text_without_author_keys_gives_none(string text)
    {
        Assert.Equal("", Read(text));
        Assert.False(WorkKeys.TryRead(Encoding.UTF8.GetBytes(text), isCut: false, []));
    }

    [Fact]
    public void The_last_key_of_a_cut_text_is_left_out_and_the_keys_are_not_complete()
    {
        var keys = new List<Range>();
        Assert.False(WorkKeys.TryRead("AT lix onwalks AT wuy onwalks AT zu"u8, isCut: true, keys));
        Assert.Equal(2, keys.Count);
        Assert.True(WorkKeys.TryRead("AT lix aonwalks AT wuy aonwalks AT lix onwalks AT wu"u8, isCut: true, keys));
        Assert.Equal(2, keys.Count);
        Assert.True(WorkKeys.TryRead("AT lix onwalks AT wuy onwalks"u8, isCut: false, keys));
        Assert.Equal(2, keys.Count);
    }

    private static string Read(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var keys = new List<Range>();
        WorkKeys.TryRead(utf8, isCut: false, keys);
        return string.Join(';', keys.Select(key => Encoding.UTF8.GetString(utf8[key])));
    }
}
