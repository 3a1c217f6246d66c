using System.Text;
using System.Text.RegularExpressions;
using Bibliographic.Records.Input.MarcViews;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.MarcViews;

/// <summary>The parts of views, each by itself: leaders, coded fields, tags, cells, indicators.</summary>
public partial class MarcViewTextTests
{
    /// <summary>Whether a text may be a leader (<c>l</c>), can be nothing else (<c>s</c>), is one to the character (<c>w</c>).</summary>
    [Theory]
    [InlineData("00714cam a2200205 a 4500", "lsw")]
    [InlineData("00714cam a2200205   45  ", "lsw")]
    [InlineData("     cam a22        4500", "lw")]
    [InlineData("     cam a2200205   4500", "lw")]
    [InlineData("00714cam a22        4500", "lw")]
    [InlineData("00714cam 2200205 a 4500", "ls")]
    [InlineData("00714cam2200205 a 4500", "ls")]
    [InlineData("00714cm 2200205 45", "ls")]
    [InlineData("00714cm2200205 450", "l")]
    [InlineData("00714c 2200205 a 45", "l")]
    [InlineData("00714cm 220205 45 ", "l")]
    [InlineData("0071cam  2200205 a 4500", "l")]
    [InlineData("00714cam a2300205 a 4500", "l")]
    [InlineData("00714cam a2200205 a 5500", "l")]
    [InlineData("00714cam a2300205 a 5500", "")]
    [InlineData("00714cam a220020x a 4500", "l")]
    [InlineData("007140am a2200205 a 4500", "lw")]
    [InlineData("00714c6m a2200205 a 4500", "ls")]
    [InlineData("0071xcam a2200205 a 4500", "l")]
    [InlineData("*****cam a22*****  a4500", "l")]
    [InlineData("*****nam#a22*****4a#4500", "l")]
    [InlineData("nam 22 3n 450", "l")]
    [InlineData("nam 2245", "")]
    [InlineData("nam22 4500", "")]
    [InlineData("nam 22 4500", "l")]
    [InlineData("nam 23 3n 450", "")]
    [InlineData("nam 22 3n 4500 is", "")]
    [InlineData("006810000a22001810004500", "l")]
    [InlineData("006810000022001810004500", "l")]
    [InlineData("00681000002300181000450", "l")]
    [InlineData("0068100000230018104", "")]
    [InlineData("00714cam a2200205 a 4500 x", "l")]
    [InlineData("00714cam a2200205 a 4500 xy", "")]
    [InlineData("00714 a22", "")]
    [InlineData("00714a 22x", "l")]
    [InlineData("00714 2222", "")]
    [InlineData("00714cam a2200205 a 450000", "l")]
    [InlineData("00714cam a2200205 abc 4500", "l")]
    [InlineData("00714cam a2200205 ab45", "ls")]
    public void Leaders(string text, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected,
            (LeaderText.IsLeader(utf8) ? "l" : "") + (LeaderText.IsSure(utf8) ? "s" : "") + (LeaderText.IsWhole(utf8) ? "w" : ""));
    }

    [Theory]
    [InlineData("00714cam 2200205 4500", "00714cam  2200205   4500")]
    [InlineData("00714cam2200205 4500", "00714cam  2200205   4500")]
    [InlineData("00714cam a2200205 4500 ", "00714cam a2200205   4500")]
    [InlineData("00714cam a22002054500", "00714cam a2200205   4500")]
    [InlineData("00714cam a2200205ab 4500", "00714cam a2200205ab 4500")]
    [InlineData("00714cam a2200205abc4500", "00714cam a2200205abc4500")]
    [InlineData("00714cam a2200205 45", "00714cam a2200205   45  ")]
    [InlineData("00714 am a2200205 4500", "00714 am a2200205   4500")]
    [InlineData("00714c a2200205 a 4500", "00714c   a2200205 a 4500")]
    [InlineData("cam a22 a 4500", "     cam a22     a  4500")]
    [InlineData("cam a2200205 a 4500", "     cam a2200205 a 4500")]
    [InlineData("*****cam a22 4500", "*****cam a22        4500")]
    [InlineData("00714cam a22 4500", "00714cam a22        4500")]
    [InlineData("00714cam a23 4500", "00714cam a23 4500")]
    [InlineData("00714cam a22 5500", "00714cam a22 5500")]
    [InlineData("00722cam 2200205 4500", "00722cam  2200205   4500")]
    [InlineData("22 4500", "22 4500")]
    [InlineData("a22 4500", "a22 4500")]
    [InlineData("cam22 4500", "     cam  22        4500")]
    [InlineData("00714cam abc2200205 45", "00714cam abc2200205 45")]
    [InlineData("", "")]
    public void Leaders_that_lost_spaces(string text, string expected) => Assert.Equal(expected, LeaderText.Widen(text));

    /// <summary>Fields 008 as they are; below each what comes of it when runs of spaces are one space, where it is not the same.</summary>
    [Fact]
    public void Coded_fields_that_lost_spaces()
    {
        string[] fields =
            [
                "210304s2021    enka     b    001 0 eng d", "210304s2021    enkab   j      001 1 eng d", "210304s2021    enk     o     000 0 eng d",
                "210304s2021    enk     ob    001 0 eng d", "210304s2021    enk           000 p eng  ", "210304t20212020enka     bm   000 0 eng c",
                "210304m20199999enk      b   f001 0 eng d", "981217s1998    gw a     b    001 0 ger d", "981217s1998    fr            000 f fre d",
                "981217s1998    ru af         001 0brus  ", "981217r19981850it       f  i 000 0 ita u", "981217q19501960xx            |||| 0 und d",
                "981217nuuuuuuuuxx            000 0 mul  ", "981217c19989999enkmr p       0   a0eng d", "981217d19982004gw qr p       0    0ger d",
                "981217s1998    enkg    j  s  000 1 eng d", "981217s1998    enk    e      100 0 eng d", "981217s1998    nyua     bq   001 0 eng d",
                "981217s1998    nyu    a      000 0aeng d", "981217s1998    nyuac         000 0ceng  ", "981217s1998    nyu           000 dcengdd",
                "981217s1998    nyua   j      000 1 engx ", "981217s1998    enk060 d      |||vl|engcd", "981217s1998    xxu||||||s|||||||| 0 eng|d",
                "981217s1998    enkabcd       001 0 eng d", "981217s1998    enka   j o    000 1 eng d", "981217s1998    enk         l 000 0 eng d",
                "981217s1998    enk         i 100 0 eng d", "981217s1998    enka    s     001 0 eng d", "981217s1998    enka   e      001 0 eng d",
                "981217s1998    enka   g q    001 0 eng d", "981217s1998    enkaf  j      001 1 eng d", "981217s1998    enk      bco m000 0 eng d",
                "981217s1998    enka          001 0 xho d", "981217s1998    enka          001 0 xhos ", "981217s1998    enka          001 0dxho d",
                "981217s1998    enka          001 0 eng", "981217s1998    enka          001 0 engdx", "981217s1998    enka          001 0 eng 7",
                "981217s1998    enka          001 01eng d", "981217s1998    xx            000 0 |||  ", "981217s1998####enka##########001#0#eng#d",
                "      s1998    enka          001 0 eng d", "981217s1998    enka          10010 eng  ", "981217e19981202enk     s     000 0 eng d",
            ];
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var squeezed = Spaces().Replace(field, " ").TrimEnd();
            var widened = FixedFieldText.Widen(squeezed);
            text.Append(field).Append(widened == field ? " =\n" : $"\n{widened}\n");
        }
        Snapshot.Verify(text.ToString(), ".txt");
    }

    /// <summary>A table that names the subfields: what comes of it when one of its cells is another.</summary>
    [Theory]
    [InlineData("", "", "001 b1 | 245 10 $a Moor $b fen | 500 ## $a Maps")]
    [InlineData("245", "24", "")]
    [InlineData("245", "24x", "")]
    [InlineData("245", "2450", "")]
    [InlineData("245", "246", "")]
    [InlineData("245", "200", "001 b1 | 200 10 $a Moor $b fen | 500 ## $a Maps")]
    [InlineData("10", "1", "")]
    [InlineData("10", "1#", "001 b1 | 245 1# $a Moor $b fen | 500 ## $a Maps")]
    [InlineData("10", "XY", "")]
    [InlineData("10", "100", "")]
    [InlineData("a |\nTitle", "A |\nTitle", "")]
    [InlineData("a |\nTitle", "ab |\nTitle", "")]
    [InlineData("a |\nTitle", "9 |\nTitle", "")]
    [InlineData("a |\nTitle", "a |\nT", "")]
    [InlineData("a |\nTitle", "a |\n500 |", "")]
    [InlineData("Moor", "M", "001 b1 | 245 10 $a M $b fen | 500 ## $a Maps")]
    [InlineData("Moor |", "Moor", "")]
    [InlineData("500 |", "005 |", "001 b1 | 245 10 $a Moor $b fen | 005 ## $a Maps")]
    [InlineData("500 |", "|", "")]
    [InlineData("Control number |\nb1 |\n", "Control number |\nb1 |\n|\n|\nx |\nOther |\ny |\n", "")]
    public void Tables_that_name_subfields(string cell, string other, string expected)
    {
        const string table = "001 |\n|\n|\nControl number |\nb1 |\n245 |\n10 |\na |\nTitle |\nMoor |\n|\n|\nb |\nSubtitle |\nfen |\n500 |\n|\na |\nNote |\nMaps |\n";
        var at = cell.Length == 0 ? 0 : table.IndexOf(cell, StringComparison.Ordinal);
        var views = MarcViewReaderTests.Read(table.Remove(at, cell.Length).Insert(at, other));
        Assert.Equal(expected, string.Join(" | ", views.SelectMany(view => view.Record.Fields)));
    }

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    /// <summary>Layout and prefix of a line that begins with a tag, the tag, and what follows it; nothing when there is no tag.</summary>
    [Theory]
    [InlineData("245 | 1 | 0 |", "Pipes None 245[ | 1 | 0 |]")]
    [InlineData("245 |", "Pipes None 245[ |]")]
    [InlineData("245 |a Moor", "Row None 245[ |a Moor]")]
    [InlineData("| 245 | 1 |", "Pipes Pipe 245[ | 1 |]")]
    [InlineData("| 245 || 1 |", "Pipes Pipe 245[ || 1 |]")]
    [InlineData("| 245  | 1 |", "Pipes Pipe 245[  | 1 |]")]
    [InlineData("| 245   | 1 |", "")]
    [InlineData("| 245", "Pipes Pipe 245[]")]
    [InlineData("| 245 Moor", "")]
    [InlineData("|245 |", "")]
    [InlineData("245", "Lines None 245[]")]
    [InlineData("245 ", "Row None 245[ ]")]
    [InlineData("245 10 $a Moor", "Row None 245[ 10 $a Moor]")]
    [InlineData("245x", "")]
    [InlineData("24", "")]
    [InlineData("=245  10$aMoor", "Row EqualsSign 245[  10$aMoor]")]
    [InlineData("=245 10$aMoor", "")]
    [InlineData("=24", "")]
    [InlineData(".245", "Lines Dot 245[]")]
    [InlineData(".245 ", "")]
    [InlineData("000001234 24510 L $$aMoor", "Row Number 245[10 L $$aMoor]")]
    [InlineData("00001234 245__", "")]
    [InlineData("00001234 245__a", "Row Number 245[__a]")]
    [InlineData("0000012345 24510 $$a", "Row Number 245[10 $$a]")]
    [InlineData("00000123456 24510 $$a", "")]
    [InlineData("0000123 24510 $$a", "")]
    [InlineData("000001234x24510 $$a", "")]
    [InlineData("000001234", "")]
    [InlineData("DAT 1", "Row None DAT[ 1]")]
    [InlineData("H52 1", "Row None H52[ 1]")]
    [InlineData("Dat 1", "")]
    [InlineData("24a 1", "")]
    public void Lines_with_a_tag(string line, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(line);
        Assert.Equal(expected, TagLine.TryRead(utf8, out var tag)
            ? $"{tag.Form.Layout} {tag.Form.Prefix} {tag.Tag}[{Encoding.UTF8.GetString(utf8.AsSpan(tag.ContentStart))}]"
            : "");
    }

    /// <summary>What is left of the end of a row, of a cell on a line of its own, and of the value of a control field.</summary>
    [Theory]
    [InlineData("Moor | ||", "Moor", "Moor | ||", "Moor")]
    [InlineData("Moor |", "Moor", "Moor", "Moor")]
    [InlineData("Moor ||", "Moor", "Moor ||", "Moor")]
    [InlineData("Moor | | ", "Moor", "Moor |", "Moor")]
    [InlineData("Moor |  |  |", "Moor", "Moor |  |", "Moor")]
    [InlineData("Moor || |", "Moor ||", "Moor ||", "Moor ||")]
    [InlineData("Moor|", "Moor|", "Moor|", "Moor|")]
    [InlineData("Moor ||||", "Moor ||||", "Moor ||||", "Moor ||||")]
    [InlineData("Moor ", "Moor", "Moor ", "Moor")]
    [InlineData(" | Moor |", " | Moor", " | Moor", "Moor")]
    [InlineData(" |  | Moor | ", " |  | Moor", " |  | Moor", "Moor")]
    [InlineData(" | |", "", " |", "")]
    [InlineData("|", "", "|", "")]
    [InlineData("", "", "", "")]
    public void Cells(string text, string row, string cell, string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal((row, cell, value),
            (Encoding.UTF8.GetString(ViewCells.TrimEnd(utf8)), Encoding.UTF8.GetString(ViewCells.TrimPipe(utf8)),
                Encoding.UTF8.GetString(ViewCells.Value(utf8))));
    }

    /// <summary>Whether a line is nothing but pipes, a separator of rows, an indicator, a code before a pipe.</summary>
    [Theory]
    [InlineData("|", "pi")]
    [InlineData("||", "p")]
    [InlineData("| |", "pi")]
    [InlineData(" | ", "p")]
    [InlineData(" ", "")]
    [InlineData("|a", "i")]
    [InlineData("---|---|", "s")]
    [InlineData("|---|---|", "s")]
    [InlineData("||---|", "")]
    [InlineData("--|", "")]
    [InlineData("---", "")]
    [InlineData("---|x", "")]
    [InlineData("1", "i")]
    [InlineData("1 |", "i")]
    [InlineData("10", "i")]
    [InlineData("10 |", "i")]
    [InlineData("100", "")]
    [InlineData("#", "i")]
    [InlineData("\\_", "i")]
    [InlineData("^-", "i")]
    [InlineData("a", "i")]
    [InlineData("A", "")]
    [InlineData("\u00a0", "i")]
    [InlineData("a| Moor", "c")]
    [InlineData("a|", "ic")]
    [InlineData("9| x", "c")]
    [InlineData("a|Moor", "")]
    [InlineData("-| x", "")]
    public void Signs_on_a_line(string text, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected,
            (ViewCells.IsPipes(utf8) ? "p" : "") + (ViewCells.IsSeparator(utf8) ? "s" : "") + (ViewSigns.IsIndicator(utf8) ? "i" : "")
            + (ViewSigns.IsCodeBeforePipe(utf8) ? "c" : ""));
    }

    [Theory]
    [InlineData("$a Moor", 0)]
    [InlineData(" 10 $a Moor", 4)]
    [InlineData(" |  | 0 | |a Moor", 10)]
    [InlineData(" L $$a Moor", 3)]
    [InlineData("L$a", -1)]
    [InlineData(" 100 $a", -1)]
    [InlineData(" 1 2 3 $a", -1)]
    [InlineData(" Moor $a", -1)]
    [InlineData("              $a", -1)]
    [InlineData("             $a", 13)]
    [InlineData(" $A", -1)]
    [InlineData(" $", -1)]
    [InlineData(" ‡a", 1)]
    [InlineData(" ▼a", 1)]
    [InlineData(" \\|a", 1)]
    [InlineData("", -1)]
    public void The_first_subfield_of_a_line(string text, int expected) =>
        Assert.Equal(expected, ViewSigns.FindMark(null, Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// The leader at the start of a text, where the text goes on, the sign for a space, and whether a pipe ends the line; <c>more</c> where
    /// the text ends too early to tell.
    /// </summary>
    [Theory]
    [InlineData("LEADER 00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|32| |")]
    [InlineData("LEADER | 00714cam a2200205 a 4500 | ||\nx", "00714cam a2200205 a 4500|39| |")]
    [InlineData("LEADER : 00714cam a2200205 a 4500 |\nx", "00714cam a2200205 a 4500|36| |pipe")]
    [InlineData("| LEADER | 00714cam a2200205 a 4500 |\nx", "00714cam a2200205 a 4500|38| |pipe")]
    [InlineData("Leader 00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|32| |")]
    [InlineData("LDR 00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|29| |")]
    [InlineData("LDR00714cam a2200205 a 4500\nx", "")]
    [InlineData("000 00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|29| |")]
    [InlineData("000 x00714cam a2200205 a 4500\nx", "x00714cam a2200205 a 4500|30| |")]
    [InlineData("001 00714cam a2200205 a 4500\nx", "")]
    [InlineData("=LDR  00714cam\\a2200205\\a\\4500\nx", "00714cam\\a2200205\\a\\4500|31|\\|")]
    [InlineData("ETQ 00714cam#a2200205#a#4500\nx", "00714cam#a2200205#a#4500|29|#|")]
    [InlineData("Etiqueta de registo: 00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|46| |")]
    [InlineData("000001234 LDR   L 00714cam^a2200205^a^4500\nx", "00714cam^a2200205^a^4500|43|^|")]
    [InlineData("0001234 LDR   L 00714cam^a2200205^a^4500\nx", "")]
    [InlineData("00001234 LDR   L 00714cam^a2200205^a^4500\nx", "00714cam^a2200205^a^4500|42|^|")]
    [InlineData("0000012345 LDR   L 00714cam^a2200205^a^4500\nx", "00714cam^a2200205^a^4500|44|^|")]
    [InlineData("00000123456 LDR   L 00714cam^a2200205^a^4500\nx", "")]
    [InlineData("00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|25| |")]
    [InlineData("00714cam a2200205 a 4500 |\nx", "00714cam a2200205 a 4500|27| |")]
    [InlineData("     cam a22        4500\nx", "     cam a22        4500|25| |")]
    [InlineData("|a 00714cam a2200205 a 4500\nx", "")]
    [InlineData("x 00714cam a2200205 a 4500\nx", "")]
    [InlineData("LDR\n00714cam a2200205 a 4500\nx", "00714cam a2200205 a 4500|29| |")]
    [InlineData("LDR |\n00714cam a2200205 a 4500 |\nx", "00714cam a2200205 a 4500|33| |")]
    [InlineData("LDR\n|\n|\n00714cam a2200205 a 4500 |\nx", "00714cam a2200205 a 4500|35| |")]
    [InlineData("LDR\n|\n|\n|\n00714cam a2200205 a 4500 |\nx", "")]
    [InlineData("LDR\nwords\n00714cam a2200205 a 4500\nx", "")]
    [InlineData("LDR\n|\n", "more")]
    [InlineData("LDR\n00714cam a22", "more")]
    [InlineData("LDR words\nx", "")]
    public void Lines_of_the_leader(string text, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var isRead = LeaderLine.TryRead(utf8, 0, isFinal: false, out var leader, out var needsMore);
        Assert.Equal(expected, needsMore ? "more" : !isRead ? ""
            : $"{text.Substring(leader.ValueStart, leader.ValueLength)}|{leader.Next}|{leader.Blank}|{(leader.HasTrailingPipe ? "pipe" : "")}");
        LeaderLine.TryRead(utf8, 0, isFinal: true, out _, out needsMore);
        Assert.False(needsMore);
    }

    [Theory]
    [InlineData("LEADER 00714cam a2200205 a 4500\n", true)]
    [InlineData("LEADER | 00714cam a2200205 a 4500 | ||\n", true)]
    [InlineData("00714cam a2200205 a 4500 |\n", true)]
    [InlineData("00714cam a2200205 a 4500", true)]
    [InlineData("000 00714cm 2200205 45", true)]
    [InlineData("LDR nam 22 3n 450\n", false)]
    [InlineData("001 00714cam a2200205 a 4500\n", false)]
    [InlineData("LEADER |\n", false)]
    [InlineData("words and words and 2\n", false)]
    [InlineData("00714cm2200205 45", false)]
    public void A_line_tells_by_itself_that_it_is_a_leader(string line, bool expected) =>
        Assert.Equal(expected, LeaderLine.IsOn(Encoding.UTF8.GetBytes(line)));

    /// <summary>The tags of which a lone indicator is the second, by the indicators for which it is.</summary>
    [Theory]
    [InlineData(MarcFormat.Marc21)]
    [InlineData(MarcFormat.Unimarc)]
    public void Places_of_lone_indicators(MarcFormat format)
    {
        string Signs(string tag) =>
            string.Concat("0123456789a".Where(sign => IndicatorRules.FindPlace(MarcTag.Create(tag), sign, format) == 2));
        var text = new StringBuilder();
        foreach (var tags in Enumerable.Range(0, 1000).Select(number => $"{number:000}").GroupBy(Signs).Where(tags => tags.Key.Length > 0))
            text.Append(tags.Key).Append(": ").AppendJoin(' ', tags).Append('\n');
        Snapshot.Verify(text.ToString(), ".txt", $"{format}");
        Assert.Equal(1, IndicatorRules.FindPlace(MarcTag.Create("DAT"), '1', format));
    }
}
