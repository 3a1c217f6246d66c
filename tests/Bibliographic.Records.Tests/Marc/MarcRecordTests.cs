using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

public class MarcRecordTests
{
    [Fact]
    public void The_first_field_and_the_first_subfield_are_found_by_tag_and_code()
    {
        var record = MarcSamples.Book;
        Assert.Equal("Marsh maps :", record["245"]?["a"]);
        Assert.Equal("Reed, Ann,", record["1XX"]?["a"]);
        Assert.Equal("marsh-1", record["001"]?.Value);
        Assert.Equal("a guide /", record["245"]?["bc"]);
        Assert.Null(record["246"]?["a"]);
        Assert.Null(record["245"]?["h"]);
        Assert.Null(record["001"]?["a"]);
        Assert.Null(record["245"]?.Value);
    }

    [Fact]
    public void All_fields_of_a_tag_and_all_values_of_codes_come_in_the_order_of_the_record()
    {
        Assert.Equal(["Marshes", "Fens"], MarcSamples.Book.GetFields("6XX").Select(field => field["a"]));
        Assert.Equal(["650", "651"], MarcSamples.Book.GetFields("65X").Select(field => field.Tag));
        Assert.Equal(["Marsh maps :", "a guide /", "Ann Reed."], MarcSamples.Book["245"]!.Value.GetValues("cba"));
    }

    [Fact]
    public void Indicators_of_a_data_field_are_characters_and_a_control_field_has_none()
    {
        var title = MarcSamples.Book["245"]!.Value;
        Assert.Equal(('1', '0'), (title.Indicator1, title.Indicator2));
        Assert.False(title.IsControlField);
        var id = MarcSamples.Book["001"]!.Value;
        Assert.Equal((' ', ' '), (id.Indicator1, id.Indicator2));
        Assert.True(id.IsControlField);
        Assert.Empty(id.Subfields);
        Assert.Equal((' ', ' '), (default(MarcField).Indicator1, default(MarcField).Indicator2));
    }

    [Fact]
    public void A_record_is_changed_by_a_copy()
    {
        var title = MarcSamples.Book["245"]!.Value;
        var changed = title.WithIndicators('0', '4').WithSubfields([.. title.Subfields.Take(1), new('h', "[map]")]);
        Assert.Equal("245 04 $a Marsh maps : $h [map]", changed.ToString());
        Assert.Equal("245 10 $a Marsh maps : $b a guide / $c Ann Reed.", title.ToString());
        var record = MarcSamples.Book with { Fields = [.. MarcSamples.Book.Fields.Where(field => !field.Tag.StartsWith('6')), changed] };
        Assert.Empty(record.GetFields("6XX"));
        Assert.Equal(2, record.GetFields("245").Count());
    }

    [Fact]
    public void Records_and_fields_are_equal_when_what_they_say_is()
    {
        Assert.Equal(MarcSamples.Book, MarcSamples.Book with { Fields = [.. MarcSamples.Book.Fields] });
        Assert.NotEqual(MarcSamples.Book, MarcSamples.Book with { Leader = "" });
        var field = MarcField.Data("650", ' ', '0', [new('a', "Marshes")]);
        Assert.Equal(field, MarcField.Data("650", ' ', '0', [new('a', "Marshes")]));
        Assert.Equal(field.GetHashCode(), MarcField.Data("650", ' ', '0', [new('a', "Marshes")]).GetHashCode());
        Assert.True(field != MarcField.Data("650", '0', ' ', [new('a', "Marshes")]));
        Assert.True(field != MarcField.Data("651", ' ', '0', [new('a', "Marshes")]));
        Assert.True(field != MarcField.Data("650", ' ', '0', [new('a', "Fens")]));
        Assert.False(MarcField.Control("003", "x").Equals(MarcField.Data("003", ' ', ' ')));
        Assert.True(new MarcSubfield('a', "x") == new MarcSubfield('a', "x"));
        Assert.True(new MarcSubfield('a', "x") != new MarcSubfield('b', "x"));
    }

