using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

public class PageScannerTests
{
    private const string First = "_version_ | 1 |\n---|---|\nauthor | Li, X |\nid | a |\ntitle | One |\n";
    private const string Second = "_version_ | 2 |\n---|---|\nauthor | Wu, Y |\nid | b |\ntitle | Two |\n";
    private const string FirstPage = "_version_=1; author=Li, X; id=a; title=One";
    private const string SecondPage = "_version_=2; author=Wu, Y; id=b; title=Two";

    [Fact]
    public void A_page_ends_where_another_version_begins() => Scan(First + Second, FirstPage, SecondPage);

    [Theory]
    [InlineData("\n\n\n")]
    [InlineData("Loading…\nTwo\nMain Author: | |\n---|---|\n")]
    [InlineData("Similar Items\n- One by Li\n- Two by Wu\n")]
    [InlineData("Loading…\nA | title | with bars\nA summary of it...\n")]
    [InlineData("Format: | Book |\n")]
    [InlineData("text ends in a bar |\n")]
    [InlineData("---|---|\n")]
    [InlineData("¿?\n")]
    public void Text_between_pages_belongs_to_neither_s_values(string between) => Scan(First + between + Second, FirstPage, SecondPage);

    [Fact]
    public void The_text_above_a_table_is_its_page_s()
    {
        var text = "Loading…\nOne\nAuthor: | |\n" + First + "\nTwo\nAuthors: | , |\n" + Second;
        var utf8 = Encoding.UTF8.GetBytes(text);
        var scanner = new PageScanner();
        Assert.True(scanner.Scan(utf8, isFinal: true));
        Assert.Equal("Loading…\nOne\nAuthor: | |\n", Encoding.UTF8.GetString(utf8.AsSpan(..scanner.Page.PreambleEnd)));
        Assert.Equal((0, 1), (scanner.Page.Position.ByteOffset, scanner.Page.Position.Line));
        var rest = utf8.AsSpan(scanner.Page.Length..);
        Assert.True(scanner.Scan(rest, isFinal: true));
        Assert.Equal("Two\nAuthors: | , |\n", Encoding.UTF8.GetString(rest[..scanner.Page.PreambleEnd]).TrimStart('\n'));
        Assert.Equal(utf8.AsSpan().IndexOf("Two"u8),
            scanner.Page.Position.ByteOffset + Encoding.UTF8.GetString(rest).IndexOf('T', StringComparison.Ordinal));
        Assert.False(scanner.Scan(rest[scanner.Page.Length..], isFinal: true));
    }

    [Fact]
    public void A_row_written_twice_does_not_end_the_page() =>
        Scan("_version_ | 1 |\nauthor | Li, X |\nauthor | Li, X |\nid | a |\ntitle | One |\n", "_version_=1; author=Li, X; author=Li, X; id=a; title=One");

    [Fact]
    public void A_repeated_id_with_another_value_is_another_page() =>
        Scan("id | a |\ntitle | One |\nid | b |\ntitle | Two |\n", "id=a; title=One", "id=b; title=Two");

    [Fact]
    public void Pages_without_version_and_in_no_order_end_where_a_row_comes_again() =>
        Scan("title | One |\nid | a |\nauthor | Li, X |\ntitle | Two |\nid | b |\nauthor | Wu, Y |\n", "title=One; id=a; author=Li, X", "title=Two; id=b; author=Wu, Y");

    [Theory]
    [InlineData("_version_")]
    [InlineData("author")]
    [InlineData("id")]
    [InlineData("title")]
    public void A_missing_row_does_not_join_pages_with_text_between(string missing)
    {
        static string Without(string page, string name) =>
            string.Join('\n', page.Split('\n').Where(line => !line.StartsWith(name + " |", StringComparison.Ordinal)));
        static string Expected(string page, string name) =>
            string.Join("; ", page.Split("; ").Where(row => !row.StartsWith(name + "=", StringComparison.Ordinal)));
        const string preamble = "Loading…\nTwo\nMain Author: | |\n---|---|\n";
        Scan(First + preamble + Without(Second, missing), FirstPage, Expected(SecondPage, missing));
        Scan(Without(First, missing) + preamble + Second, Expected(FirstPage, missing), SecondPage);
        Scan(Without(First, missing) + preamble + Without(Second, missing), Expected(FirstPage, missing), Expected(SecondPage, missing));
    }

