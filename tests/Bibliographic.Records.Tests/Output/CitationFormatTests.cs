using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What holds for BibTeX, BibLaTeX and the tagged formats alike.</summary>
public class CitationFormatTests
{
    public static TheoryData<string> Formats => ["bibtex", "biblatex", "ris", "endnote", "refworks", "medline"];

    public static IEnumerable<object[]> FormatsAndRecords =>
        from format in (IEnumerable<string>)["bibtex", "biblatex", "ris", "endnote", "refworks", "medline"]
        from sample in TestRecords.All
        select new object[] { format, sample.Name };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_is_its_records_and_empty_lines_between_them(string format)
    {
        var lineEnd = format is "ris" or "refworks" ? "\r\n" : "\n";
        var single = TestRecords.All.Select(sample => Format(format).Serialize(sample.Record));
        Assert.Equal(string.Join(lineEnd, single), Format(format).Serialize(TestRecords.All.Select(sample => sample.Record)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_records_make_an_empty_file(string format) => Assert.Equal("", Format(format).Serialize([]));

    [Theory]
    [MemberData(nameof(FormatsAndRecords))]
    public void Line_ends_are_those_of_the_format_and_no_line_is_blank_or_holds_a_control_character(string format, string sample)
    {
        var text = Encoding.UTF8.GetString(Bytes(format, TestRecords.Named(sample)));
        var lineEnd = format is "ris" or "refworks" ? "\r\n" : "\n";
        Assert.EndsWith(lineEnd, text);
        var lines = text.Split(lineEnd)[..^1];
        Assert.DoesNotContain('\ufeff', text);
        Assert.All(lines, line => Assert.NotEqual("", line.Trim()));
        Assert.All(lines, line => Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029'));
        Assert.All(lines, line => Assert.DoesNotContain("  ", line.Replace("  - ", "", StringComparison.Ordinal).Trim()));
    }

    private static RecordSerializer Format(string name) => RecordFormats.Default[name];

    private static byte[] Bytes(string format, BibliographicRecord record)
    {
        using var output = new MemoryStream();
        new[] { record }.WriteTo(output, Format(format));
        return output.ToArray();
    }
}