    [Fact]
    public void Subfields_are_equal_when_code_and_value_are()
    {
        var moor = new MarcSubfield('a', "Moor");
        MarcSubfield[] others = [new('b', "Moor"), new('a', "Fen"), new('a', ""), default];
        Assert.True(moor == new MarcSubfield('a', "Moor") && moor.Equals((object)new MarcSubfield('a', "Moor")));
        Assert.Equal(moor.GetHashCode(), new MarcSubfield('a', "Moor").GetHashCode());
        Assert.All(others, other => Assert.True(moor != other && !moor.Equals((object)other) && moor.GetHashCode() != other.GetHashCode()));
        Assert.False(moor.Equals("Moor"));
    }

    /// <summary>A tag is a number when all of it are digits, and of a control field when it begins with two zeros.</summary>
    [Theory]
    [InlineData("001", 1, true)]
    [InlineData("009", 9, true)]
    [InlineData("010", 10, false)]
    [InlineData("245", 245, false)]
    [InlineData("999", 999, false)]
    [InlineData("000", 0, true)]
    [InlineData("00A", -1, true)]
    [InlineData("A00", -1, false)]
    [InlineData("0A0", -1, false)]
    [InlineData("FMT", -1, false)]
    public void Tags(string text, int number, bool isControl)
    {
        var tag = MarcTag.Create(text);
        Assert.Equal((text, number, isControl), (tag.ToString(), tag.Number, tag.IsControl));
        Assert.Equal(text, $"{(char)tag[0]}{(char)tag[1]}{(char)tag[2]}");
    }

    [Fact]
    public void A_record_prints_one_field_a_line() =>
        Assert.Equal(
            """
            LDR 00000nam a2200000 a 4500
            001 marsh-1
            008 210304s2021    enk           000 0 eng d
            100 1# $a Reed, Ann, $d 1970- $4 aut
            245 10 $a Marsh maps : $b a guide / $c Ann Reed.
            264 #1 $a Norwich : $b Heron Press, $c 2021.
            650 #0 $a Marshes $v Maps.
            651 #0 $a Fens
            """,
            MarcSamples.Book.ToString());

    [Fact]
    public void Separators_of_ISO_2709_cannot_stand_in_a_value()
    {
        var field = MarcField.Data("500", ' ', ' ', [new('a', "one\u001fb two\u001e\u001d")]);
        Assert.Equal("one b two  ", Assert.Single(field.Subfields).Value);
        Assert.Equal("a b", MarcField.Control("001", "a\u001eb").Value);
    }

    [Theory]
    [InlineData("24")]
    [InlineData("2455")]
    [InlineData("24é")]
    public void A_tag_has_three_ASCII_characters(string tag) => Assert.Throws<ArgumentException>(() => MarcField.Data(tag, ' ', ' '));

    [Fact]
    public void A_control_field_cannot_get_subfields_or_indicators()
    {
        Assert.Throws<InvalidOperationException>(() => MarcField.Control("001", "x").WithIndicators('1', '1'));
        Assert.Throws<InvalidOperationException>(() => MarcField.Control("001", "x").WithSubfields([new('a', "x")]));
    }

    [Fact]
    public void Codes_outside_ASCII_are_kept() =>
        Assert.Equal("x", MarcField.Data("900", ' ', ' ', [new('а', "x"), new('b', "y")])["а"]);

    [Fact]
    public void The_format_is_told_by_the_fields()
    {
        Assert.Equal(MarcFormat.Marc21, MarcSamples.Book.Format);
        Assert.Equal(MarcFormat.Unimarc, MarcSamples.Unimarc.Format);
        Assert.Equal(MarcFormat.Unimarc,
            (MarcSamples.Unimarc with { Fields = [.. MarcSamples.Unimarc.Fields.Where(field => field.Tag != "200")] }).Format);
        Assert.Equal(MarcFormat.Marc21, new MarcRecord().Format);
    }

    [Fact]
    public void Type_and_level_come_from_the_leader()
    {
        Assert.Equal(('a', 'm'), (MarcSamples.Book.RecordType, MarcSamples.Book.BibliographicLevel));
        Assert.Equal((' ', ' '), (new MarcRecord().RecordType, new MarcRecord { Leader = "short" }.BibliographicLevel));
    }
}