    [Fact]
    public void A_page_cut_inside_a_value_ends_before_the_next_version()
    {
        Scan(First.Replace("One |\n", "On\n", StringComparison.Ordinal) + Second, "_version_=1; author=Li, X; id=a; title=On…", SecondPage);
        Scan("_version_ | 1 |\nid | a |\ndescription | Half a sen\n" + Second, "_version_=1; id=a; description=Half a sen…", SecondPage);
    }

    [Fact]
    public void A_page_cut_inside_a_value_ends_before_the_next_preamble()
    {
        var pages = Pages.Of("_version_ | 1 |\nid | a |\ndescription | Half a sen\nLoading…\nTwo\nMain Author: | |\n---|---|\n" + Second);
        Assert.Equal(2, pages.Count);
        Assert.StartsWith("_version_=1; id=a; description=Half a sen", pages[0], StringComparison.Ordinal);
        Assert.Equal(SecondPage, pages[1]);
    }

    [Fact]
    public void A_page_cut_inside_a_name_ends_before_the_next() =>
        Scan("_version_ | 1 |\nid | a |\ntit\nLoading…\nTwo\nMain Author: | |\n---|---|\n" + Second, "_version_=1; id=a", SecondPage);

    [Fact]
    public void A_page_cut_inside_its_upper_part_is_no_page() =>
        Scan("Loading…\nOne\nMain Author: | |\n---|---|\nForm\nLoading…\nTwo\nMain Author: | |\n---|---|\n" + Second, SecondPage);

    [Fact]
    public void The_end_of_the_dump_may_cut_a_value() =>
        Scan("_version_ | 1 |\nid | a |\ndescription | Half a sen", "_version_=1; id=a; description=Half a sen…");

    [Fact]
    public void A_dump_cut_anywhere_keeps_the_rows_that_are_whole()
    {
        var whole = (First + Second).TrimEnd();
        for (var length = First.Length; length < whole.Length; length++)
        {
            var pages = Pages.Of(whole[..length]);
            Assert.Equal(FirstPage, pages[0]);
            Assert.InRange(pages.Count, 1, 2);
            if (pages.Count < 2)
                continue;
            foreach (var row in pages[1].Split("; ").Where(row => !row.EndsWith('…') && !row.EndsWith('=')))
                Assert.Contains(row, SecondPage.Split("; "));
        }
    }

    [Fact]
    public void Pages_of_different_forms_follow_each_other() => Scan(
        First + "| _version_ | 2 |\n|---|---|\n| id | b |\n" + "|_version_||\n3\n|\n|id||\nc\n|\n" + "_version_|\n4|\nid|\nd|\n" + "_version_\n5\nid\ne\n" + "_version_\t\t6\nid\t\tf\n" + First,
        FirstPage, "_version_=2; id=b", "_version_=3; id=c", "_version_=4; id=d", "_version_=5; id=e", "_version_=6; id=f", FirstPage);

    [Fact]
    public void A_text_with_a_bar_between_two_rows_is_a_part_of_the_value_above() =>
        Scan("author | Li, X |\ndescription | a |\nb c\ntitle | One |\n", "author=Li, X; description=a |\nb c; title=One");

    [Fact]
    public void A_heading_and_a_bar_in_the_line_of_a_value_do_not_end_the_page() => Scan(
        "description | BACKGROUND: we | did |\nMETHODS: we | walked |\nRESULTS: none |\nformat | Article |\nid | x |\n",
        "description=BACKGROUND: we | did |\nMETHODS: we | walked |\nRESULTS: none; format=Article; id=x");

    [Fact]
    public void Values_between_blank_lines_stay_values() =>
        Scan("_version_ | 1 |\n\n---|---|\n\nid | a |\n\ntitle | One |\n", "_version_=1; id=a; title=One");

