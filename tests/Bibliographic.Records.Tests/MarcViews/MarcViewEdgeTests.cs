namespace Bibliographic.Records.Tests.MarcViews;

/// <summary>Signs that stand for others, tags of letters, and how much a view may leave out.</summary>
public class MarcViewEdgeTests
{
    private const string Leader = "00714cam a2200205 a 4500";

    /// <summary>MarcEdit writes some signs as names in braces; a pipe of a value is escaped where pipes end cells.</summary>
    [Theory]
    [InlineData("=LDR  00714cam\\a2200205\\a\\4500\n=245  10$aMarsh {dollar}5 {lcub}x{rcub} {bsol} {y}$bfens", "245 10 $a Marsh $5 {x} \\ {y} $b fens")]
    [InlineData("=LDR  00714cam\\a2200205\\a\\4500\n=245  10$aMarsh$bfens\n=001  a{bsol}b{dollar}", "001 a\\b$")]
    [InlineData("=LDR  00714cam\\a2200205\\a\\4500\n=245  10$aMarsh$bfens\n=500  \\\\$aA {lcub}dollar{rcub}", "500 ## $a A {dollar}")]
    [InlineData("| LEADER | 00714cam a2200205 a 4500 |  |  |\n| 245 | 1 | 0 | \\|a Marsh \\| maps \\|b fens |", "245 10 $a Marsh | maps $b fens")]
    [InlineData("| LEADER | 00714cam a2200205 a 4500 |  |  |\n| 001 | b\\|1 |  |  |\n| 245 | 1 | 0 | \\|a Marsh |", "001 b|1")]
    [InlineData("LEADER 00714cam a2200205 a 4500\n245 10 $aMarsh {dollar}5 \\| x", "245 10 $a Marsh {dollar}5 \\| x")]
    [InlineData("ETQ |\n00714cam#a2200205### |\n200 |\n1 |\n# |\n$a C#$bx |\n100 |\n# |\n# |\n$a 20210304d2021####u##y0porb0103####ba |", "100 ## $a 20210304d2021    u  y0porb0103    ba")]
    [InlineData("ETQ |\n00714cam#a2200205### |\n100 |\n# |\n# |\n$a 2021 |\n200 |\n1 |\n# |\n$a C# $b x |", "200 1# $a C# $b x")]
    [InlineData("ETQ |\n00714cam#a2200205### |\n200 |\n1 |\n# |\n$a C$bx |\n105 |\n# |\n# |\n$a y###z |", "105 ## $a y   z")]
    [InlineData("ETQ |\n00714cam#a2200205### |\n200 |\n1 |\n# |\n$a C$bx |\n141 |\n# |\n# |\n$a y#z |", "141 ## $a y z")]
    [InlineData("ETQ |\n00714cam#a2200205### |\n200 |\n1 |\n# |\n$a C$bx |\n142 |\n# |\n# |\n$a y#z |", "142 ## $a y#z")]
    [InlineData("ETQ |\n00714cam#a2200205#a#4500 |\n245 |\n1 |\n# |\n$a C$bx |\n100 |\n1 |\n# |\n$a C# |", "100 1# $a C#")]
    [InlineData("ETQ |\n00714cam#a2200205### |\n200 |\n1 |\n# |\n$a C$bx |\n001 |\nC# |", "001 C#")]
    public void Signs_stand_for_others(string text, string expected)
    {
        if (text.StartsWith("ETQ", StringComparison.Ordinal))
            text = text.Replace("2200205###", "2200205###450#", StringComparison.Ordinal);
        Assert.Contains(expected, Fields(text));
    }

    /// <summary>Tags of letters, as library systems add them, are tags where the record shows that they are.</summary>
    [Theory]
    [InlineData("000001234 LDR   L 00714cam^a2200205^a^4500\n000001234 FMT   L BK\n000001234 24510 L $$aMarsh$$bfens\n000001234 CAT   L $$aX$$b20", "FMT BK | 245 10 $a Marsh $b fens | CAT ## $a X $b 20")]
    [InlineData("000001234 LDR   L 00714cam^a2200205^a^4500\n000001234 24510 L $$aMarsh$$bfens\n000001235 500   L $$aOther", "245 10 $a Marsh $b fens")]
    [InlineData("000001234 LDR   L 00714cam^a2200205^a^4500\n000001234 24510 L $$aMarsh$$bfens\n000001234 500   L Other", "245 10 $a Marsh $b fens")]
    [InlineData("LEADER |\n" + Leader + " |\n245 |\n1 |\n0 |\n|a Marsh\n|b fens\n|\nLOC |\n|\n|\n|a Shelf\n|", "245 10 $a Marsh $b fens | LOC ## $a Shelf")]
    [InlineData("LEADER |\n" + Leader + " |\n245 |\n1 |\n0 |\n|a Marsh\n|b fens\n|\nLOC |\nHome |\nHelp |", "245 10 $a Marsh $b fens")]
    [InlineData("000\n" + Leader + "\n245\n1\n0\n_a\nMarsh\n_b\nfens\nLOC\n_a\nShelf", "245 10 $a Marsh $b fens | LOC ## $a Shelf")]
    [InlineData("000\n" + Leader + "\n245\n1\n0\n_a\nMarsh\n_b\nfens\nLOC\n1\n_a\nShelf", "245 10 $a Marsh $b fens | LOC 1# $a Shelf")]
    [InlineData("000\n" + Leader + "\n245\n1\n0\n_a\nMarsh\n_b\nfens\nFAQ\nHome", "245 10 $a Marsh $b fens")]
    [InlineData("LEADER " + Leader + "\n245\n1\n0\na| Marsh\nb| fens\nLOC\na| Shelf", "245 10 $a Marsh $b fens | LOC ## $a Shelf")]
    public void Tags_of_letters(string text, string expected) => Assert.Equal(expected, string.Join(" | ", Fields(text)));

