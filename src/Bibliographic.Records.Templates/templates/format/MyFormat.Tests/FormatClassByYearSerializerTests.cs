using System.Text;
using Bibliographic.Records;
using Bibliographic.Records.Conformance;
using Xunit;

namespace MyFormat.Tests;

public sealed class FormatClassByYearSerializerTests : RecordSerializerTests<FormatClassByYearSerializer>
{
    protected override int? CountRecords(ReadOnlyMemory<byte> output) => Encoding.UTF8.GetString(output.Span).Count(c => c == '\n');

    [Fact]
    public void Records_are_sorted_by_year()
    {
        BibliographicRecord[] records = [new() { Title = "New", Dates = [new(2021)] }, new() { Title = "Old", Dates = [new(1999)] }];
        Assert.Equal("- Old (1999)\n- New (2021)\n", RecordFormats.Default.WithFormatClass()["format-name-by-year"].Serialize(records));
    }
}
