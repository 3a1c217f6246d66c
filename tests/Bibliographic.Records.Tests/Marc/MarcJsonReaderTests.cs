using System.Text;
using System.Text.Json;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

public class MarcJsonReaderTests
{
    [Fact]
    public void A_record_is_read()
    {
        var record = Read(
            """
            {"leader": "00000nam a2200000 a 4500", "source": {"x": [1]}, "fields": [
              {"001": "marsh-1"}, {"008": "210304s2021    enk           000 0 eng d"},
              {"100": {"ind1": "1", "ind2": " ", "subfields": [{"a": "Reed, Ann,"}, {"d": "1970-"}, {"4": "aut"}]}},
              {"245": {"subfields": [{"a": "Marsh maps :"}, {"b": "a guide /"}, {"c": "Ann Reed."}], "ind1": "1", "ind2": "0"}},
              {"264": {"ind1": " ", "ind2": "1", "subfields": [{"a": "Norwich :"}, {"b": "Heron Press,"}, {"c": "2021."}]}},
              {"650": {"ind1": " ", "ind2": "0", "subfields": [{"a": "Marshes"}, {"v": "Maps."}]}},
              {"651": {"ind1": " ", "ind2": "0", "subfields": [{"a": "Fens"}]}}]}
            """, out var damage);
        Assert.Equal(MarcDamage.None, damage);
        Assert.Equal(MarcSamples.Book, record);
    }

    [Fact]
    public void What_is_not_as_it_must_be_is_passed_over()
    {
        var record = Read("""{"fields": [1, {"245": {"subfields": [2, {"a": null}, {"ab": "x"}, {"c": "one\u001ftwo"}]}}, {"24": [3]}, {"1": "y"}]}""", out var damage);
        Assert.Equal(MarcDamage.Markup | MarcDamage.Names | MarcDamage.Separators, damage);
        Assert.Equal("245 ## $a  $a x $c one two\n1   y", record!.ToString());
    }

    /// <summary>The list of fields, what comes of it, and what is said to be wrong.</summary>
    [Theory]
    [InlineData("""[{"001": "b1", "003": "Ely"}]""", "001 b1 | 003 Ely", nameof(MarcDamage.None))]
    [InlineData("""[{"001": 1}, {"003": [[2], {"x": 3}]}, {"005": "x"}]""", "005 x", nameof(MarcDamage.Markup))]
    [InlineData("""[[1, [2]], {"001": "b1"}, 3, null, {"003": "Ely"}]""", "001 b1 | 003 Ely", nameof(MarcDamage.Markup))]
    [InlineData("""[{"01": "b1"}, {"02": "b2"}]""", "01  b1 | 02  b2", nameof(MarcDamage.Names))]
    [InlineData("""[{"500": {"subfields": [{"a": "Moor"}], "ind1": "1", "ind2": "2", "x": {"ind1": "3"}}}]""", "500 12 $a Moor", nameof(MarcDamage.None))]
    [InlineData("""[{"500": {"ind1": 1, "ind2": ["2"], "subfields": [{"a": "Moor"}]}}]""", "500 ## $a Moor", nameof(MarcDamage.None))]
    [InlineData("""[{"500": {"ind1": "", "ind2": "\u0000", "subfields": [{"a": "Moor", "b": "Fen"}]}}]""", "500 ## $a Moor $b Fen", nameof(MarcDamage.None))]
    [InlineData("""[{"500": {"subfields": [[{"a": "x"}], {"a": "Moor"}, 1, {"b": "Fen"}]}}]""", "500 ## $a Moor $b Fen", nameof(MarcDamage.Markup))]
    [InlineData("""[{"500": {"subfields": [{"ab": "Moor"}, {"": "Fen"}]}}]""", "500 ## $a Moor $  Fen", nameof(MarcDamage.Names))]
    [InlineData("""[{"500": {"subfields": [{"a": ["x", {"y": 1}]}, {"b": 2}]}}]""", "500 ## $a  $b ", nameof(MarcDamage.Markup))]
    [InlineData("""[{"500": {"subfields": {"a": "x"}}}, {"501": {}}]""", "500 ##  | 501 ## ", nameof(MarcDamage.None))]
    [InlineData("[]", "", nameof(MarcDamage.None))]
    public void Fields_of_a_record(string fields, string expected, string damage)
    {
        var record = Read($$"""{"x": {"fields": 1}, "fields": {{fields}}, "leader": 1, "fields2": [{"001": "x"}]}""", out var told);
        Assert.Equal((expected, damage), (record is null ? "" : string.Join(" | ", record.Fields), told.ToString()));
        Assert.All(record?.Fields ?? [], field => Assert.False(field.AreIndicatorsInferred));
    }

    [Fact]
    public void Indicators_may_be_inferred()
    {
        var record = Read("""{"fields": [{"500": {"inferred": true, "ind1": "1", "subfields": [{"a": "Moor"}]}}, {"501": {"ind1": "1"}}]}""", out _);
        Assert.Equal([true, false], record!.Fields.Select(field => field.AreIndicatorsInferred));
    }

    [Fact]
    public void An_object_without_fields_is_no_record() => Assert.Null(Read("""{"title": "x", "authors": []}""", out _));

    private static MarcRecord? Read(string json, out MarcDamage damage)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var record = new MarcJsonReader().Read(ref reader, out damage);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        Assert.False(reader.Read());
        return record;
    }
}
