using System.Xml;
using System.Xml.Linq;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What holds for every XML format and for MARC alike.</summary>
public class XmlFormatTests
{
    private static readonly string[] Xml = ["mods", "marcxml", "oai-dc", "jats", "pubmed-xml", "endnote-xml", "zotero-rdf", "tei"];
    private static readonly string[] All = [.. Xml, "marc"];

    public static TheoryData<string> XmlFormats => [.. Xml];

    public static TheoryData<string> Formats => [.. All];

    public static IEnumerable<object[]> XmlFormatsAndRecords => Pairs(Xml);

    [Theory]
    [MemberData(nameof(XmlFormatsAndRecords))]
    public void Every_record_makes_a_well_formed_document_of_one_record(string format, string sample) =>
        Assert.Single(RecordElements(format, Parse(Bytes(format, TestRecords.Named(sample)))));

    [Theory]
    [MemberData(nameof(XmlFormats))]
    public void Records_stand_inside_one_element(string format) =>
        Assert.Equal(TestRecords.All.Count(),
            RecordElements(format, Parse(Bytes(format, [.. TestRecords.All.Select(sample => sample.Record)]))).Count());

    [Theory]
    [MemberData(nameof(XmlFormats))]
    public void No_records_make_a_well_formed_document(string format) => Assert.Empty(RecordElements(format, Parse(Bytes(format, []))));

    [Theory]
    [MemberData(nameof(XmlFormats))]
    public void Any_character_in_any_value_makes_a_well_formed_document(string format)
    {
        foreach (var block in Enumerable.Range(0, 0x10000).Chunk(0x100))
        {
            var text = new string([.. block.Select(c => (char)c)]);
            var record = new BibliographicRecord
            {
                Id = text, Title = $"<i>{text}</i>", ShortTitle = text, Subtitle = text,
                    Authors = [AgentName.Person(text, text, text), AgentName.Group(text)],
                Contributors = [new(AgentName.Person(text, text), text)], Journal = text, Volume = text, Issue = text, Pages = text,
                    Publisher = text,
                Abstract = text, Subjects = [text], Genres = [text], Places = [text], Eras = [text], Languages = [new(text, text)],
                    Urls = ["http://" + text],
                License = new(text, text), Copyright = text, Edition = text, Series = [text], Contents = [text],
                    PhysicalDescriptions = [text],
                CallNumbers = [text], Institutions = [text], ArticleType = text, RecordFormat = text, AlternativeTitles = [text],
            };
            Assert.Single(RecordElements(format, Parse(Bytes(format, record))));
        }
    }

    private static IEnumerable<object[]> Pairs(string[] formats) =>
        from format in formats from sample in TestRecords.All select new object[] { format, sample.Name };

    internal static RecordSerializer Format(string name) => RecordFormats.Default[name];

    internal static byte[] Bytes(string format, params BibliographicRecord[] records)
    {
        using var output = new MemoryStream();
        records.WriteTo(output, Format(format));
        return output.ToArray();
    }

    internal static XElement Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Ignore });
        Assert.Equal((byte)'<', bytes[0]); // No byte order mark.
        return XElement.Load(reader);
    }

    internal static IEnumerable<XElement> RecordElements(string format, XElement root) => format switch
    {
        "endnote-xml" => root.Elements().Single().Elements(),
        "tei" => root.Descendants().Single(element => element.Name.LocalName == "listBibl").Elements(),
        _ => root.Elements(),
    };
}