    [Fact]
    public void Text_alone_is_no_page()
    {
        Scan("There is no table here.\nAnd: none | here |\n");
        Scan("");
        Scan("---|---|\n---|---|\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void Pages_do_not_depend_on_how_much_is_given_at_once(int step)
    {
        string[] dialects = [.. Directory.GetFiles(Repository.PathOf("dialects")).Order(StringComparer.Ordinal)];
        foreach (var text in dialects.Select(File.ReadAllBytes).Append(Repository.Bytes("catalogue.txt")))
            Assert.Equal(Pages.Of(text), Pages.OfBlocks(text, step));
    }

    [Fact]
    public void A_catalogue_has_as_many_pages_as_it_has_versions()
    {
        var text = Repository.Text("catalogue.txt");
        Assert.Equal(text.Split("\n_version_ ").Length - 1, Pages.Of(text).Count);
    }

    [Fact]
    public void Rows_know_their_line_and_place()
    {
        var utf8 = Encoding.UTF8.GetBytes("Título\n" + First);
        var scanner = new PageScanner();
        Assert.True(scanner.Scan(utf8, isFinal: true));
        var row = scanner.Page.Find(Field.Title);
        Assert.True(row.NameLength > 0);
        Assert.Equal(5, row.Line);
        Assert.Equal("title", Encoding.UTF8.GetString(utf8, row.LineStart, 5));
        Assert.Equal("One", Encoding.UTF8.GetString(utf8[row.ValueStart..row.ValueEnd]));
        Assert.Equal(0, scanner.Page.Find(Field.Url).NameLength);
    }

    [Fact]
    public void The_first_line_that_is_too_long_is_told()
    {
        var utf8 = Encoding.UTF8.GetBytes("id | a |\ntitle | a title of some length |\ndescription | another value of some length |\n");
        var scanner = new PageScanner(maxRowBytes: 20);
        Assert.True(scanner.Scan(utf8, isFinal: true));
        Assert.Equal((2, 3), (scanner.Page.LongLine, scanner.Page.RowCount));
        scanner = new PageScanner(maxRowBytes: 44);
        Assert.True(scanner.Scan(utf8, isFinal: true));
        Assert.Equal(0, scanner.Page.LongLine);
    }

    [Fact]
    public void Text_far_from_any_table_can_be_discarded()
    {
        var text = string.Concat(Enumerable.Repeat("a line of text\n", 9000));
        var utf8 = Encoding.UTF8.GetBytes(text + First + Second);
        var scanner = new PageScanner();
        Assert.False(scanner.Scan(utf8.AsSpan(..1500), isFinal: false));
        Assert.Equal(0, scanner.Discardable);
        Assert.False(scanner.Scan(utf8.AsSpan(..text.Length), isFinal: false));
        var gone = scanner.Discardable;
        Assert.Equal(text.Length - 64 * 1024, gone);
        scanner.Discard(gone, lines: utf8.AsSpan(..gone).Count((byte)'\n'));
        Assert.True(scanner.Scan(utf8.AsSpan(gone..), isFinal: true));
        Assert.Equal((gone, text.Length - gone, First.Length + text.Length - gone),
            (scanner.Page.Position.ByteOffset, scanner.Page.PreambleEnd, scanner.Page.Length));
        Assert.Equal(0, scanner.Discardable);
    }

    [Fact]
    public void Text_without_a_table_may_be_given_up_and_the_next_read()
    {
        var utf8 = Encoding.UTF8.GetBytes("no table\n" + First);
        var scanner = new PageScanner();
        Assert.False(scanner.Scan(utf8.AsSpan(..9), isFinal: false));
        scanner.EndText();
        Assert.True(scanner.Scan(utf8.AsSpan(9..), isFinal: true));
        Assert.Equal((9, 2, 0, First.Length),
            (scanner.Page.Position.ByteOffset, scanner.Page.Position.Line, scanner.Page.PreambleEnd, scanner.Page.Length));
    }

    [Fact]
    public void Text_between_rows_out_of_order_stands_above_the_next_table()
    {
        Scan("author | Li, X |\ntitle | One |\nb c\nformat | F |\nurl | u |\n", "author=Li, X; title=One", "format=F; url=u");
        Scan("title | One |\nauthor | Li, X |\nb c\nurl | u |\n", "title=One; author=Li, X", "url=u");
        Scan("author | Li, X |\nb c\nid | a |\n", "author=Li, X", "id=a");
        Scan("author | Li, X |\nFormat: | Book |\ntitle | One |\n", "author=Li, X", "title=One");
        Scan("author | Li, X |\nb c\ntitle | One |\n", "author=Li, X |\nb c; title=One");
    }

    private static void Scan(string text, params string[] pages)
    {
        Assert.Equal(pages, Pages.Of(text));
        Assert.Equal(pages,
            Pages.Of(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Select(page => page.Replace("\r\n", "\n", StringComparison.Ordinal)));
        Assert.Equal(pages, Pages.OfBlocks(Encoding.UTF8.GetBytes(text), 5));
    }
}
