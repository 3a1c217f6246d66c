using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

public class DumpTokenizerTests
{
    public static TheoryData<string> Samples =>
        [.. Repository.Samples.Select(name => name + ".txt"),
            .. Directory.GetFiles(Repository.PathOf("dialects")).Select(path => "dialects/" + Path.GetFileName(path))];

    [Fact]
    public void Pipes_name_value_pipe() => Read(
        RowForm.Pipes,
        "A title\nid | x-1 |\n---|---|\nauthor | Li, X Wu, Y |\n",
        "\"A title", "id = x-1 /", "~---|---|", "author = Li, X Wu, Y /");

    [Fact]
    public void Pipes_with_the_value_on_the_next_line() => Read(
        RowForm.Pipes,
        "id |\nx-1 |\n---|---|\nauthor |\nLi, X Wu, Y |\ntitle |\nT |",
        "id = ", "+ x-1 /", "~---|---|", "author = ", "+ Li, X Wu, Y /", "title = ", "+ T /");

    [Fact]
    public void Pipes_with_values_on_lines_of_their_own_and_a_separator_after_every_row() => Read(
        RowForm.Pipes,
        "id | x-1 |\n---|---|\nauthor | Li, XWu, Y\nZu, Z\n|\n---|---|\ntopic |\n---|\ntitle | T |\n---|---|\n",
        "id = x-1 /", "~---|---|", "author = Li, XWu, Y", "+ Zu, Z", "+  /", "~---|---|", "topic = ", "~---| /", "title = T /", "~---|---|");

    [Fact]
    public void Outer_pipes() => Read(
        RowForm.OuterPipes,
        "| id | x-1 |\n|---|---|\n| author | Li, X |\n| topic | |\n",
        "id = x-1 /", "~|---|---|", "author = Li, X /", "topic =  /");

    [Fact]
    public void Outer_pipes_with_a_blank_after_the_last() => Read(
        RowForm.OuterPipes,
        "| id | x-1 | \n|---|---|\n| author | Li, X | \n| topic |  | \n| title | a \\| b | \n",
        "id = x-1 /", "~|---|---|", "author = Li, X /", "topic =  /", @"title = a \| b /");

    [Fact]
    public void Outer_pipes_with_the_value_on_the_next_line() => Read(
        RowForm.OuterPipes,
        "| id |\nx-1 |\n| author |\nLi, X |\n",
        "id = ", "+ x-1 /", "author = ", "+ Li, X /");

    [Fact]
    public void Double_pipes() => Read(
        RowForm.DoublePipes,
        "|id||\nx-1\n|\n|author||\nLi, X\n|\nWu, Y\n|topic|\n|title||\nT\n|\n",
        "id = ", "+ x-1", "+ ", "author = ", "+ Li, X", "+ ", "+ Wu, Y", "topic = ", "title = ", "+ T", "+ ");

    [Fact]
    public void Double_pipes_with_the_value_on_the_same_line() => Read(
        RowForm.DoublePipes,
        "|id||x-1\n|\n|author||Li, X\n|\nWu, Y\n|title||T\n|",
        "id = x-1", "+ ", "author = Li, X", "+ ", "+ Wu, Y", "title = T", "+ ");

    [Fact]
    public void Bar_lines() => Read(
        RowForm.LeadingPipes,
        "|id\n|x-1\n|author\n|Li, X\nWu, Y\n|topic\n|title\n|T\n",
        "id = ", "+ x-1", "author = ", "+ Li, X", "+ Wu, Y", "topic = ", "title = ", "+ T");

    [Fact]
    public void Bar_lines_with_the_values_below_the_pipe() => Read(
        RowForm.LeadingPipes,
        "|id\n|\nx-1\n|author\n|\nLi, X\nWu, Y\n",
        "id = ", "+ ", "+ x-1", "author = ", "+ ", "+ Li, X", "+ Wu, Y");

    [Fact]
    public void Name_pipe() => Read(
        RowForm.TrailingPipe,
        "id|\nx-1|\nauthor|\nLi, XWu, Y\nZu, Z\n|\ntopic|\ntitle|\nT|\n",
        "id = ", "+ x-1 /", "author = ", "+ Li, XWu, Y", "+ Zu, Z", "+  /", "topic = ", "title = ", "+ T /");

    [Fact]
    public void Hard_breaks() => Read(
        RowForm.HardBreaks,
        "id | x-1  \n  \n---|---  \nauthor | Li, X  \nWu, Y  \n  \ntitle | T  \n",
        "id = x-1", "~ /", "~---|---", "author = Li, X", "+ Wu, Y", "~ /", "title = T");

