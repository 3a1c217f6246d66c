using System.Text;
using Bibliographic.Records.Marc;
using MarcField = Bibliographic.Records.Marc.MarcField;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>A record that came from MARC carries the MARC record, and the formats of MARC write it as it was.</summary>
public class CarriedMarcTests
{
    private static readonly BibliographicRecord Record = new() { Title = "Marsh maps", Marc = MarcSamples.Book };

    [Fact]
    public void It_is_written_as_it_was()
    {
        Assert.Equal(MarcSamples.Iso2709(MarcSamples.Book), RecordFormats.Marc.SerializeToBytes(Record));
        Assert.Equal(MarcSamples.Book, Assert.Single(MarcSamples.ReadXml(RecordFormats.MarcXml.Serialize(Record))).Record);
        Assert.True(Record.UnchangedMarc == MarcSamples.Book && (Record with { }).UnchangedMarc == MarcSamples.Book);
    }

    [Fact]
    public void Changed_values_are_written_instead()
    {
        var changed = Record with { Title = "Fen maps" };
        Assert.Contains("Fen maps", RecordFormats.MarcXml.Serialize(changed), StringComparison.Ordinal);
        Assert.DoesNotContain("Heron Press", RecordFormats.MarcXml.Serialize(changed), StringComparison.Ordinal);
        Assert.Contains(RecordFormats.Marc.ReportLoss(changed).Losses, loss => loss.Value == RecordValue.Marc);
        Assert.Contains("Marsh maps", RecordFormats.MarcXml.Serialize(changed with { Title = "Marsh maps" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_MARC_record_is_written()
    {
        var changed = Record with { Marc = MarcSamples.Book with { Fields = [MarcField.Data("245", '0', '0', new MarcSubfield('a', "Fen maps"))] } };
        Assert.Contains("Fen maps", RecordFormats.MarcXml.Serialize(changed), StringComparison.Ordinal);
        Assert.DoesNotContain("Heron Press", Encoding.UTF8.GetString(RecordFormats.Marc.SerializeToBytes(changed)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_too_long_for_ISO_2709_is_made_of_the_values()
    {
        var note = MarcField.Data("500", ' ', ' ', new MarcSubfield('a', new string('x', 10_000)));
        var record = Record with { Marc = MarcSamples.Book with { Fields = [.. MarcSamples.Book.Fields, note] } };
        Assert.DoesNotContain("xxx", Encoding.UTF8.GetString(RecordFormats.Marc.SerializeToBytes(record)), StringComparison.Ordinal);
        Assert.Contains("xxx", RecordFormats.MarcXml.Serialize(record), StringComparison.Ordinal);
        Assert.Contains(RecordFormats.Marc.ReportLoss(record).Losses, loss => loss.Value == RecordValue.Marc);
        Assert.DoesNotContain(RecordFormats.MarcXml.ReportLoss(record).Losses, loss => loss.Value == RecordValue.Marc);
    }

    [Fact]
    public void Values_are_left_out_of_files_that_are_only_converted()
    {
        var options = new RecordReaderOptions { OmitValuesOfMarcFiles = true };
        foreach (var record in RecordDump.ReadFile(Repository.PathOf("marc/records.mrc"), options))
            Assert.Equal(new BibliographicRecord(), record);
        foreach (var format in (RecordSerializer[])[RecordFormats.Marc, RecordFormats.MarcXml])
        {
            Assert.Equal(
                format.SerializeToBytes(RecordDump.ReadFile(Repository.PathOf("marc/records.mrc"))),
                format.SerializeToBytes(RecordDump.ReadFile(Repository.PathOf("marc/records.mrc"), options)));
        }
        var note = new string('x', 10_000);   // does not fit a field of ISO 2709
        var xml = $"<record><leader/><datafield tag=\"245\"><subfield code=\"a\">Marsh maps</subfield></datafield><datafield tag=\"500\"><subfield code=\"a\">{note}</subfield></datafield></record>";
        Assert.Equal("Marsh maps", RecordDump.ReadText(xml, options).Single().Title);
    }

    /// <summary>Fields without markup are written in one piece, others part by part.</summary>
    [Theory]
    [InlineData("245", "1", "0", "aMarsh maps :|ba guide", "<datafield tag='245' ind1='1' ind2='0'>¶      <subfield code='a'>Marsh maps :</subfield>¶      <subfield code='b'>a guide</subfield>¶    </datafield>")]
    [InlineData("245", " ", " ", "aReeds & rushes|b", "<datafield tag='245' ind1=' ' ind2=' '>¶      <subfield code='a'>Reeds &amp; rushes</subfield>¶      <subfield code='b'></subfield>¶    </datafield>")]
    [InlineData("<>&", " ", " ", "ax", "<datafield tag='&lt;&gt;&amp;' ind1=' ' ind2=' '>¶      <subfield code='a'>x</subfield>¶    </datafield>")]
    [InlineData("500", "\"", " ", "<x", "<datafield tag='500' ind1='&quot;' ind2=' '>¶      <subfield code='&lt;'>x</subfield>¶    </datafield>")]
    [InlineData("500", " ", " ", "a1|é2", "<datafield tag='500' ind1=' ' ind2=' '>¶      <subfield code='a'>1</subfield>¶      <subfield code='é'>2</subfield>¶    </datafield>")]
    public void MARCXML_has_every_field(string tag, string indicator1, string indicator2, string subfields, string expected)
    {
        var field = Records.Marc.MarcField.Data(tag, indicator1[0], indicator2[0],
            [.. subfields.Split('|').Select(subfield => new MarcSubfield(subfield[0], subfield[1..]))]);
        var record = new BibliographicRecord { Marc = new() { Fields = [Records.Marc.MarcField.Control("001", "m-1"), field] } };
        Assert.Contains(
            "\n    <controlfield tag=\"001\">m-1</controlfield>\n    " + expected.Replace('\'', '"').Replace('¶', '\n') + "\n  </record>",
            RecordFormats.MarcXml.Serialize(record));
    }

    [Fact]
    public void JSON_holds_it()
    {
        var inferred = new MarcRecordBuilder { Leader = MarcSamples.Book.Leader };
        inferred.AddData(MarcTag.Create("650"), ' ', '0', areInferred: true);
        inferred.AddSubfield("a"u8, "Marshes"u8);
        foreach (var marc in new[] { MarcSamples.Book, MarcSamples.Unimarc, inferred.Build(), new() })
        {
            var record = Record with { Marc = marc };
            var read = RecordJson.Read(RecordFormats.Json.Serialize(record));
            Assert.Equal(marc.Fields.IsEmpty ? null : marc, read.Marc);
            Assert.Equal(marc.Fields.Select(field => field.AreIndicatorsInferred),
                read.Marc?.Fields.Select(field => field.AreIndicatorsInferred) ?? []);
            Assert.Equal(read.Marc, read.UnchangedMarc);
        }
    }

    [Fact]
    public void JSON_tells_that_values_were_changed()
    {
        var read = RecordJson.Read(RecordFormats.Json.Serialize(Record with { Title = "Fen maps" }));
        Assert.Equal(MarcSamples.Book, read.Marc);
        Assert.Null(read.UnchangedMarc);
        Assert.Null(RecordJson.Read(RecordFormats.Json.Serialize(read)).UnchangedMarc);
        Assert.Equal(MarcSamples.Book, (read with { Marc = read.Marc }).UnchangedMarc);
    }

    /// <summary>A page that was fetched twice, once in part: the MARC record of the whole one says what the merged record does.</summary>
    [Fact]
    public void It_is_written_as_it_was_when_one_of_the_merged_records_has_all_values()
    {
        var whole = new BibliographicRecord { Title = "Marsh maps", Doi = Doi.Parse("10.5555/marsh"), Publisher = "Heron Press", Marc = MarcSamples.Book };
        var part = new BibliographicRecord { Title = "Marsh maps", Doi = whole.Doi, Marc = MarcSamples.Unimarc };
        var merged = Assert.Single(new[] { part, whole }.MergeDuplicates());
        Assert.Equal(MarcSamples.Book, merged.UnchangedMarc);
        Assert.Contains(merged.ExtraFields, field => field.Name == "duplicate_marc" && field.Values[0] == MarcSamples.Unimarc.ToString());
        merged = Assert.Single(new[] { part, whole with { Title = "Marsh maps", Volume = "2", Marc = null } }.MergeDuplicates());
        Assert.Equal((MarcSamples.Unimarc, null), (merged.Marc, merged.UnchangedMarc));
    }

    [Fact]
    public void It_does_not_count_in_comparisons_and_stays_when_records_are_merged()
    {
        var other = Record with { Marc = MarcSamples.Unimarc };
        Assert.Equal(Record, other);
        var doi = Doi.Parse("10.5555/marsh");
        var merged = Assert.Single(new[] { Record with { Doi = doi }, other with { Doi = doi } }.MergeDuplicates());
        Assert.Equal(MarcSamples.Book, merged.Marc);
        Assert.Null(merged.UnchangedMarc);
        Assert.Contains(merged.ExtraFields, field => field.Name == "duplicate_marc" && field.Values[0] == MarcSamples.Unimarc.ToString());
    }

    [Theory]
    [InlineData("marc/vufind.txt")]
    [InlineData("marc/koha.txt")]
    [InlineData("marc/records.mrc")]
    [InlineData("marc/records.xml")]
    [InlineData("marc/records.jsonl")]
    public void What_is_read_is_written_as_it_was(string sample)
    {
        var records = RecordDump.ReadFile(Repository.PathOf(sample)).ToList();
        Assert.NotEmpty(records);
        Assert.All(records,
            record => Assert.Equal(record.Marc, Assert.Single(MarcSamples.ReadXml(RecordFormats.MarcXml.Serialize(record))).Record));
    }

    [Fact]
    public void ISO_2709_in_UTF_8_is_the_same_byte_for_byte()
    {
        using var output = new MemoryStream();
        RecordDump.ReadFile(Repository.PathOf("marc/records.mrc")).WriteTo(output, RecordFormats.Marc);
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("marc/records.mrc")), output.ToArray());
    }

    [Fact]
    public void A_flattened_list_of_the_index_adds_nothing_to_the_headings()
    {
        var record = RecordDump.ReadFile(Repository.PathOf("marc/vufind.txt")).First();
        Assert.Equal(["Marshes -- Maps", "Cartography -- History"], record.Subjects);
    }
}
