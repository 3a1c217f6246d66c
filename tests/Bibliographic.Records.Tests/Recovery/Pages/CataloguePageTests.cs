using System.Text;

namespace Bibliographic.Records.Tests.Recovery.Pages;

/// <summary>Which tables of a text make one record.</summary>
public class CataloguePageTests
{
    private const string Core = "Marsh maps\nSaved in:\nAuthor: | |\n---|---|\nFormat: | Book |\n";
    private const string View = "LEADER | 00714cam a2200205 a 4500 | ||\n---|---|---|---|\n001 | marsh-1 | ||\n245 | 1 | 0 | |a Marsh maps / |c Ann Reed. |\n300 | |a 210 p. | ||\n";
    private const string Heading = "Staff view\nIndex fields\n";
    private const string Index = "_version_ | 17 |\n---|---|\nauthor | Reed, Ann |\nbuilding | Fen Library |\nid | marsh-1 |\ntitle | Marsh maps |\n";
    private const string OtherView = "LEADER | 00540cas a2200169 i 4500 | ||\n---|---|---|---|\n001 | heron-2 | ||\n245 | 0 | 4 | |a The heron journal |\n";
    private const string OtherIndex = "_version_ | 18 |\n---|---|\nauthor | Perch, Jon |\nid | sluice-3 |\ntitle | The sluice |\n";

    [Theory]
    [InlineData(Core + View + Heading + Index, "marsh-1+17")]
    [InlineData(View + Index, "marsh-1+17")]
    [InlineData(View, "marsh-1+")]
    [InlineData(Index, "marsh-1-17")]
    [InlineData(View + OtherView, "marsh-1+ heron-2+")]
    [InlineData(View + Heading + OtherView + Heading, "marsh-1+ heron-2+")]
    [InlineData(View + OtherIndex, "marsh-1+ sluice-3-18")]
    [InlineData(View + Heading + OtherIndex, "marsh-1+ sluice-3-18")]
    [InlineData(Index + View, "marsh-1-17 marsh-1+")]
    [InlineData(Core + View + Heading + Index + Core + OtherView + Heading + OtherIndex, "marsh-1+17 heron-2+ sluice-3-18")]
    [InlineData(OtherIndex + Core + View + Heading + Index + OtherIndex, "sluice-3-18 marsh-1+17 sluice-3-18")]
    [InlineData(View + Core + Index, "marsh-1+17")]
    public void Tables_of_one_record_make_one(string text, string expected)
    {
        foreach (var buffer in (int[])[0, 1, 7, 100])
            Assert.Equal(expected, string.Join(' ', Read(text, buffer).Select(record => $"{record.Id}{(record.Marc is null ? '-' : '+')}{record.Version}")));
    }

    /// <summary>
    /// Without an id and a title in the index table, as where the page was cut, it is the next table after the MARC table that counts.
    /// </summary>
    [Theory]
    [InlineData("_version_ | 17 |\nauthor | Reed, Ann |\n", true)]
    [InlineData("_version_ | 17 |\nid | marsh-1 |\n", true)]
    [InlineData("_version_ | 17 |\nid | fen.marsh-1 |\n", true)]
    [InlineData("_version_ | 17 |\nid | perch-1 |\n", false)]
    [InlineData("_version_ | 17 |\nid | perch-1 |\ntitle | Marsh maps: a guide |\n", true)]
    [InlineData("_version_ | 17 |\nid | marsh-1 |\ntitle | Perches |\n", true)]
    [InlineData("_version_ | 17 |\nid | fen.marsh-1 |\ntitle | Perches |\n", false)]
    [InlineData("Format: | Book |\n---|---|\n_version_ | 17 |\nauthor | Reed, Ann |\n", false)]
    [InlineData("Format: | Book |\n---|---|\n_version_ | 17 |\nid | fen.marsh-1 |\n", false)]
    [InlineData("Format: | Book |\n---|---|\n_version_ | 17 |\nid | marsh-1 |\n", true)]
    public void What_the_tables_say_tells_whether_they_are_of_one_record(string index, bool isOne) =>
        Assert.Equal(isOne ? 1 : 2, Read(View + Heading + index).Count);

    [Fact]
    public void Places_are_those_of_the_page_and_its_tables()
    {
        var diagnostics = new List<Diagnostic>();
        var text =
            Core + View + Heading + Index + Core.Replace("Marsh", "Heron", StringComparison.Ordinal)
                + OtherView.Replace("journal", "j\uFFFDurnal", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[text.IndexOf('\uFFFD', StringComparison.Ordinal)] = 0xff;
        using var reader = new RecordReader(new MemoryStream(bytes), new() { OnDiagnostic = diagnostics.Add });
        Assert.True(reader.Read());
        Assert.Equal((0, 1), (reader.Position.ByteOffset, reader.Position.Line));
        Assert.True(reader.Read());
        Assert.Equal((Encoding.UTF8.GetByteCount(Core + View + Heading + Index), 19), (reader.Position.ByteOffset, reader.Position.Line));
        Assert.False(reader.Read());
        var fault = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.InvalidUtf8);
        Assert.Equal(24, fault.Position.Line);
    }

    [Fact]
    public void Fields_and_lines_beyond_the_limits_are_left_out_and_told()
    {
        var diagnostics = new List<Diagnostic>();
        var text = View + $"500 | |a {new string('x', 400)} | ||\n" + "650 | 0 | |a Marshes | |\n";
        var record = Assert.Single(RecordDump.ReadText(text, new() { MaxFields = 4, MaxRowBytes = 100, OnDiagnostic = diagnostics.Add }));
        Assert.Equal(["001", "245", "300", "500"], record.Marc!.Fields.Select(field => field.Tag));
        Assert.Equal([DiagnosticCode.TooManyFields, DiagnosticCode.RowTooLong], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    /// <summary>A MARC table whose page goes on for long without another table is given before that ends.</summary>
    [Fact]
    public void Memory_is_bounded_after_a_MARC_table()
    {
        var prose = string.Concat(Enumerable.Repeat("The marsh was wide, and the maps were small.\n", 4000));
        var diagnostics = new List<Diagnostic>();
        var records = RecordDump.ReadText(View + prose + Index, new() { OnDiagnostic = diagnostics.Add }).ToList();
        Assert.Equal(["+", "-17"], records.Select(record => $"{(record.Marc is null ? '-' : '+')}{record.Version}"));
    }

    /// <summary>Lines that look like fields, and go on for ever, are no record and take no time that grows with their square.</summary>
    [Theory]
    [InlineData("100 | 1 | 12 |\n")]
    [InlineData("100 _a one\n")]
    [InlineData("001 | 5 |\n")]
    [InlineData("245\n")]
    [InlineData("| 700 |\n")]
    [InlineData("LEADER |\n")]
    public void Endless_lines_hold_no_record(string line) =>
        Assert.DoesNotContain(Read(string.Concat(Enumerable.Repeat(line, 20_000))), record => record.Marc is not null);

    private static List<BibliographicRecord> Read(string text, int buffer = 0)
    {
        var options = new RecordReaderOptions();
        if (buffer == 0)
            return [.. RecordDump.ReadText(text, options)];
        return [.. RecordDump.Read(PartsStream.OfSize(Encoding.UTF8.GetBytes(text), buffer), options)];
    }
}
