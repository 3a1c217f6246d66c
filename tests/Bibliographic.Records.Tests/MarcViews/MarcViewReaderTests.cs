using System.Text;
using Bibliographic.Records.Input.MarcViews;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.MarcViews;

public class MarcViewReaderTests
{
    /// <summary>What every form shows of the record; the first indicator of 650 is blank, as are both of 300.</summary>
    internal const string Record =
        """
        LDR 00714cam a2200205 a 4500
        001 marsh-1
        008 210304s2021    enka          000 0 eng d
        100 1# $a Reed, Ann, $d 1970-
        245 10 $a Marsh maps : $b a guide / $c Ann Reed.
        300 ## $a 210 p.
        650 #0 $a Marshes $v Maps.
        """;

    private const string Leader = "00714cam a2200205 a 4500", Elements = "210304s2021 enka 000 0 eng d";

    /// <summary>The forms, by the system or the extractor that makes them.</summary>
    public static TheoryData<string, string> Forms => new()
    {
        { "VuFind, a cell a line", $"|\n|\nLEADER |\n{Leader} |\n001 |\nmarsh-1 |\n008 |\n{Elements} |\n100 |\n1 |\n|\n|a Reed, Ann,\n|d 1970-\n|\n245 |\n1 |\n0 |\n|a Marsh maps :\n|b a guide /\n|c Ann Reed.\n|\n300 |\n|\n|\n|a 210 p.\n|\n650 |\n|\n0 |\n|a Marshes\n|v Maps.\n|" },
        { "VuFind, a cell a line, outer pipes", $"| LEADER |\n{Leader} |\n| 001 |\nmarsh-1 |\n| 008 |\n{Elements} |\n| 100 |\n1 |\n|\n|a Reed, Ann,\n|d 1970-\n|\n| 245 |\n1 |\n0 |\n|a Marsh maps :\n|b a guide /\n|c Ann Reed.\n|\n| 300 |\n|\n|\n|a 210 p.\n|\n| 650 |\n|\n0 |\n|a Marshes\n|v Maps.\n|" },
        { "VuFind, a row a line", $"LEADER | {Leader} | ||\n---|---|---|---|\n001 | marsh-1 | ||\n008 | {Elements} | ||\n100 | 1 | |a Reed, Ann, |d 1970- | |\n245 | 1 | 0 | |a Marsh maps : |b a guide / |c Ann Reed. |\n300 | |a 210 p. | ||\n650 | 0 | |a Marshes |v Maps. |" },
        { "VuFind, a row a line, outer pipes", $"| LEADER | {Leader} | || \n|---|---|---|---|\n| 001 | marsh-1 | ||\n| 008 | {Elements} | ||\n| 100 | 1 | |a Reed, Ann, |d 1970- | |\n| 245 | 1 | 0 | |a Marsh maps : |b a guide / |c Ann Reed. | \n| 300 | |a 210 p. | ||\n| 650 | 0 | |a Marshes |v Maps. | |" },
        { "VuFind, empty cells kept", $"| LEADER | {Leader} |  |  | \n| 001 | marsh-1 |  |  | \n| 008 | {Elements} |  |  | \n| 100 | 1 |  | \\|a Reed, Ann, \\|d 1970- | \n| 245 | 1 | 0 | \\|a Marsh maps : \\|b a guide / \\|c Ann Reed. | \n| 300 |  |  | \\|a 210 p. | \n| 650 |  | 0 | \\|a Marshes \\|v Maps. |" },
        { "Koha, lines", $"000 {Leader}\n001 marsh-1\n008 {Elements}\n100 1 _aReed, Ann,\n_d1970-\n245 1 0 _aMarsh maps :\n_ba guide /\n_cAnn Reed.\n300 _a210 p.\n650 0 _aMarshes\n_vMaps." },
        { "Koha, another sign", $"000 {Leader}\n001 marsh-1\n008 {Elements}\n100 1 ^aReed, Ann,\n^d1970-\n245 1 0 ^aMarsh maps :\n^ba guide /\n^cAnn Reed.\n300 ^a210 p.\n650 0 ^aMarshes\n^vMaps." },
        { "Koha, bars", $"000 | {Leader} | ||\n---|---|---|---|\n001 | marsh-1 | ||\n008 | {Elements} | ||\n100 | 1 |\n_aReed, Ann, _d1970- |\n|\n245 | 1 | 0 |\n_aMarsh maps : _ba guide / _cAnn Reed. |\n300 | _a210 p. | ||\n650 | 0 |\n_aMarshes _vMaps. |" },
        { "Koha, outer pipes", $"| 000 | {Leader} | ||\n|---|---|---|---|\n| 001 | marsh-1 | ||\n| 008 | {Elements} | ||\n| 100 | 1 |\n_aReed, Ann, _d1970- |\n|\n| 245 | 1 | 0 |\n_aMarsh maps : _ba guide / _cAnn Reed. |\n| 300 | _a210 p. | ||\n| 650 | 0 |\n_aMarshes _vMaps. |\n|" },
        { "Koha, empty cells kept", $"| 000 |  |  | {Leader} | \n|---|---|---|---|\n| 001 |  |  | marsh-1 | \n| 008 |  |  | {Elements} | \n| 100 | 1 |  | _aReed, Ann, _d1970- | \n| 245 | 1 | 0 | _aMarsh maps : _ba guide / _cAnn Reed. | \n| 300 |  |  | _a210 p. | \n| 650 |  | 0 | _aMarshes _vMaps. |" },
        { "Koha, a token a line", $"000\n{Leader}\n001\nmarsh-1\n008\n{Elements}\n100\n1\n_a\nReed, Ann,\n_d\n1970-\n245\n1\n0\n_a\nMarsh maps :\n_b\na guide /\n_c\nAnn Reed.\n300\n_a\n210 p.\n650\n0\n_a\nMarshes\n_v\nMaps." },
        { "National Library of Portugal", $"Etiqueta de registo: {Leader}\n001 marsh-1\n008 {Elements}\n100 1# $aReed, Ann,$d1970-\n245 10 $aMarsh maps :$ba guide /$cAnn Reed.\n300 ## $a210 p.\n650 #0 $aMarshes$vMaps." },
        { "National Library of Portugal, cells", $"ETQ |\n00714cam#a2200205#a#4500 |\n001 |\nmarsh-1 |\n008 |\n{Elements} |\n100 |\n1 |\n# |\n$a Reed, Ann, $d 1970- |\n245 |\n1 |\n0 |\n$a Marsh maps : $b a guide / $c Ann Reed. |\n300 |\n# |\n# |\n$a 210 p. |\n650 |\n# |\n0 |\n$a Marshes $v Maps. |" },
        { "Korea, rows", $"| LDR | | {Leader} |\n| 001 | | marsh-1 |\n| 008 | | {Elements} |\n| 100 | 1 | ▼a Reed, Ann,▼d 1970- |\n| 245 | 10 | ▼a Marsh maps :▼b a guide /▼c Ann Reed. |\n| 300 | | ▼a 210 p. |\n| 650 | 0 | ▼a Marshes▼v Maps. |" },
        { "Korea, cells", $"| 000\n|\n|\n{Leader} |\n| 001\n|\n|\nmarsh-1 |\n| 008\n|\n|\n{Elements} |\n| 100\n|\n1 |\n▼aReed, Ann,▼d1970- |\n| 245\n|\n10 |\n▼aMarsh maps :▼ba guide /▼cAnn Reed. |\n| 300\n|\n|\n▼a210 p. |\n| 650\n|\n0 |\n▼aMarshes▼vMaps. |" },
        { "ULIB", $"LEADER : {Leader} |\n001 marsh-1 |\n008 {Elements} |\n100 1 ^aReed, Ann,^d1970- |\n245 10 ^aMarsh maps :^ba guide /^cAnn Reed. |\n300 ^a210 p. |\n650 0 ^aMarshes^vMaps. |" },
        { "Blacklight", $"LEADER {Leader}\n001\nmarsh-1\n008\n{Elements}\n100\n1\na| Reed, Ann,\nd| 1970-\n245\n1\n0\na| Marsh maps :\nb| a guide /\nc| Ann Reed.\n300\na| 210 p.\n650\n0\na| Marshes\nv| Maps." },
        { "Blacklight, a field a line", $"LEADER {Leader}\n001    marsh-1\n008    {Elements}\n100 1  |a Reed, Ann,|d 1970-\n245 10 |a Marsh maps :|b a guide /|c Ann Reed.\n300    |a 210 p.\n650  0 |a Marshes|v Maps." },
        { "Evergreen, a cell a line", $"LDR\n|\n{Leader} |\n001 |\nmarsh-1 |\n008 |\n{Elements} |\n100 |\n1 |\n|\n‡aReed, Ann,\n‡d1970- |\n245 |\n1 |\n0 |\n‡aMarsh maps :\n‡ba guide /\n‡cAnn Reed. |\n300 |\n|\n|\n‡a210 p. |\n650 |\n|\n0 |\n‡aMarshes\n‡vMaps. |" },
        { "Evergreen, a row a line", $"LDR | {Leader} | ||\n---|---|---|---|\n001 | marsh-1 | ||\n008 | {Elements} | ||\n100 | 1 | ‡aReed, Ann, ‡d1970- | |\n245 | 1 | 0 | ‡aMarsh maps : ‡ba guide / ‡cAnn Reed. |\n300 | ‡a210 p. | ||\n650 | 0 | ‡aMarshes ‡vMaps. |" },
        { "Evergreen, lines", $"LDR {Leader}\n001 marsh-1\n008 {Elements}\n100 1 ‡aReed, Ann, ‡d1970-\n245 1 0 ‡aMarsh maps : ‡ba guide / ‡cAnn Reed.\n300 ‡a210 p.\n650 0 ‡aMarshes ‡vMaps." },
        { "yaz-marcdump", $"{Leader}\n001 marsh-1\n008 210304s2021    enka          000 0 eng d\n100 1  $a Reed, Ann, $d 1970-\n245 10 $a Marsh maps : $b a guide / $c Ann Reed.\n300    $a 210 p.\n650  0 $a Marshes $v Maps." },
        { "MARC::Record", $"LDR {Leader}\n001     marsh-1\n008     210304s2021    enka          000 0 eng d\n100 1  _aReed, Ann,\n       _d1970-\n245 10 _aMarsh maps :\n       _ba guide /\n       _cAnn Reed.\n300    _a210 p.\n650  0 _aMarshes\n       _vMaps." },
        { "MarcEdit", "=LDR  00714cam\\a2200205\\a\\4500\n=001  marsh-1\n=008  210304s2021\\\\\\\\enka\\\\\\\\\\\\\\\\\\\\000\\0\\eng\\d\n=100  1\\$aReed, Ann,$d1970-\n=245  10$aMarsh maps :$ba guide /$cAnn Reed.\n=300  \\\\$a210 p.\n=650  \\0$aMarshes$vMaps." },
        { "Aleph", "000001234 LDR   L 00714cam^a2200205^a^4500\n000001234 001   L marsh-1\n000001234 008   L 210304s2021^^^^enka^^^^^^^^^^000^0^eng^d\n000001234 1001  L $$aReed, Ann,$$d1970-\n000001234 24510 L $$aMarsh maps :$$ba guide /$$cAnn Reed.\n000001234 300   L $$a210 p.\n000001234 650 0 L $$aMarshes$$vMaps." },
        { "this library", Record },
    };

