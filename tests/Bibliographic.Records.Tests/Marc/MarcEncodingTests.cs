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

    /// <summary>Whether bytes (each a character here) may be MARC-8, and whether they may be Windows' Latin.</summary>
    [Theory]
    [InlineData("Moor", true, true)]
    [InlineData("caf\u00e2e", true, true)]      // a mark before a letter; â between letters
    [InlineData("caf\u00e9", false, true)]
    [InlineData("caf\u00e9 x", false, true)]
    [InlineData("\u00e9\u00e2e", true, true)]
    [InlineData("\u00e9 ", false, false)]
    [InlineData(" \u00e9", false, false)]
    [InlineData("\u00e9t", true, true)]
    [InlineData("\u00e98", false, false)]
    [InlineData("\u00a1x", true, true)]
    [InlineData("\u00a6x", true, false)]
    [InlineData("\u00d7", false, false)]
    [InlineData("x\u00f7x", true, true)]
    [InlineData("\u0093x\u0094", false, true)]
    [InlineData("\u0081", false, false)]
    [InlineData("\u0088The \u0089moor", true, true)]
    [InlineData("\u008dx\u008e", true, false)]
    [InlineData("x\u00bfx", false, true)]
    [InlineData("", true, true)]
    public void Old_encodings(string bytes, bool isMarc8, bool isLatin)
    {
        var latin1 = Encoding.Latin1.GetBytes(bytes);
        Assert.Equal((isMarc8, isLatin), (OldEncodings.IsMarc8(latin1), OldEncodings.IsWindowsLatin(latin1)));
    }

    [Fact]
    public void All_bytes_of_Windows_Latin() =>
        Assert.Equal(
            "\u001f\u007f€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ\u00a0¡ÿ",
            OldEncodings.DecodeWindowsLatin([0x1f, 0x7f, .. Enumerable.Range(0x80, 0x22).Select(value => (byte)value), 0xff]));

    /// <summary>Sets of characters that MARC-8 changes to, below and above 0x80, and back.</summary>
    [Theory]
    [InlineData("a\u001bgab\u001bsc", "aαβc", true)]
    [InlineData("a\u001bp12\u001bsc", "a¹²c", true)]
    [InlineData("a\u001bb12\u001bsc", "a₁₂c", true)]
    [InlineData("\u001b(NMoor\u001b(Bx", "мООРx", true)]
    [InlineData("\u001b,Na\u001b,Bx", "Аx", true)]
    [InlineData("\u001b)N\u00c1\u001b)!E\u00a1", "аŁ", true)]
    [InlineData("\u001b-N\u00c1\u001b-E\u00a1", "аŁ", true)]
    [InlineData("\u001b(!E!\u001b(Bx", "Łx", true)]
    [InlineData("\u001b$1!0!\u001b(Bx", "一x", true)]
    [InlineData("\u001b$,1!0!\u001bsx", "一x", true)]
    [InlineData("\u001b$1zzz\u001bsx", "\ufffdx", false)]
    [InlineData("\u001b$1!0", "\ufffd", false)]
    [InlineData("&#x4E2D;x", "中x", true)]
    [InlineData("&#x;x", "&#x;x", true)]
    [InlineData("&#xD800;x", "&#xD800;x", true)]
    [InlineData("&#x4E2D x", "&#x4E2D x", true)]
    [InlineData("\u00e2e\u00e8u", "éü", true)]
    [InlineData("\u00e2", " \u0301", true)]
    [InlineData("\u00c9x", "\ufffdx", false)]
    public void Sets_of_MARC_8(string bytes, string expected, bool isSound)
    {
        var wasSound = true;
        Assert.Equal(expected, new Marc8Decoder().DecodeMarc8(Encoding.Latin1.GetBytes(bytes), ref wasSound));
        Assert.Equal(isSound, wasSound);
    }
}
