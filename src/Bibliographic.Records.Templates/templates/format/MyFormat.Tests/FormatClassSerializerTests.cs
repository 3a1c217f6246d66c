using System.Text;
using Bibliographic.Records;
using Bibliographic.Records.Conformance;
using Xunit;

namespace MyFormat.Tests;

public sealed class FormatClassSerializerTests : RecordSerializerTests<FormatClassSerializer>
{
    protected override int? CountRecords(ReadOnlyMemory<byte> output) => Encoding.UTF8.GetString(output.Span).Count(c => c == '\n');

    [Fact]
    public void A_record_is_its_title_and_its_year() =>
        Assert.Equal("- A slow walk (2021)\n", new FormatClassSerializer().Serialize(new BibliographicRecord { Title = "A slow walk", Dates = [PartialDate.Parse("2021-03")] }));
}