    [Fact]
    public void Lines() => Read(
        RowForm.Lines,
        "A title\n_version_\n178\nauthor\nLi, X\nWu, Y\ntitle\nT\n",
        "\"A title", "_version_ = ", "+ 178", "author = ", "+ Li, X", "+ Wu, Y", "title = ", "+ T");

    [Fact]
    public void Tabs() => Read(
        RowForm.Tabs,
        "id\t\tx-1\nauthor\t\tLi, X\nWu, Y\ntitle\t\tT\n",
        "id = x-1", "author = Li, X", "+ Wu, Y", "title = T");

    [Fact]
    public void Names_with_backslashes()
    {
        Read(
            RowForm.OuterPipes,
            "|  |  |\n| --- | --- |\n| \\_version\\_ | 178 |\n| author\\_sort | Li, X |\n",
            "~|  |  |", "~| --- | --- |", @"\_version\_ = 178 /", @"author\_sort = Li, X /");
        Assert.All(Tokens.Of("| --- | --- |\n| id | x |\n"u8.ToArray(), withPlaces: true), token => Assert.Contains("True", token, StringComparison.Ordinal));
        Assert.Contains("False", Tokens.Of("|---|---|\n| id | x |\n"u8.ToArray(), withPlaces: true)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---|---|")]
    [InlineData("|---|---|")]
    [InlineData("---|")]
    [InlineData("---|---|\n---|---|")]
    [InlineData("---|---|---|---|")]
    [InlineData("| --- | --- |")]
    [InlineData("|:---|---:|")]
    [InlineData("||")]
    public void A_separator_is_no_part_of_a_value(string separator)
    {
        var tokens = Tokens.Of($"id | x |\n{separator}\ntitle | T |\n");
        Assert.Equal("id = x /", tokens[0]);
        Assert.All(tokens[1..^1], token => Assert.StartsWith("~", token, StringComparison.Ordinal));
        Assert.Equal("title = T /", tokens[^1]);
    }

    [Fact]
    public void A_separator_inside_an_open_value_is_a_part_of_it() => Read(
        RowForm.Pipes,
        "title | T |\ndescription | first line\n---|---|\nlast line |\n",
        "title = T /", "description = first line", "+ ---|---|", "+ last line /");

    [Fact]
    public void A_separator_on_a_row_s_own_line_is_a_part_of_its_value() =>
        Read(RowForm.Pipes, "title | a ---|---| b |\n", "title = a ---|---| b /");

    [Theory]
    [InlineData("title | a | b |", "title = a | b /")]
    [InlineData("title | a|b |", "title = a|b /")]
    [InlineData("title | a | |", "title = a | /")]
    [InlineData("title | | a |", "title = | a /")]
    [InlineData("title | id | x |", "title = id | x /")]
    [InlineData("| title | a | b | ", "title = a | b /")]
    [InlineData("| title | \\| \\| |", @"title = \| \| /")]
    public void Pipes_inside_a_value_belong_to_it(string line, string token) => Assert.Equal([token], Tokens.Of(line));

    [Theory]
    [InlineData("topic | |\n", "topic =  /")]
    [InlineData("topic |  |\n", "topic =  /")]
    [InlineData("topic | |", "topic =  /")]
    [InlineData("| topic | |\n", "topic =  /")]
    [InlineData("| topic |  | \n", "topic =  /")]
    [InlineData("|topic|\n", "topic = ")]
    [InlineData("|topic||\n", "topic = ")]
    [InlineData("|topic\n", "topic = ")]
    [InlineData("topic|\n", "topic = ")]
    [InlineData("topic |\n", "topic = ")]
    [InlineData("topic\n", "topic = ")]
    [InlineData("topic\t\t\n", "topic = ")]
    public void An_empty_cell_is_a_row_without_value(string line, string token) => Assert.Equal([token], Tokens.Of(line));

    [Fact]
    public void A_line_break_inside_a_value_does_not_end_the_row() => Read(
        RowForm.Pipes,
        "description | one\ntwo | three\n\nfour |\ntitle | T |\n",
        "description = one", "+ two | three", "~", "+ four /", "title = T /");

    [Fact]
    public void A_word_before_a_pipe_starts_no_row_inside_another_unless_it_is_a_known_name()
    {
        Assert.Equal(["description = one", "+ two | three /"], Tokens.Of("description | one\ntwo | three |\n"));
        Assert.Equal(["description = one /", "two = three /"], Tokens.Of("description | one |\ntwo | three |\n"));
        Assert.Equal(["description = one", "title = T /"], Tokens.Of("description | one\ntitle | T |\n"));
    }

    [Fact]
    public void A_table_of_MARC_fields_above_is_text()
    {
        var tokens = Tokens.Of("LEADER | 01234nam a22 | ||\n---|---|---|---|\n001 | 000123456 | ||\n100 | 1 | |a Li, X | |\nid | x |\n---|---|\ntitle | T |\n");
        Assert.Equal(["id = x /", "~---|---|", "title = T /"], tokens[^3..]);
        Assert.All(tokens[..^3], token => Assert.Matches("^[\"~]", token));
    }

    [Fact]
    public void The_table_above_the_index_fields_is_text()
    {
        Assert.Equal(["\"Formato: | Online |", "id = x /"], Tokens.Of("Formato: | Online |\nid | x |\n"));
        Assert.Equal(["\"Titel: | Online |", "\"Språk: | sv |", "id = x /"], Tokens.Of("Titel: | Online |\nSpråk: | sv |\nid | x |\n"));
    }

    [Fact]
    public void The_table_of_the_next_page_is_text_after_a_row_that_does_not_mark_its_end() => Assert.Equal(
        ["id = ", "+ x", "url = ", "+ http://a.example/", "\"|Formato:||Online|", "id = ", "+ y"],
        Tokens.Of("|id||\nx\n|url||\nhttp://a.example/\n|Formato:||Online|\n|id||\ny\n"));

    [Theory]
    [MemberData(nameof(Samples))]
    public void CRLF_gives_the_same_tokens(string sample)
    {
        var text = Repository.Text(sample);
        Assert.Equal(Tokens.Of(text), Tokens.Of(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_missing_final_newline_changes_nothing(string sample)
    {
        var text = Repository.Text(sample).TrimEnd('\n');
        Assert.Equal(Tokens.Of(text), Tokens.Of(text + "\n"));
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Samples))]
    public void A_text_cut_at_any_byte_gives_the_same_tokens(string sample)
    {
        var utf8 = Repository.Bytes(sample);
        var digest = Tokens.Digest(utf8, 0);
        for (var split = 1; split <= utf8.Length; split++)
        {
            if (Tokens.Digest(utf8, split) != digest)
                Assert.Fail($"Cut at byte {split}:\n" + string.Join('\n', Tokens.OfParts(utf8, split, withPlaces: true)));
        }
        Assert.Equal(Tokens.Of(utf8, withPlaces: true), Tokens.OfParts(utf8, utf8.Length / 2, withPlaces: true));
        Assert.NotEqual(digest, Tokens.Digest(utf8[..^10], 0));
    }

    [Fact]
    public void Lines_and_offsets_are_those_of_the_dump()
    {
        var tokens = Tokens.Of("Título\r\nid | x |\n\n---|---|\ntitle | T |"u8.ToArray(), withPlaces: true);
        Assert.Equal(
            ["1@0:Unknown:False: \"Título", "2@9:Pipes:False: id = x /", "3@18:Pipes:False: ~", "4@19:Pipes:False: ~---|---|", "5@28:Pipes:False: title = T /"],
            tokens);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_line_is_one_token_and_every_byte_is_consumed(string sample)
    {
        var utf8 = Repository.Bytes(sample);
        var tokens = new DumpTokenizer(utf8, isFinalBlock: true);
        long expectedLine = 0;
        var expectedOffset = 0L;
        while (tokens.Read())
        {
            Assert.Equal(++expectedLine, tokens.Line);
            Assert.Equal(expectedOffset, tokens.ByteOffset);
            expectedOffset = tokens.BytesConsumed;
        }
        Assert.Equal(utf8.Length, tokens.BytesConsumed);
        Assert.Equal(utf8.Length, tokens.State.ByteOffset);
        Assert.Equal(utf8.AsSpan(..^1).Count((byte)'\n') + 1, expectedLine);
    }

    [Fact]
    public void A_block_without_a_whole_line_gives_nothing_and_consumes_nothing()
    {
        var tokens = new DumpTokenizer("id | x |"u8, isFinalBlock: false);
        Assert.False(tokens.Read());
        Assert.Equal((DumpTokenKind.None, 0, 0L), (tokens.Kind, tokens.BytesConsumed, tokens.Line));
        Assert.True(tokens.Name.IsEmpty && tokens.Value.IsEmpty);
    }

    [Fact]
    public void Nothing_stays_nothing()
    {
        Assert.Empty(Tokens.Of(""));
        Assert.Equal(["~", "~", "~"], Tokens.Of("\n \r\n\t"));
    }

    [Fact]
    public void Any_bytes_give_one_token_a_line()
    {
        var random = new Random(1);
        string[] pieces = ["|", "||", " | ", "\n", "\r\n", "---|---|", "id", "author", "_version_", "\\_", "  ", "\t", "A:", "é", "\uFEFF", "x | y", "url", "1784211530329829616"];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            var utf8 = Encoding.UTF8.GetBytes(text);
            var whole = Tokens.Of(utf8, withPlaces: true);
            Assert.Equal(text.Split('\n').Length - (text.EndsWith('\n') ? 1 : 0), whole.Count);
            Assert.Equal(whole, Tokens.OfParts(utf8, random.Next(utf8.Length + 1), withPlaces: true));
        }
    }

    /// <summary>
    /// Lines far from a block's end are read by their marks alone, the others with a closer look: both must say the same.
    /// </summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Lines_given_one_by_one_give_the_same_tokens(string sample)
    {
        var utf8 = Repository.Bytes(sample);
        Assert.Equal(Tokens.Of(utf8, withPlaces: true), Tokens.OfLines(utf8));
    }

    [Fact]
    public void Odd_lines_given_one_by_one_give_the_same_tokens()
    {
        string[] lines =
        [
            "id | x |", "title | T |", "title | a | b |", "title |T |", "title | T|", "title| T |", "title  | T |", "title | |", "title |  |", "title |", "titles | T |",
            "| id | x |", "| title | T |", "| title | T|", "|title | T |", "| titles | T |", "|  title | T |", "| topic | |", " title | T |", "title\t| T |", "title", "Title one", "title one |",
            "author", "a", "a b", "a  b", "a |", "a | b", "a | b |", "a: | b |", "é b", "é", "b é", "b.", "-", "--", "- b", "| b", "b |", "b | ", "b c ", "b c\t", "b c\r", "\u0001b c", "¿?",
            "---|---|", "---|---", "---|---| ", "|---|---|", "---|---|---|", "--------", "", " ", "|", "||", "\r", "_version_ | 1 |", "_version_", "|id||", "|id", "id|", "id\t\tx", "id | x  ",
            "url | http://a.example/a/long/address/without/blanks |", "a longer line of text that says nothing at all", "LEADER | 01234 |",
        ];
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var text =
                string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => lines[random.Next(lines.Length)] + "\n"))
                    + new string(' ', 80) + "\n";
            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.Equal(Tokens.OfLines(utf8), Tokens.Of(utf8, withPlaces: true));
        }
    }

