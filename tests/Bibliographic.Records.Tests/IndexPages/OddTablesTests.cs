using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>
/// Short odd texts: the form that their rows are taken to have, their tokens (see <see cref="Tokens"/>) and their pages (see
/// <see cref="Pages"/>).
/// </summary>
public class OddTablesTests
{
    private const string Next = " ⏎ ";

    public static TheoryData<string> Files =>
        [.. Repository.Samples.Select(name => name + ".txt"), .. Directory.GetFiles(Repository.PathOf("dialects"))
            .Select(path => "dialects/" + Path.GetFileName(path))];

    [Theory]
    [InlineData("", "Unknown", "", "")]
    [InlineData("\n", "Unknown", "~", "")]
    [InlineData("|\n", "Unknown", "\"|", "")]
    [InlineData("||\n", "Unknown", "~||", "")]
    [InlineData("| |\n", "Unknown", "~| |", "")]
    [InlineData(" | \n", "Unknown", "\"|", "")]
    [InlineData("id\n", "Lines", "id = ", "id=")]
    [InlineData("id |\n", "Pipes", "id = ", "id=…")]
    [InlineData("| id |\n", "OuterPipes", "id = ", "id=…")]
    [InlineData("id | x", "Pipes", "id = x", "id=x…")]
    [InlineData("id | x |", "Pipes", "id = x /", "id=x")]
    [InlineData("id | x ||\n", "Pipes", "id = x ||", "id=x ||…")]
    [InlineData("id | x |\ntitle | T", "Pipes", "id = x / ⏎ title = T", "id=x; title=T…")]
    [InlineData("id | x |\nurl |", "Pipes", "id = x / ⏎ url = ", "id=x; url=…")]
    [InlineData("id | x |\nurl", "Pipes", "id = x / ⏎ \"url", "id=x")]
    [InlineData("| id | x |\n| url | y", "OuterPipes", "id = x / ⏎ url = y", "id=x; url=y…")]
    [InlineData("|id||\nx\n|\n|url||\ny", "DoublePipes", "id =  ⏎ + x ⏎ +  ⏎ url =  ⏎ + y", "id=x; url=y")]
    [InlineData("id | x |\nthumbnail | |\ntitle | T |\nzz", "Pipes", "id = x / ⏎ thumbnail =  / ⏎ title = T / ⏎ \"zz",
        "id=x; thumbnail=; title=T")]
    public void Cells_may_be_empty_and_texts_may_end_anywhere(string text, string form, string tokens, string pages) =>
        Reads(text, form, tokens, pages);

    [Theory]
    [InlineData("|id||\nx\n|\n", "DoublePipes", "id =  ⏎ + x ⏎ + ", "id=x")]
    [InlineData("|id|x|\n|title|T|\n", "Unknown", "\"|id|x| ⏎ \"|title|T|", "")]
    [InlineData("id |\nx |\ntitle |\nT |\n", "Pipes", "id =  ⏎ + x / ⏎ title =  ⏎ + T /", "id=x; title=T")]
    [InlineData("|id\n|x\n|title\n|T\n", "LeadingPipes", "id =  ⏎ + x ⏎ title =  ⏎ + T", "id=x; title=T")]
    [InlineData("id|\nx|\ntitle|\nT|\n", "TrailingPipe", "id =  ⏎ + x / ⏎ title =  ⏎ + T /", "id=x; title=T")]
    [InlineData("| id | x |  \n|---|---|\n| title | a \\| b |\n", "OuterPipes", "id = x / ⏎ ~|---|---| ⏎ title = a \\| b /",
        "id=x; title=a | b")]
    [InlineData("| \\_version\\_ | 1 |\n| title\\_full | T |\n", "OuterPipes", "\\_version\\_ = 1 / ⏎ title\\_full = T /",
        "_version_=1; title_full=T")]
    [InlineData("id  \nx  \ntitle  \nT  \n", "Lines", "id =  ⏎ + x ⏎ title =  ⏎ + T", "id=x; title=T")]
    [InlineData("id\tx\ntitle\tT\n", "Tabs", "id = x ⏎ title = T", "id=x; title=T")]
    [InlineData("id\n\nx\n\ntitle\n\nT\n", "Lines", "id =  ⏎ ~ ⏎ + x ⏎ ~ ⏎ title =  ⏎ ~ ⏎ + T", "id=x; title=T")]
    [InlineData("id | x |\n---|---|\ntitle | T |\n---|\n", "Pipes", "id = x / ⏎ ~---|---| ⏎ title = T / ⏎ ~---|", "id=x; title=T")]
    [InlineData("id | x |\n\n\ntitle | T |\n", "Pipes", "id = x / ⏎ ~ ⏎ ~ ⏎ title = T /", "id=x; title=T")]
    [InlineData("id | x |\r\ntitle | T |\r\n", "Pipes", "id = x / ⏎ title = T /", "id=x; title=T")]
    [InlineData("id | x |\rtitle | T |\r", "Pipes", "id = x |\rtitle | T /", "id=x |\rtitle | T")]
    [InlineData("\ufeffid | x |\ntitle | T |\n", "Pipes", "id = x / ⏎ title = T /", "id=x; title=T")]
    [InlineData("id | x |\n\ufefftitle | T |\n", "Pipes", "id = x / ⏎ title = T /", "id=x; title=T")]
    [InlineData("|author||\nA\n|\nB\n|id||\nx\n|\n", "DoublePipes", "author =  ⏎ + A ⏎ +  ⏎ + B ⏎ id =  ⏎ + x ⏎ + ", "author=A B; id=x")]
    [InlineData("|author||A|\n|B|\n|id||x|\n", "DoublePipes", "author = A| ⏎ + |B| ⏎ id = x|", "author=A| |B|; id=x|")]
    public void Rows_are_written_in_many_forms(string text, string form, string tokens, string pages) => Reads(text, form, tokens, pages);

