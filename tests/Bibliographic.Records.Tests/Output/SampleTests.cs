namespace Bibliographic.Records.Tests.Output;

/// <summary>The sample dumps in every format: a format is covered on the day it is registered.</summary>
public class SampleTests
{
    private static readonly BibliographicRecord[] Records =
        [.. RecordDump.ReadFile(Repository.PathOf("catalogue.txt")), .. RecordDump.ReadFile(Repository.PathOf("book.txt"))];

    public static TheoryData<string> FormatNames => [.. RecordFormats.Default.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void Samples(string format)
    {
        var serializer = RecordFormats.Default[format];
        using var output = new MemoryStream();
        Assert.Equal(Records.Length, Records.WriteTo(output, serializer));
        Snapshot.Verify(output.ToArray(), serializer.FileExtension, format);
    }
}