    /// <summary>The forms that show no leader.</summary>
    public static TheoryData<string, string> FormsWithoutLeader => new()
    {
        { "Invenio", "000001234 001__ marsh-1\n000001234 008__ 210304s2021    enka          000 0 eng d\n000001234 1001_ $$aReed, Ann,$$d1970-\n000001234 24510 $$aMarsh maps :$$ba guide /$$cAnn Reed.\n000001234 300__ $$a210 p.\n000001234 650_0 $$aMarshes$$vMaps." },
        { "HyLib", $"| 001 |\n|\nmarsh-1 |\n| 008 |\n|\n{Elements} |\n| 100 |\n1\n|\n|aReed, Ann,|d1970-\n|\n| 245 |\n10\n|\n|aMarsh maps :|ba guide /|cAnn Reed.\n|\n| 300 |\n|\n|\n|a210 p.\n|\n| 650 |\n0\n|\n|aMarshes|vMaps.\n|" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_record_is_the_same_in_every_form(string system, string text) =>
        Assert.Equal((system, Record), (system, Assert.Single(Read(text)).Record.ToString()));

    [Theory]
    [MemberData(nameof(FormsWithoutLeader))]
    public void A_view_may_lack_the_leader(string system, string text) =>
        Assert.Equal((system, Record[(Record.IndexOf('\n') + 1)..]), (system, Assert.Single(Read(text)).Record.ToString()));

    [Fact]
    public void A_view_may_lack_leader_and_indicators()
    {
        var record = Assert.Single(Read(".001\namarsh-1\n.100\naReed, Ann,\nd1970-\n.245\naMarsh maps :\nba guide /\n.300\na210 p.\nITB Central Library")).Record;
        Assert.Equal("001 marsh-1\n100 ## $a Reed, Ann, $d 1970-\n245 ## $a Marsh maps : $b a guide /\n300 ## $a 210 p.", record.ToString());
        Assert.All(record.Fields.Where(field => !field.IsControlField), field => Assert.True(field.AreIndicatorsInferred));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_text_around_records_belongs_to_none(string system, string text)
    {
        var page = $"Skip to content\nCatalogue\n\n{text}\nSimilar items\nPowered by a system\n";
        var bytes = Encoding.UTF8.GetBytes(page + page);
        var views = Read(bytes);
        Assert.Equal((system, 2), (system, views.Count));
        foreach (var view in views)
        {
            Assert.Equal(Record, view.Record.ToString());
            Assert.Equal(text.TrimStart('|', ' ', '\n').TrimEnd(),
                Encoding.UTF8.GetString(bytes, view.Start, view.Length).TrimStart('|', ' ', '\n').TrimEnd());
        }
    }

    /// <summary>A record that has come in part is not given before all of it is there, whatever the part.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void A_record_is_found_only_when_its_end_is_there(string system, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        var finder = new MarcViewFinder();
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.False(finder.TryFind(bytes.AsSpan(0, length), 0, isFinal: false, new(), out var next), $"{system} {length}");
            var start = Encoding.UTF8.GetString(bytes).IndexOf(text.TrimStart('|', '\n')[..3], StringComparison.Ordinal);
            Assert.True(next <= Math.Max(start, 0) + 2 || length < start, $"{system}: of {length} bytes {next} were done with");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_view_that_was_cut_anywhere_is_read_as_far_as_it_goes(string system, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var length = 0; length < bytes.Length; length++)
            Assert.All(Read(bytes.AsSpan(0, length)), view => Assert.True(view.Length <= length, system));
    }

    [Fact]
    public void Only_indicators_without_their_place_are_inferred()
    {
        var record = Assert.Single(Read(Forms.First(form => (string)form[0] == "Koha, lines")[1].ToString()!)).Record;
        Assert.Equal(["100", "650"], record.Fields.Where(field => field.AreIndicatorsInferred).Select(field => field.Tag));
        record = Assert.Single(Read(Forms.First(form => (string)form[0] == "VuFind, a cell a line")[1].ToString()!)).Record;
        Assert.DoesNotContain(record.Fields, field => field.AreIndicatorsInferred);
    }

    [Theory]
    [InlineData("041 1 _aeng", "041 1#")]
    [InlineData("041 7 _aeng", "041 #7")]
    [InlineData("050 4 _aQA76", "050 #4")]
    [InlineData("050 0 _aQA76", "050 0#")]
    [InlineData("082 0 _a004", "082 0#")]
    [InlineData("246 3 _aFens", "246 3#")]
    [InlineData("264 1 _aNorwich", "264 #1")]
    [InlineData("440 0 _aFens", "440 #0")]
    [InlineData("490 1 _aFens", "490 1#")]
    [InlineData("655 7 _aMaps", "655 #7")]
    [InlineData("700 1 _aReed, Ann", "700 1#")]
    [InlineData("710 2 _aHeron Society", "710 2#")]
    [InlineData("830 0 _aFens", "830 #0")]
    [InlineData("856 4 _uhttps://example.org/", "856 4#")]
    [InlineData("880 1 _6100-01_aReed", "880 1#")]
    [InlineData("880 0 _6650-02_aMarshes", "880 #0")]
    public void A_lone_indicator_has_the_place_that_its_tag_defines(string line, string expected)
    {
        var record = Assert.Single(Read($"000 {Leader}\n245 1 0 _aMarsh maps\n{line}")).Record;
        Assert.StartsWith(expected, record.Fields[1].ToString());
        Assert.True(record.Fields[1].AreIndicatorsInferred);
    }

    [Theory]
    [InlineData("700 1 _aRoseau", "700 #1")]
    [InlineData("101 0 _afre", "101 0#")]
    public void UNIMARC_has_rules_of_its_own(string line, string expected)
    {
        var record = Assert.Single(Read($"000 00714cam0 2200205   450\n200 1 _aCartes\n{line}")).Record;
        Assert.StartsWith(expected, record.Fields[1].ToString());
    }

    [Theory]
    [InlineData("210304s2021 enka 000 0 eng d", "210304s2021    enka          000 0 eng d")]
    [InlineData("981217s1998 gw a b 001 0 ger d", "981217s1998    gw a     b    001 0 ger d")]
    [InlineData("060425e20060401xx 000 0 ara d", "060425e20060401xx            000 0 ara d")]
    [InlineData("010309s2001 gw 001 0beng", "010309s2001    gw            001 0beng  ")]
    [InlineData("010309s2001 ru 000 0brus", "010309s2001    ru            000 0brus  ")]
    [InlineData("1974", "1974")]
    [InlineData("appecbk.gif", "appecbk.gif")]
    [InlineData("740509s1961 xx fneng d", "740509s1961    xx                fneng d")]
    [InlineData("840427s1824 scu 00010 enge", "840427s1824    scu           00010 enge ")]
    [InlineData("010309s2001 gw 00| | ger^^", "010309s2001    gw            00| | ger^^")]
    public void Spaces_that_were_lost_come_back_into_field_008(string shown, string expected) =>
        Assert.Equal(expected, FixedFieldText.Widen(shown));

    [Theory]
    [InlineData("00714cam a2200205 a 4500", "00714cam a2200205 a 4500")]
    [InlineData("00714cam 2200205 a 4500", "00714cam  2200205 a 4500")]
    [InlineData("00714cam a2200205 4500", "00714cam a2200205   4500")]
    [InlineData("00714cam a2200205a 4500", "00714cam a2200205a  4500")]
    [InlineData("00714cam0 2200205 450", "00714cam0 2200205   450 ")]
    [InlineData("nam 22 3n 450", "     nam  22     3n 450 ")]
    [InlineData("006810000a22001810004500", "006810000a22001810004500")]
    [InlineData("LEADER", "LEADER")]
    public void Spaces_that_were_lost_come_back_into_the_leader(string shown, string expected) =>
        Assert.Equal(expected, LeaderText.Widen(shown));

    [Theory]
    [InlineData("id | marsh-1 |\ntitle | Marsh maps |\nauthor | Reed, Ann |\npublishDate | 2021 |")]
    [InlineData("100 people came.\n245 of them stayed.\n650 $5 notes and 700 $1 notes were counted.")]
    [InlineData("245 | 1 | 0 | 12 |\n246 | 1 | 0 | 13 |\n247 | 1 | 0 | 14 |")]
    [InlineData("000 | 001 | 002 |\n003 | 004 | 005 |")]
    [InlineData("245\n246\n247\n1\n2\n3")]
    [InlineData("record[\"245\"]?[\"a\"]\n245 = $a;\n100 = $b;\n_a = 245")]
    [InlineData("LDR r0, [r1]\n000 MOV\n001 ADD\n")]
    [InlineData("000 00714 is no leader\n001 x\n")]
    [InlineData("100 $5 apples\n200 $6 pears\n245 $7 plums\n300 $8 nuts")]
    public void Other_text_holds_no_record(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_value_may_go_on_on_a_line_without_a_sign()
    {
        var record = Assert.Single(Read($"000 {Leader}\n245 1 0 _aMarsh maps\n520 _aThe fens\nand the broads.\n650 0 _aMarshes\nKoha online")).Record;
        Assert.Equal("The fens and the broads.", record["520"]?["a"]);
        Assert.Equal("Marshes", record["650"]?["a"]);
    }

    [Fact]
    public void The_number_of_a_class_is_no_tag()
    {
        var record = Assert.Single(Read($"000\n{Leader}\n082\n_a\n630\n_2\n20\n245\n1\n0\n_a\nMarsh maps\n942\n_2\n999\n_c\n12")).Record;
        Assert.Equal("082 ## $a 630 $2 20", record.Fields[0].ToString());
    }

    [Fact]
    public void Subfields_whose_tag_was_lost_belong_to_no_field()
    {
        var record = Assert.Single(Read($"LEADER |\n{Leader} |\n245 |\n1 |\n0 |\n|a Marsh maps\n|\n|\n|\n|a 210 p.\n|\n650 |\n|\n0 |\n|a Marshes\n|")).Record;
        Assert.Equal(["245 10 $a Marsh maps", "650 #0 $a Marshes"], record.Fields.Select(field => field.ToString()));
    }

    [Fact]
    public void A_value_below_the_leader_whose_tag_was_lost_belongs_to_no_field()
    {
        var record = Assert.Single(Read($"LEADER |\n{Leader} |\nmarsh-1 |\n003 |\nFEN |\n245 |\n1 |\n0 |\n|a Marsh maps\n|")).Record;
        Assert.Equal($"LDR {Leader}\n003 FEN\n245 10 $a Marsh maps", record.ToString());
    }

    [Fact]
    public void Indicators_whose_tag_was_lost_end_no_table_without_a_leader()
    {
        const string page = "001 |\nmarsh-1 |\n245 |\n1 |\n0 |\n|a Marsh maps\n|\n1 |\n3 |\n|a Fen maps\n|\n300 |\n|\n|\n|a 210 p.\n|\n";
        var views = Read(page + "Similar items\n" + page);
        Assert.Equal(2, views.Count);
        Assert.All(views, view => Assert.Equal("001 marsh-1\n245 10 $a Marsh maps\n300 ## $a 210 p.", view.Record.ToString()));
    }

    [Theory]
    [InlineData("000 | 00714cam a2200205 a 4500 | ||\n245 | 1 | 0 |\n_aMarsh maps _bfens |\n|\n876 |\n_011203507 _3 _a16 |\n||", "876 ## $0 11203507 $3  $a 16")]
    [InlineData("000 | 00714cam a2200205 a 4500 | ||\n245 | 1 | 0 |\n_aMarsh maps _bfens |\n|\n919 |\n_9650 _7 _amarais |\n||", "919 ## $9 650 _7 $a marais")]
    [InlineData("LEADER 00714cam a2200205 a 4500\n245 10 |a Marsh maps|b fens\n712 || |3 17|a Heron", "712 || $3 17 $a Heron")]
    public void Signs_between_indicators_and_digits_are_told(string text, string field) =>
        Assert.Equal(field, Assert.Single(Read(text)).Record.Fields[1].ToString());

    [Fact]
    public void A_pipe_of_an_address_divides_no_subfields()
    {
        var record = Assert.Single(
            Read("| 100 |\n1\n|\n|aReed, Ann|0http://viaf.example/viaf/sourceID/LC|n94043324|4aut\n|\n| 245 |\n10\n|\n|aMarsh maps\n|\n| 650 |\n0\n|\n|aMarshes\n|")).Record;
        Assert.Equal("100 1# $a Reed, Ann $0 http://viaf.example/viaf/sourceID/LC|n94043324 $4 aut", record.Fields[0].ToString());
    }

    /// <summary>A letter alone is a code without a value, and what begins in upper case is a subfield when the record goes on.</summary>
    [Fact]
    public void Codes_without_a_sign_are_told_from_the_text_of_the_page()
    {
        const string page = ".245\naMarsh maps\n.300\na\nc20 cm\n.HOL\nALocal shelf\nH2212\n.650\naMarshes\nMarsh Library\n.001\namarsh-2\n.245\naFens\n.650\naFens\n";
        var views = Read(page);
        Assert.Equal(["245 ## $a Marsh maps", "300 ## $a  $c 20 cm", "HOL ## $A Local shelf $H 2212", "650 ## $a Marshes"],
            views[0].Record.Fields.Select(field => field.ToString()));
        Assert.Equal("001 marsh-2", views[1].Record.Fields[0].ToString());
    }

    /// <summary>Five cells a row, each on a line, as MegaPro has them: tag, indicators, code, name, value.</summary>
    [Fact]
    public void A_table_may_name_the_subfields()
    {
        const string page = "Field |\nInd. |\nCode |\nName |\nValue |\n|\n|\n|\nType of record |\na |\n001 |\n|\n|\nControl number |\nmarsh-1 |\n"
            + "100 |\n1_ |\na |\nAuthor |\nReed, Ann, |\n|\n|\nd |\nDates |\n1970- |\n245 |\n10 |\na |\nTitle |\nMarsh maps : |\n|\n|\nb |\nOther title |\na guide |\n"
            + "300 |\n|\na |\nExtent |\n210 p. |\n";
        var views = Read(page + "001 |\n|\n|\nControl number |\nmarsh-2 |\n245 |\n00 |\na |\nTitle |\nFens |\n300 |\n|\na |\nExtent |\n9 p. |\nAbout us |");
        Assert.Equal("001 marsh-1\n100 1# $a Reed, Ann, $d 1970-\n245 10 $a Marsh maps : $b a guide\n300 ## $a 210 p.", views[0].Record.ToString());
        Assert.Equal("001 marsh-2\n245 00 $a Fens\n300 ## $a 9 p.", views[1].Record.ToString());
        Assert.DoesNotContain(views, view => view.Record.Fields.Any(field => field.AreIndicatorsInferred));
        for (var length = page.Length; length > 0; length--)
        {
            foreach (var (_, _, record) in Read(page[..length]))
                Assert.StartsWith("001 marsh-1", record.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_leader_any_control_field_begins_the_next_record() =>
        Assert.Equal(2, Read(".001\na1\n.245\naMarsh maps\n.650\naMarshes\n.006\nam\n.001\na2\n.245\naFens\n.650\naFens\n").Count);

    [Fact]
    public void Line_ends_of_Windows_do_not_matter() =>
        Assert.Equal(Record,
            Assert.Single(Read(Forms.First(form => (string)form[0] == "Koha, bars")[1].ToString()!.ReplaceLineEndings("\r\n"))).Record.ToString());

    internal static List<(int Start, int Length, MarcRecord Record)> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<(int Start, int Length, MarcRecord Record)> Read(ReadOnlySpan<byte> text)
    {
        var finder = new MarcViewFinder();
        var fields = new ViewFields();
        List<(int, int, MarcRecord)> views = [];
        for (var at = 0; finder.TryFind(text, at, isFinal: true, fields, out var start); at = start + fields.Length)
            views.Add((start, fields.Length, new ViewRecordBuilder().Build(text[start..], fields)));
        return views;
    }
}
