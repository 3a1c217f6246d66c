using System.Xml.Linq;
using Bibliographic.Records.Marc;
using MarcField = Bibliographic.Records.Marc.MarcField;

namespace Bibliographic.Records.Tests.Output;

/// <summary>MARC records that are written as they are, whatever their fields hold.</summary>
public class MarcXmlWriterTests
{
    /// <summary>What a reader of XML finds: tag, indicators, and codes and values between bars.</summary>
    public static TheoryData<MarcField, string> Fields => new()
    {
        { MarcField.Control("001", "b<1>&\""), "001|b<1>&\"" },
        { MarcField.Control("001", "b 1"), "001|b 1" },
        { MarcField.Control("001", "b\u00011"), "001|b 1" },
        { MarcField.Control("001", "b\u001f1"), "001|b 1" },
        { MarcField.Control("001", ""), "001|" },
        { MarcField.Control("00<", "b"), "00<|b" },
        { MarcField.Data("500", ' ', ' ', [new('a', "Moor")]), "500  |a|Moor" },
        { MarcField.Data("500", '1', 'x', [new('a', "Moor"), new('b', "Fen")]), "5001x|a|Moor|b|Fen" },
        { MarcField.Data("500", '<', '&', [new('a', "Moor")]), "500<&|a|Moor" },
        { MarcField.Data("500", '1', '"', [new('a', "Moor")]), "5001\"|a|Moor" },
        { MarcField.Data("500", '-', ' ', [new('a', "Moor")]), "500- |a|Moor" },
        { MarcField.Data("&00", ' ', ' ', [new('a', "Moor")]), "&00  |a|Moor" },
        { MarcField.Data("5<0", ' ', ' ', [new('a', "Moor")]), "5<0  |a|Moor" },
        { MarcField.Data("50>", ' ', ' ', [new('a', "Moor")]), "50>  |a|Moor" },
        { MarcField.Data("5a9", ' ', ' ', [new('a', "Moor")]), "5a9  |a|Moor" },
        { MarcField.Data("500", ' ', ' ', [new('<', "Moor"), new('"', "Fen"), new('&', "Bog")]), "500  |<|Moor|\"|Fen|&|Bog" },
        { MarcField.Data("500", ' ', ' ', [new('é', "Moor")]), "500  |é|Moor" },
        { MarcField.Data("500", ' ', ' ', [new(' ', "Moor"), new('~', "Fen")]), "500  | |Moor|~|Fen" },
        { MarcField.Data("500", ' ', ' ', [new('a', "")]), "500  |a|" },
        { MarcField.Data("500", ' ', ' ', []), "500  " },
        { MarcField.Data("500", ' ', ' ', [new('a', "A\tmoor\nand\u0002a\u0000fen")]), "500  |a|A\tmoor\nand a fen" },
        { MarcField.Data("500", ' ', ' ', [new('a', "A\ufffemoor\uffff \ufffd \uff01")]), "500  |a|A   moor    \ufffd \uff01" },
        { MarcField.Data("500", ' ', ' ', [new('a', "Moor & <fen>")]), "500  |a|Moor & <fen>" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_written_as_it_is(MarcField field, string expected)
    {
        var record = new BibliographicRecord { Marc = new() { Leader = "00000nam a2200000 a 4500", Fields = [field] } };
        var bytes = RecordFormats.Default["marcxml"].SerializeToBytes([record]);
        var document = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
        var written = document.Descendants().Single(element => element.Name.LocalName is "controlfield" or "datafield");
        var subfields = written.Elements().Select(element => $"|{(string?)element.Attribute("code")}|{element.Value}");
        Assert.Equal(expected,
            (string?)written.Attribute("tag") + (string?)written.Attribute("ind1") + (string?)written.Attribute("ind2")
            + (field.IsControlField ? "|" + written.Value : string.Concat(subfields)));
    }

    [Theory]
    [InlineData("00714cam a2200205 a 4500", "00714cam a2200205 a 4500")]
    [InlineData("<&>", "<&>")]
    [InlineData("a\u0001b", "a b")]
    [InlineData("", null)]
    public void A_leader_is_written_as_it_is(string leader, string? expected)
    {
        var record = new BibliographicRecord { Marc = new() { Leader = leader, Fields = [MarcField.Control("001", "b")] } };
        var document = XDocument.Load(new MemoryStream(RecordFormats.Default["marcxml"].SerializeToBytes([record])));
        Assert.Equal(expected, document.Descendants().SingleOrDefault(element => element.Name.LocalName == "leader")?.Value);
    }

    /// <summary>Positions 5 to 8, 17 to 19, 22 and 23 of the leader are the record's own; position 9 is that of UTF-8 in MARC 21.</summary>
    [Theory]
    [InlineData("00714cam  2200205 a 4500", "cam a22 a 4500")]
    [InlineData("00714cam a3300205zbr4567", "cam a22zbr4500")]
    [InlineData("00714cam a2200205 a 450 ", "cam a22 a 450 ")]
    [InlineData("00714cam a2200205 a 45  ", "cam a22 a 45  ")]
    [InlineData("00714cam a2200205 a 450\u00e9", "cam a22 a 4500")]
    [InlineData("00714c\u00e9m a2200205 \u007f 4500", "c?m a22 ? 4500")]
    [InlineData("00714", "    a22   45  ")]
    public void A_leader_in_ISO_2709_has_the_numbers_of_the_file(string leader, string expected)
    {
        var title = MarcField.Data("245", '\u00e9', '\u007f', [new('a', "Moor")]);
        var written = Write(new() { Leader = leader, Fields = [MarcField.Control("001", "b"), title] });
        Assert.Equal(expected, written[5..12] + written[17..24]);
        Assert.Contains("\u001e??\u001faMoor\u001e", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200", ' ')]
    [InlineData("245", 'a')]
    public void A_leader_tells_UTF_8_in_MARC_21_only(string tag, char expected)
    {
        var written = Write(new() { Leader = "00714cam  2200205   450 ", Fields = [MarcField.Data(tag, '1', ' ', [new('a', "Moor")])] });
        Assert.Equal(expected, written[9]);
    }

    private static string Write(MarcRecord marc) =>
        System.Text.Encoding.Latin1.GetString(RecordFormats.Default["marc"].SerializeToBytes([new BibliographicRecord { Marc = marc }]));
}
