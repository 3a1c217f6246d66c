using Bibliographic.Records;
using Bibliographic.Records.Conformance;
using Xunit;

namespace MyInput.Tests;

public sealed class InputClassParserTests : RecordParserTests
{
    protected override ReadOnlyMemory<byte> Sample => "CARD\nTitle: One\nAuthor: Li, Wei\n.\nCARD\nTitle: Two\n.\n"u8.ToArray();

    protected override int SampleCount => 2;

    protected override RecordParser Create() => new InputClassParser();

    [Fact]
    public void A_card_is_its_title_and_its_authors()
    {
        var record = RecordDump.Read(Sample, new() { Inputs = RecordInputs.Default.WithInputClass() }).First();
        Assert.Equal(("One", "Li"), (record.Title, record.Authors[0].Family));
    }
}