    [Theory]
    [InlineData("title | a\nb\nc |\nid | x |\n", "Pipes", "title = a ⏎ + b ⏎ + c / ⏎ id = x /", "title=a\nb\nc; id=x")]
    [InlineData("title | a |\nb |\nid | x |\n", "Pipes", "title = a / ⏎ b =  ⏎ id = x /", "title=a; b=…; id=x")]
    [InlineData("Author: | , |\n---|---|\nid | x |\ntitle | T |\nSimilar items\n", "Pipes",
        "\"Author: | , | ⏎ ~---|---| ⏎ id = x / ⏎ title = T / ⏎ \"Similar items", "id=x; title=T")]
    [InlineData("LEADER | 0 |\n245 | |a T |\nid | x |\ntitle | T |\n", "Pipes", "\"LEADER | 0 | ⏎ \"245 | |a T | ⏎ id = x / ⏎ title = T /",
        "id=x; title=T")]
    [InlineData("id | x |\ntitle | T |\nid | y |\ntitle | U |\n", "Pipes", "id = x / ⏎ title = T / ⏎ id = y / ⏎ title = U /",
        "id=x; title=T ⏎ id=y; title=U")]
    [InlineData("_version_ | 1 |\nid | x |\n_version_ | 2 |\nid | y |\n", "Pipes", "_version_ = 1 / ⏎ id = x / ⏎ _version_ = 2 / ⏎ id = y /",
        "_version_=1; id=x ⏎ _version_=2; id=y")]
    [InlineData("id | x |\ntitle | T |\nLoading…\nAuthor: | |\nid | y |\ntitle | U |\n", "Pipes",
        "id = x / ⏎ title = T / ⏎ \"Loading… ⏎ \"Author: | | ⏎ id = y / ⏎ title = U /", "id=x; title=T ⏎ id=y; title=U")]
    [InlineData("id | x |\ntitle | \0\u0001 |\n", "Pipes", "id = x / ⏎ title = \0\u0001 /", "id=x; title=\0\u0001")]
    [InlineData("unknown_word | x |\nanother | y |\n", "Pipes", "unknown_word = x / ⏎ another = y /", "unknown_word=x; another=y")]
    [InlineData("some_name_str_mv | x |\nother_txt | y |\nid | z |\n", "Pipes", "some_name_str_mv = x / ⏎ other_txt = y / ⏎ id = z /",
        "some_name_str_mv=x; other_txt=y; id=z")]
    [InlineData("a | b\nid | x |\ntitle | c | d |\n", "Pipes", "\"a | b ⏎ id = x / ⏎ title = c | d /", "id=x; title=c | d")]
    [InlineData("description |\n\nparagraph\n\nmore |\nid | x |\n", "Pipes", "description =  ⏎ ~ ⏎ + paragraph ⏎ ~ ⏎ + more / ⏎ id = x /",
        "description=paragraph\n\nmore; id=x")]
    [InlineData("topic | a\nb |\nurl | http://a |\n", "Pipes", "topic = a ⏎ + b / ⏎ url = http://a /", "topic=a\nb; url=http://a")]
    [InlineData("id | x |\n| title | T |\n", "Pipes", "id = x / ⏎ \"| title | T |", "id=x")]
    [InlineData("| id | x |\ntitle | T |\n", "OuterPipes", "id = x / ⏎ \"title | T |", "id=x")]
    [InlineData("id:x\ntitle:T\n", "Unknown", "\"id:x ⏎ \"title:T", "")]
    [InlineData("id | x |\nspelling | Text | id | title | y |\nurl | u |\n", "Pipes",
        "id = x / ⏎ spelling = Text | id | title | y / ⏎ url = u /", "id=x; spelling=Text | id | title | y; url=u")]
    [InlineData("ID | x |\nTitle | T |\n", "Pipes", "ID = x / ⏎ Title = T /", "ID=x; Title=T")]
    [InlineData("id | x |\n  title | T |\n", "Pipes", "id = x / ⏎ \"title | T |", "id=x")]
    [InlineData("||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||\nid | x |\n", "Pipes",
        "~|||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||| ⏎ id = x /", "id=x")]
    [InlineData("a_very_long_name_that_is_longer_than_any_name_the_library_knows_str_mv | x |\nid | y |\n", "Pipes",
        "a_very_long_name_that_is_longer_than_any_name_the_library_knows_str_mv = x / ⏎ id = y /",
        "a_very_long_name_that_is_longer_than_any_name_the_library_knows_str_mv=x; id=y")]
    [InlineData("id | x |\n---|---|---|---|\nurl | y |\n|---|---|\n", "Pipes", "id = x / ⏎ ~---|---|---|---| ⏎ url = y / ⏎ ~|---|---|",
        "id=x; url=y")]
    [InlineData("{\"id\": \"x\"}\n", "Unknown", "\"{\"id\": \"x\"}", "")]
    [InlineData("<tr><td>id</td></tr>\n", "Unknown", "\"<tr><td>id</td></tr>", "")]
    public void Other_text_may_stand_around_rows(string text, string form, string tokens, string pages) => Reads(text, form, tokens, pages);

