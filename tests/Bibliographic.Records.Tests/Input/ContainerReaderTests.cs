using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Tests.Input;

/// <summary>What holds of the reader of every container.</summary>
public class ContainerReaderTests
{
    public static TheoryData<string> Names => [.. RecordInputs.Default.Containers.Select(container => container.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_closes_its_stream(string name)
    {
        var container = RecordInputs.Default.Containers.Single(container => container.Name == name);
        var stream = new MemoryStream(Encoding.UTF8.GetBytes("nothing"));
        var context = new ContainerContext(RecordReaderOptions.Default, DiagnosticLog.Silent, new() { Line = 1 }, ContainerEntry.Unknown);
        container.OpenReader(stream, context).Dispose();
        Assert.False(stream.CanRead);
    }

    /// <summary>What is told of packed data has the lines of what is in them.</summary>
    [Theory]
    [InlineData("[\n{\"text\":\"a\"},\n{\"no\":\"text\"}]")]
    [InlineData("{\"text\":\"a\"}\n\n{\"no\":\"text\"}\n")]
    [InlineData("{\"title_full\":\"a\",\"author2\":\"b\"}\n\n{no}\n")]
    public void Lines_of_packed_data_are_counted_in_what_was_packed(string text)
    {
        foreach (var isPacked in (bool[])[false, true])
        {
            var diagnostics = new List<Diagnostic>();
            var bytes = Encoding.UTF8.GetBytes(text);
            _ = RecordDump.Read(isPacked ? WarcFile.Gzip(bytes) : bytes, new() { OnDiagnostic = diagnostics.Add }).Count();
            var told = Assert.Single(diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.JsonLineBroken);
            Assert.Equal(3, told.Position.Line);
        }
    }
}
