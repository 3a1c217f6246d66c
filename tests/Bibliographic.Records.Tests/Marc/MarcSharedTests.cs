using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>Real records of thirty catalogues, in all forms of files.</summary>
public class MarcSharedTests
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "marc", "sample");

    [SharedFact]
    public void Four_hundred_records_come_out_of_ISO_2709_and_MARCXML_as_they_are()
    {
        var expected = Truth("records.ndjson.gz");
        var file = Unpack("iso2709.mrc.gz");
        var records = MarcSamples.ReadIso2709(file).ConvertAll(read => read.Record!);
        Assert.Equal(expected.Select(record => record.Fields), records.Select(record => record.Fields));
        Assert.Equal(expected, MarcSamples.ReadXml(Unpack("marcxml.xml.gz")).Select(read => read.Record!));
        Assert.Equal(file, MarcSamples.Iso2709([.. records]));
        Assert.Equal(records, records.SelectMany(record => MarcSamples.ReadXml(MarcSamples.Xml(record))).Select(read => read.Record!));
    }

    [SharedFact]
    public void Records_with_older_character_sets_are_decoded()
    {
        var records = MarcSamples.ReadIso2709(Unpack("marc8.mrc.gz")).ConvertAll(read => read.Record!);
        Assert.Equal(Truth("marc8.truth.ndjson.gz").Select(record => record.Fields), records.Select(record => record.Fields).Select(WithoutSigns));
    }

    /// <summary>The truth has spaces where some records have the sign for a blank indicator.</summary>
    private static ValueList<MarcField> WithoutSigns(ValueList<MarcField> fields) =>
        [.. fields.Select(field => field is { Indicator1: '#', Indicator2: '#' } ? field.WithIndicators(' ', ' ') : field)];

    private static byte[] Unpack(string name)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(Folder, name)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static List<MarcRecord> Truth(string name) =>
        [.. Encoding.UTF8.GetString(Unpack(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Record(JsonDocument.Parse(line).RootElement))];

    private static MarcRecord Record(JsonElement record) => new()
    {
        Leader = record.GetProperty("leader").GetString()!,
        Fields =
        [
            .. record.GetProperty("control").EnumerateArray().Select(field => MarcField.Control(field[0].GetString()!, field[1].GetString()!)),
            .. record.GetProperty("fields").EnumerateArray()
                .Select(field => MarcField.Data(field[0].GetString()!, field[1].GetString()![0], field[2].GetString()![0],
                [.. field[3].EnumerateArray()
                    .Select(subfield => new MarcSubfield(subfield[0].GetString()![0], subfield[1].GetString()!))])),
        ],
    };
}
