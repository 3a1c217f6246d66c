using System.Text;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>The character sets of records that are older than Unicode.</summary>
public class MarcEncodingTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("caf<E2>e", "café")]
    [InlineData("<E8>Ubung", "Übung")]
    [InlineData("<E3><F2>a", "ậ")]          // both orders of the marks compose to the same letter
    [InlineData("<F2><E3>a", "ậ")]
    [InlineData("<EB>t<EC>sar", "t︠s︡ar")]   // the halves of a ligature stay apart
    [InlineData("<E2>x", "x\u0301")]           // no such letter: the mark follows
    [InlineData("<A1><B1><B8>", "Łłı")]
    [InlineData("<C3> 2004", "© 2004")]
    [InlineData("<1B>(NCA<1B>(B x", "ца x")]
    [InlineData("<1B>)N<C1><C2>", "аб")]
    [InlineData("<1B>(2`a<1B>(B", "אב")]
    [InlineData("<1B>$1!0!!0\"<1B>(B.", "一丁.")]
    [InlineData("H<1B>b2<1B>sO", "H₂O")]
    [InlineData("x<1B>p2<1B>s", "x²")]
    [InlineData("<1B>ga<1B>s", "α")]
    [InlineData("&#x4E2D;", "中")]
    [InlineData("R&#xD; &amp; &#xZZ;", "R\r &amp; &#xZZ;")]
    [InlineData("<88>The <89>marsh", "\u0098The \u009cmarsh")]
    [InlineData("end<E2>", "end \u0301")]
    public void MARC8_is_decoded(string bytes, string expected)
    {
        var isSound = true;
        Assert.Equal(expected, new Marc8Decoder().DecodeMarc8(Bytes(bytes), ref isSound));
        Assert.True(isSound);
    }

    [Theory]
    [InlineData("a<AF>b", "a\ufffdb")]
    [InlineData("<1B>$1!!x", "\ufffd")]
    [InlineData("<1B>$1!0", "\ufffd")]
    public void What_is_no_character_becomes_the_replacement_character(string bytes, string expected)
    {
        var isSound = true;
        Assert.Equal(expected, new Marc8Decoder().DecodeMarc8(Bytes(bytes), ref isSound));
        Assert.False(isSound);
    }

    [Theory]
    [InlineData("<C2>etangs", "étangs")]
    [InlineData("<D0>ca", "ça")]
    [InlineData("<EA>uvre", "Œuvre")]
    [InlineData("<88>Les <89>marais", "\u0098Les \u009cmarais")]
    public void ISO_5426_is_decoded(string bytes, string expected)
    {
        var isSound = true;
        Assert.Equal(expected, new Marc8Decoder().DecodeIso5426(Bytes(bytes), ref isSound));
        Assert.True(isSound);
    }

    [Theory]
    [InlineData(' ', "caf<E2>e", "café", nameof(MarcDamage.None))]               // MARC-8, as the leader says
    [InlineData(' ', "caf<C3><A9>", "café", nameof(MarcDamage.WrongEncoding))]   // UTF-8 that the leader does not tell
    [InlineData(' ', "caf<E9>.", "café.", nameof(MarcDamage.WrongEncoding))]     // Windows: a mark of MARC-8 would have a letter behind it
    [InlineData('a', "caf<C3><A9>", "café", nameof(MarcDamage.None))]
    [InlineData('a', "caf<E2>e", "café", nameof(MarcDamage.WrongEncoding))]      // MARC-8 under a leader that says UTF-8
    [InlineData('a', "caf<E9>", "café", nameof(MarcDamage.WrongEncoding))]
    [InlineData('a', "x <FF> y", "x \ufffd y", nameof(MarcDamage.InvalidBytes))]
    public void The_bytes_are_believed_before_the_leader(char told, string title, string expected, string damage)
    {
        var (record, found) =
            Read(MarcSamples.Book with { Fields = [MarcField.Data("245", '0', '0', [new('a', "T"), new('c', "Reed")])] }, told, title);
        Assert.Equal(expected, record["245"]?["a"]);
        Assert.Equal("Reed", record["245"]?["c"]);
        Assert.Equal(damage, found.ToString());
    }

    [Fact]
    public void Only_what_is_broken_of_a_record_in_UTF8_is_decoded_otherwise()
    {
        var record = MarcSamples.Book with { Fields = [MarcField.Data("245", '0', '0', [new('a', "T"), new('c', "Élan")])] };
        var (read, _) = Read(record, 'a', "caf<E2>e");
        Assert.Equal(("café", "Élan"), (read["245"]?["a"], read["245"]?["c"]));
    }

    [Fact]
    public void UNIMARC_that_is_not_UTF8_is_ISO_5426()
    {
        var (record, _) = Read(MarcSamples.Unimarc with { Fields = [MarcField.Data("200", '1', ' ', [new('a', "T")])] }, ' ', "<C2>etangs");
        Assert.Equal("étangs", record["200"]?["a"]);
        Assert.Equal(MarcFormat.Unimarc, record.Format);
    }

    private static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 3 < text.Length && text[i + 3] == '>')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 3;
            }
            else
                bytes.Add((byte)text[i]);
        }
        return [.. bytes];
    }

    /// <summary>Reads a record in whose bytes the value <c>T</c> was replaced.</summary>
    private static (MarcRecord Record, MarcDamage Damage) Read(MarcRecord record, char encoding, string value)
    {
        var bytes = Bytes(value);
        var placeholder = record.Fields[0].WithSubfields([new('a', new string('?', bytes.Length)), .. record.Fields[0].Subfields.Skip(1)]);
        var file = MarcSamples.Iso2709(record with { Fields = [placeholder] });
        file[9] = (byte)encoding;
        bytes.CopyTo(file, file.AsSpan().IndexOf((byte)'?'));
        var (read, damage) = Assert.Single(MarcSamples.ReadIso2709(file));
        return (read!, damage);
    }

    /// <summary>The tests are built without the data of ICU, as the command is.</summary>
    [Theory]
    [InlineData("e\u0301dite\u0301", "édité")]
    [InlineData("a\u0302\u0323 \u00e2\u0323 a\u0323\u0302", "ậ ậ ậ")]
    [InlineData("\u0301x\u0301\U0001d49c\u0301", "\u0301x\u0301\U0001d49c\u0301")]
    [InlineData("и\u0306к\u0308 α\u0301", "йк\u0308 ά")]
    public void Marks_are_composed_with_the_letters_before_them(string text, string expected) =>
        Assert.Equal(expected, CombiningMarks.Instance.Compose(text));
}