    [Theory]
    [InlineData("Language: | English |", true)]
    [InlineData("Language : | English |", true)]
    [InlineData("| Language: | English |", true)]
    [InlineData("|Language:||English|", true)]
    [InlineData("|Language:", true)]
    [InlineData("Language:", false)]
    [InlineData("|Language", false)]
    [InlineData("Language | English |", false)]
    [InlineData("http://a.example/: | x |", false)]
    [InlineData("| |", false)]
    [InlineData("", false)]
    [InlineData("Author / Creator: | Li, X |", true)]
    public void A_label_is_what_has_a_colon_before_the_pipe(string line, bool isLabel) =>
        Assert.Equal(isLabel, PageLabel.TryRead(Encoding.UTF8.GetBytes(line), out _));

    [Fact]
    public void A_word_that_is_too_long_is_no_name()
    {
        var name = new string('n', DumpTokenizer.LongestName);
        Assert.Equal(["id = x /", name + " = v /"], Tokens.Of($"id | x |\n{name} | v |\n"));
        Assert.Equal("\"", Tokens.Of($"id | x |\n{name}n | v |\n")[1][..1]);
    }

    [Fact]
    public void Of_a_longer_line_only_the_start_is_looked_at()
    {
        var tokens = new DumpTokenizer("title | 456789|\ntitle | 4567890 |\nurl | x |\n"u8, isFinalBlock: true) { LongestLine = 15 };
        Assert.True(tokens.Read());
        Assert.Equal((false, 0L, 0), (tokens.IsClipped, tokens.ByteOffset, tokens.TokenStart));
        Assert.Equal("456789|", Encoding.UTF8.GetString(tokens.Value));
        Assert.True(tokens.Read());
        Assert.Equal((true, 16L, 16), (tokens.IsClipped, tokens.ByteOffset, tokens.TokenStart));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reading_allocates_nothing(string sample)
    {
        var utf8 = Repository.Bytes(sample);
        Count(utf8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count(utf8);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(count > 0);
    }

    private static int Count(byte[] utf8)
    {
        var tokens = new DumpTokenizer(utf8, isFinalBlock: true);
        var count = 0;
        while (tokens.Read())
            count += tokens.Name.Length + tokens.Value.Length + (tokens.IsRowEnd ? 1 : 0);
        return count;
    }

    private static void Read(RowForm form, string text, params string[] tokens)
    {
        Assert.Equal(tokens, Tokens.Of(text));
        Assert.Equal(form, Tokens.FormOf(text));
    }
}
