using System.Text;

namespace Bibliographic.Records.Tests.Recovery.MarcFiles;

/// <summary>By which signs a file is known as one of MARC records, and what it costs when a record of it is none.</summary>
public class MarcRecognitionTests
{
    private const string Field = "<record><controlfield tag=\"001\">b1</controlfield></record>";

    private const string Fields = "{\"leader\":\"\",\"fields\":[{\"001\":\"b1\"},{\"500\":{\"ind1\":\" \",\"ind2\":\" \",\"subfields\":[{\"a\":\"Moor\"}]}}]}";

    [Theory]
    [InlineData(Field, 1)]
    [InlineData("<?xml version=\"1.0\"?>\n" + Field, 1)]
    [InlineData("\n <!-- of Ely -->" + Field, 1)]
    [InlineData("<Collection>" + Field + Field + "</Collection>", 2)]
    [InlineData("<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record></record></collection>", 0)]
    [InlineData("<record><datafield tag=\"500\"><subfield code=\"a\">Moor</subfield></datafield></record>", 1)]
    [InlineData("<html><body>" + Field + "</body></html>", 0)]
    [InlineData("<HTML><body>" + Field + "</body></HTML>", 0)]
    [InlineData("<!DOCTYPE html><html>" + Field + "</html>", 0)]
    [InlineData("<!doctype HTML>" + Field, 0)]
    [InlineData("<1>" + Field, 0)]
    [InlineData("< " + Field, 0)]
    [InlineData("<rss><title>Moor</title></rss>", 0)]
    public void MARCXML(string text, int expected) => Assert.Equal(expected, Read(text).Records.Count);

    /// <summary>An envelope may say much before the first record.</summary>
    [Theory]
    [InlineData("<?xml version=\"1.0\"?><OAI-PMH>", 1)]
    [InlineData("<searchRetrieveResponse><record>", 1)]
    [InlineData("<rss>", 0)]
    public void A_long_envelope_of_MARCXML(string start, int expected) =>
        Assert.Equal(expected, Read(start + string.Concat(Enumerable.Repeat("<note>Moor</note>", 6000)) + Field).Records.Count);

    [Theory]
    [InlineData(Fields + "\n" + Fields, 2)]
    [InlineData("[" + Fields + ",\n" + Fields + "]", 2)]
    [InlineData(Fields + "\n{\"fields\":[{\"001\":\"b\\ud800\"}]}\n" + Fields, 2)]
    [InlineData(Fields + "\n{\"fields\":[}]\n" + Fields, 2)]
    [InlineData(Fields + "\n{\"title\":\"Moor\"}\n" + Fields, 2)]
    public void MARC_in_JSON(string text, int expected)
    {
        var (records, codes) = Read(text);
        Assert.Equal(expected, records.Count);
        Assert.All(records, record => Assert.Equal(("b1", "Moor"), (record.Id, record.Notes.Single())));
        Assert.Equal(text.Count(c => c == '\n') + 1 - expected, codes.Count);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told_in_JSON()
    {
        var file = Encoding.Latin1.GetBytes(Fields.Replace("Moor", "M\u00e9or", StringComparison.Ordinal));
        var codes = new List<DiagnosticCode>();
        var record = RecordDump.Read(file, new() { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) }).Single();
        Assert.Equal("M\ufffdor", record.Notes.Single());
        Assert.Equal([DiagnosticCode.InvalidUtf8], codes);
    }

    [Theory]
    [InlineData("b.mrc", 1)]
    [InlineData("b.MARC", 1)]
    [InlineData("b.iso", 1)]
    [InlineData("b.iso2709", 1)]
    [InlineData("b.usmarc", 1)]
    [InlineData("b.marc21", 1)]
    [InlineData("b.unimarc", 1)]
    [InlineData("b.dat", 0)]
    public void A_damaged_file_of_ISO_2709_is_known_by_its_name(string name, int expected)
    {
        var file = Repository.Bytes("marc/records.mrc");
        file = [.. file[..Array.IndexOf(file, (byte)0x1d)], 0x1d];
        Array.Fill(file, (byte)'x', 0, 60);
        var folder = Directory.CreateTempSubdirectory("marc-names");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name), file);
            var records = RecordDump.ReadFile(Path.Combine(folder.FullName, name)).ToList();
            Assert.Equal(expected, records.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (List<BibliographicRecord> Records, List<DiagnosticCode> Codes) Read(string text)
    {
        var codes = new List<DiagnosticCode>();
        var options = new RecordReaderOptions { OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) };
        return ([.. RecordDump.Read(Encoding.UTF8.GetBytes(text), options)], codes);
    }
}