    /// <summary>Where a row begins, its name and its value are places in the bytes; recovery reads nothing else.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Places_of_rows_are_those_of_their_texts(string file)
    {
        var utf8 = Repository.Bytes(file);
        var scanner = new PageScanner();
        Assert.True(scanner.Scan(utf8, isFinal: true));
        var fields = new PageFields(utf8, scanner.Page, new());
        var end = scanner.Page.PreambleEnd;
        var isOneLine = file == "dialects/article.bs4-space.txt";
        foreach (ref readonly var row in scanner.Page.Rows)
        {
            Assert.InRange(row.LineStart, end, row.NameStart);
            Assert.True(row.LineStart == 0 || utf8[row.LineStart - 1] == '\n' || isOneLine);
            Assert.Equal(row.Line, utf8.AsSpan(0, row.LineStart).Count((byte)'\n'));
            Assert.Equal(fields.NameOf(row), Text(utf8[row.NameStart..(row.NameStart + row.NameLength)])
                .Replace("\\", "", StringComparison.Ordinal));
            Assert.Matches(@"^[|\s-]*$", Text(utf8[row.LineStart..row.NameStart])
                + Text(utf8[(row.NameStart + row.NameLength)..row.ValueStart]));
            if (row.PartCount > 0)
                Assert.InRange(row.FirstPartEnd, row.ValueStart, row.ValueEnd);
            Assert.False(row.IsCut);
            end = row.ValueEnd;
        }
        Assert.InRange(scanner.Page.TableEnd, end, scanner.Page.Length);
    }

    private static void Reads(string text, string form, string tokens, string pages)
    {
        Assert.Equal(tokens, string.Join(Next, Tokens.Of(text)));
        Assert.Equal(form, Tokens.FormOf(text).ToString());
        Assert.Equal(pages, string.Join(Next, Pages.Of(text)));
    }

    private static string Text(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);
}
