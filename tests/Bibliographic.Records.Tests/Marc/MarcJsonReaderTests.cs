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
        Assert.Equal(MarcDamage.Markup | MarcDamage.Names, damage);
        Assert.Equal("245 ## $a  $a x $c one two\n1   y", record!.ToString());
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