    /// <summary>Between two fields of a view may be eight empty lines, and three lines that belong to none.</summary>
    [Theory]
    [InlineData(8, 0, 2)]
    [InlineData(9, 0, 1)]
    [InlineData(0, 3, 2)]
    [InlineData(0, 4, 1)]
    [InlineData(2, 3, 2)]
    public void Lines_between_fields(int empty, int bare, int expected)
    {
        var between = string.Concat(Enumerable.Repeat("\n", empty)) + string.Concat(Enumerable.Repeat("more words\n", bare));
        Assert.Equal(expected, Fields($"000 {Leader}\n245 1 0 _aMarsh _bfens\n{between}500 _aFens").Count);
    }

    /// <summary>A line that may be a subfield without a sign or the rest of the page is one when a tag comes within forty lines.</summary>
    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Subfields_without_a_sign(int lines, bool isRead)
    {
        var text = ".001\na1\n.245\naMarsh\n.300\na9 p.\n" + string.Concat(Enumerable.Repeat("Words of the page\n", lines)) + ".650\naFens\n";
        Assert.Equal(isRead ? 4 : 3, Fields(text).Count);
    }

    /// <summary>A view without a leader needs three fields and a title with a code that is a letter; one with a leader a field.</summary>
    [Theory]
    [InlineData("000 " + Leader + "\n500 _aFens", 1)]
    [InlineData("000 " + Leader + "\n001 b1", 0)]
    [InlineData("000 " + Leader + "\n001 b1\n003 Ely", 2)]
    [InlineData("000 " + Leader, 0)]
    [InlineData("100 1# $aReed\n245 10 $aMarsh\n300 ## $a9 p.", 3)]
    [InlineData("100 1# $aReed\n200 1# $aMarsh\n300 ## $a9 p.", 3)]
    [InlineData("100 1# $aReed\n246 10 $aMarsh\n300 ## $a9 p.", 0)]
    [InlineData("245 10 $aMarsh\n300 ## $a9 p.", 0)]
    [InlineData("100 1# $aReed\n245 10 $7Marsh\n300 ## $a9 p.", 0)]
    [InlineData("100 1# $aReed\n245 10 $7Marsh$aFens\n300 ## $a9 p.", 3)]
    public void The_least_that_is_a_record(string text, int expected) => Assert.Equal(expected, Fields(text).Count);

    /// <summary>Where the next record starts: control fields that are there already, or any in a view without a leader.</summary>
    [Theory]
    [InlineData("000 " + Leader + "\n001 b1\n245 1 0 _aMarsh\n001 b2\n245 1 0 _aFens", "001 b1 | 245 10 $a Marsh")]
    [InlineData("000 " + Leader + "\n001 b1\n245 1 0 _aMarsh\n003 Ely", "001 b1 | 245 10 $a Marsh | 003 Ely")]
    [InlineData("000 " + Leader + "\n001 b1\n006 a\n245 1 0 _aMarsh\n006 b\n007 c", "001 b1 | 006 a | 245 10 $a Marsh | 006 b | 007 c")]
    [InlineData("000 " + Leader + "\n001 b1\n001 b2\n245 1 0 _aMarsh", "001 b1 | 001 b2 | 245 10 $a Marsh")]
    [InlineData("000 " + Leader + "\n001 b1\n245 1 0 _aMarsh\n000 " + Leader + "\n245 1 0 _aFens", "001 b1 | 245 10 $a Marsh")]
    [InlineData("000 " + Leader + "\n245 1 0 _aMarsh\n_version_ | 17\n_aFens", "245 10 $a Marsh")]
    public void Where_a_record_ends(string text, string expected) => Assert.Equal(expected, string.Join(" | ", Fields(text)));

    [Fact]
    public void Separators_of_ISO_2709_in_a_value_are_told()
    {
        var codes = new List<DiagnosticCode>();
        var options = new RecordReaderOptions { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) };
        var record = Assert.Single(RecordDump.ReadText($"LEADER {Leader}\n001 b1\n245 10 |a Marsh\u001emaps|b fens\n300    |a 9 p.\n", options));
        Assert.Equal("Marsh maps : fens", record.Title);
        Assert.Equal([DiagnosticCode.MarcSeparatorInValue], codes);
    }

    private static List<string> Fields(string text) =>
        MarcViewReaderTests.Read(text) is [var view, ..] ? [.. view.Record.Fields.Select(field => field.ToString())] : [];
}
