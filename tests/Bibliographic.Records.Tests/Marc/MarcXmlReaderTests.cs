using System.Text;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

public class MarcXmlReaderTests
{
    [Fact]
    public void A_record_comes_back()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(MarcSamples.Xml(MarcSamples.Book)));
        Assert.Equal(MarcDamage.None, damage);
        Assert.Equal(MarcSamples.Book, record);
    }

    [Fact]
    public void Spaces_and_markup_in_values_are_kept()
    {
        var record = new MarcRecord
        {
            Fields =
            [
                MarcField.Control("008", "  a  b  "),
                MarcField.Data("5&0", '<', '"', [new('&', " a & <b>  \"c\" "), new('b', ""), new('c', "one\ntwo\ttabs")]),
                MarcField.Data("999", ' ', ' '),
            ],
        };
        Assert.Equal(record, Assert.Single(MarcSamples.ReadXml(MarcSamples.Xml(record))).Record);
    }

    [Fact]
    public void Characters_that_XML_does_not_have_become_spaces()
    {
        var record = new MarcRecord { Fields = [MarcField.Control("001", "a\u0001b\uffffc\rd")] };
        Assert.Equal("a b   c d", Assert.Single(MarcSamples.ReadXml(MarcSamples.Xml(record))).Record!["001"]?.Value);
    }

    [Fact]
    public void Namespaces_prefixes_and_envelopes_do_not_matter()
    {
        var plain = MarcSamples.Xml(MarcSamples.Book);
        var prefixed = plain.Replace("</", "</marc:", StringComparison.Ordinal);
        foreach (var name in (string[])["record", "leader", "controlfield", "datafield", "subfield"])
            prefixed = prefixed.Replace($"<{name}", $"<marc:{name}", StringComparison.Ordinal);
        var text = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE collection SYSTEM "https://example.org/marc.dtd">
            <collection xmlns="http://www.loc.gov/MARC21/slim">{plain}
              <!-- a comment with a <record> in it -->
              {prefixed.Replace("<marc:record>", "<marc:record xmlns:marc='http://www.loc.gov/MARC21/slim' type=\"Bibliographic\">", StringComparison.Ordinal)}
              <oai:record><oai:header><oai:identifier>oai:x:1</oai:identifier></oai:header><oai:metadata>{plain}</oai:metadata></oai:record>
              <zs:record><zs:recordData>{prefixed}</zs:recordData></zs:record>
            </collection>
            """;
        var records = MarcSamples.ReadXml(text).Where(read => read.Record is not null).ToList();
        Assert.Equal(4, records.Count);
        Assert.All(records, read => Assert.Equal(MarcSamples.Book, read.Record));
    }

    [Fact]
    public void References_and_sections_of_characters_are_text()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(
            "<record><leader>x &amp; y</leader><controlfield tag='LDR'>z</controlfield><controlfield tag = \"003\">A&#x26;B&#38;&lt;&gt;&quot;&apos;</controlfield>" +
            "<datafield tag=\"245\" ind2=\"0\"><subfield code=\"a\"><![CDATA[1 < 2]]> &#x1F33F;<i>x</i>\r\ny</subfield><subfield code=\"b\"/></datafield></record>"));
        Assert.Equal(MarcDamage.None, damage);
        Assert.Equal("x & y", record!.Leader);
        Assert.Equal("A&B&<>\"'", record["003"]?.Value);
        Assert.Equal("1 < 2 🌿x\ny", record["245"]?["a"]);
        Assert.Equal("", record["245"]?["b"]);
        Assert.Equal((' ', '0'), (record["245"]?.Indicator1, record["245"]?.Indicator2));
    }

    [Fact]
    public void Entities_of_a_document_type_are_not_resolved()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(
            "<!DOCTYPE r [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><record><controlfield tag=\"001\">&file; A & B</controlfield></record>"));
        Assert.Equal("&file; A & B", record!["001"]?.Value);
        Assert.Equal(MarcDamage.Markup, damage);
    }

    [Fact]
    public void The_leader_may_be_a_field()
    {
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(
            "<record><controlfield tag=\"000\">00000nam a2200000 a 4500</controlfield><controlfield tag=\"001\">x</controlfield></record>"));
        Assert.Equal(("00000nam a2200000 a 4500", MarcDamage.None), (record!.Leader, damage));
    }

    /// <summary>Of OAI-PMH and of SRU: what stands around a record is no damage to it.</summary>
    [Theory]
    [InlineData("<record><header><identifier>oai:x:1</identifier></header><metadata>{0}</metadata><about>x</about></record>")]
    [InlineData("<zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordData>{0}</zs:recordData></zs:record>")]
    public void The_envelope_of_a_record_is_no_damage(string envelope)
    {
        var xml = MarcSamples.Xml(MarcSamples.Book);
        var end = xml.LastIndexOf("</record>", StringComparison.Ordinal) + "</record>".Length;
        var text = envelope.Replace("{0}", xml[xml.IndexOf("<record", StringComparison.Ordinal)..end], StringComparison.Ordinal);
        var records = MarcSamples.ReadXml($"<records>{text}{text}</records>");
        Assert.Equal(2, records.Count);
        var expected = (MarcDamage.None, MarcSamples.Book.Fields.Count);
        Assert.All(records, read => Assert.Equal(expected, (read.Damage, read.Record!.Fields.Count)));
        var diagnostics = new List<Diagnostic>();
        Assert.Equal(2, RecordDump.ReadText($"<records>{text}{text}</records>", new() { OnDiagnostic = diagnostics.Add }).Count());
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void What_there_is_of_a_record_that_was_cut_is_read()
    {
        var xml = MarcSamples.Xml(MarcSamples.Book);
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(xml[..xml.IndexOf("Heron", StringComparison.Ordinal)]));
        Assert.Equal(MarcDamage.Truncated, damage);
        Assert.Equal("Marsh maps :", record!["245"]?["a"]);
        Assert.Equal("Norwich :", record["264"]?["a"]);
    }

    /// <summary>A tag without its end costs no other tag, and a sign that was not escaped no text.</summary>
    [Theory]
    [InlineData("<record")]
    [InlineData("<leader")]
    [InlineData("</subfield")]
    [InlineData("<subfield code=\"b\"")]
    public void A_tag_that_is_cut_ends_before_the_next(string cut)
    {
        var xml = MarcSamples.Xml(MarcSamples.Book);
        var whole = xml.IndexOf('>', xml.IndexOf(cut, StringComparison.Ordinal));
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(xml.Remove(whole, 1)));
        Assert.Equal(MarcDamage.Markup, damage);
        Assert.Equal(MarcSamples.Book.Fields.Count, record!.Fields.Count);
    }

    [Fact]
    public void A_sign_that_is_not_escaped_is_text()
    {
        const string start = "<record><leader>00000nam a2200000 a 4500</leader><datafield tag=\"520\" ind1=\" \" ind2=\" \"><subfield code=\"a\">";
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(start + "p < 0.05 << 1 <</subfield></datafield></record>"));
        Assert.Equal(("p < 0.05 << 1 <", MarcDamage.Markup), (record!["520"]?["a"], damage));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_replaced()
    {
        byte[] xml = [.. "<record><controlfield tag=\"001\">a"u8, 0xff, .. "b</controlfield></record>"u8];
        var (record, damage) = Assert.Single(MarcSamples.ReadXml(xml));
        Assert.Equal(("a\ufffdb", MarcDamage.InvalidBytes), (record!["001"]?.Value, damage));
    }

    [Fact]
    public void A_record_is_found_only_when_all_of_it_is_there()
    {
        var xml = Encoding.UTF8.GetBytes("<collection>" + MarcSamples.Xml(MarcSamples.Book));
        for (var length = 0; length < xml.Length; length++)
        {
            Assert.False(MarcXmlReader.TryFind(xml.AsSpan(0, length), isFinal: false, out var kept, out _), $"{length}");
            Assert.True(MarcXmlReader.TryFind(xml.AsSpan(kept), isFinal: false, out _, out _), $"{length}: what was passed over belongs to the record");
        }
    }

    /// <summary>Each byte of a record replaced by bytes that mean something, and each beginning of it: never an exception.</summary>
    [Fact]
    public void Nothing_throws()
    {
        var xml = Encoding.UTF8.GetBytes(MarcSamples.Xml(MarcSamples.Book));
        foreach (var value in "\0<>&;\"'/= !-é"u8.ToArray())
        {
            for (var i = 0; i < xml.Length; i++)
            {
                var wrong = (byte[])xml.Clone();
                wrong[i] = value;
                MarcSamples.ReadXml(wrong).ForEach(read => read.Record?.ToString());
            }
        }
        for (var length = 0; length < xml.Length; length++)
            MarcSamples.ReadXml(xml.AsSpan(0, length)).ForEach(read => read.Record?.ToString());
    }

    /// <summary>What stands in a record, what comes of it, and what is said to be wrong.</summary>
    [Theory]
    [InlineData("<controlfield tag=\"001\">b1</controlfield>", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<controlfield tag='001'>b1</controlfield>", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<controlfield tag = \"001\" >b1</controlfield >", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<controlfield id=\"x\" tag=\"001\">b1</controlfield>", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<controlfield tag=\"001\"/>", "001 ", nameof(MarcDamage.None))]
    [InlineData("<m:controlfield tag=\"001\">b1</m:controlfield>", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<a_b-1.c:controlfield tag=\"001\">b1</a_b-1.c:controlfield>", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<controlfield tag=\"001\">b<!-- <x> -->1<?x y?></controlfield>", "001 b1", nameof(MarcDamage.None))]
    [InlineData("<controlfield tag=\"001\">b<![CDATA[<1>]]></controlfield>", "001 b<1>", nameof(MarcDamage.None))]
    [InlineData("<controlfield tag=\"001\">b1</controlfield><note>x <b>y</b></note><controlfield tag=\"003\">Ely</controlfield>", "001 b1 | 003 Ely", nameof(MarcDamage.Markup))]
    [InlineData("<controlfield>b1</controlfield>", "    b1", nameof(MarcDamage.Names))]
    [InlineData("<controlfield tag=\"01\">b1</controlfield>", "01  b1", nameof(MarcDamage.Names))]
    [InlineData("<controlfield tag=\"0011\">b1</controlfield>", "001 b1", nameof(MarcDamage.Names))]
    [InlineData("<controlfield tag=\"01\">b1</controlfield><controlfield tag=\"02\">b2</controlfield>", "01  b1 | 02  b2", nameof(MarcDamage.Names))]
    [InlineData("<controlfield tag=001>b1</controlfield>", "    b1", "Names, Markup")]
    [InlineData("<datafield tag=\"500\" ind1=\"1\" ind2=\" \"><subfield code=\"a\">Moor</subfield></datafield>", "500 1# $a Moor", nameof(MarcDamage.None))]
    [InlineData("<datafield ind2='x' ind1='' tag='500'><subfield code='a'>Moor</subfield></datafield>", "500 #x $a Moor", nameof(MarcDamage.None))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"a\">Moor</subfield><subfield code=\"b\"/></datafield>", "500 ## $a Moor $b ", nameof(MarcDamage.None))]
    [InlineData("<datafield tag=\"500\"/>", "500 ## ", nameof(MarcDamage.None))]
    [InlineData("<datafield tag=\"500\">\n x <subfield code=\"a\">Moor</subfield></datafield>", "500 ## $a Moor", nameof(MarcDamage.Markup))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"a\">Moor</subfield></datafield> x <datafield tag=\"501\"> y <subfield code=\"a\">Fen</subfield></datafield>", "500 ## $a Moor | 501 ## $a Fen", nameof(MarcDamage.Markup))]
    [InlineData("<datafield tag=\"500\"><subfield>Moor</subfield></datafield>", "500 ## $  Moor", nameof(MarcDamage.Names))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"ab\">Moor</subfield></datafield>", "500 ## $a Moor", nameof(MarcDamage.Names))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"a\">Mo\u001for</subfield><subfield code=\"b\">Fe\u001en</subfield></datafield>", "500 ## $a Mo or $b Fe n", nameof(MarcDamage.Separators))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"a\">Moor<subfield code=\"b\">Fen</subfield></datafield>", "500 ## $a Moor $b Fen", nameof(MarcDamage.Markup))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"a\">Moor<subfield><subfield code=\"b\">Fen</subfield><datafield><controlfield tag=\"001\">b1<controlfield>", "500 ## $a Moor $b Fen | 001 b1", nameof(MarcDamage.Markup))]
    [InlineData("<leader>1<leader><controlfield tag=\"001\">b1</controlfield>", "LDR 1 | 001 b1", nameof(MarcDamage.Markup))]
    [InlineData("<datafield tag=\"500\"><subfield code=\"a\">Moor</datafield><controlfield tag=\"001\">b1</controlfield>", "500 ## $a Moor | 001 b1", nameof(MarcDamage.Markup))]
    [InlineData("<leader>00714<![CDATA[cam]]></leader><controlfield tag=\"001\">b1</controlfield>", "LDR 00714cam | 001 b1", nameof(MarcDamage.None))]
    [InlineData("<leader>1</leader><leader>2</leader><controlfield tag=\"001\">b&amp;1</controlfield>", "LDR 2 | 001 b&1", nameof(MarcDamage.None))]
    [InlineData("<leader/><controlfield tag=\"LDR\">2</controlfield><controlfield tag=\"001\">b1</controlfield>", "LDR 2 | 001 b1", nameof(MarcDamage.None))]
    [InlineData("<leader>1</leader><controlfield tag=\"000\">2</controlfield>", "LDR 1 | 000 2", nameof(MarcDamage.None))]
    [InlineData("", "", nameof(MarcDamage.None))]
    public void Elements_of_a_record(string xml, string expected, string damage)
    {
        var (record, told) = Assert.Single(MarcSamples.ReadXml($"<record>{xml}</record>"));
        Assert.Equal((expected, damage), (record?.ToString().Replace("\n", " | ", StringComparison.Ordinal) ?? "", told.ToString()));
    }

    /// <summary>What of a file has come makes no difference.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("<note>records</note>")]
    [InlineData(" record </record> ")]
    public void A_file_that_comes_in_parts_gives_the_same(string between)
    {
        var record = MarcSamples.Xml(MarcSamples.Book);
        var file = Encoding.UTF8.GetBytes($"<collection>{between}{record}{between}{record}{between}<record/>{between}{record[..^9]}{record}</collection>");
        var expected = MarcSamples.FindInParts(file, file.Length, MarcXmlReader.TryFind);
        Assert.InRange(expected.Count, 3, 5);
        foreach (var step in (int[])[1, 7, 100, 1000])
            Assert.Equal(expected, MarcSamples.FindInParts(file, step, MarcXmlReader.TryFind));
    }
}
