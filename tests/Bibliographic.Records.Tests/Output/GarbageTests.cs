using System.Buffers;
using System.Diagnostics;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What is written without leaving garbage. Runs alone: the runtime puts off compiling for good while other tests start.</summary>
[Collection(nameof(RunsAlone))]
public class GarbageTests
{
    [Theory]
    [InlineData("bibtex")]
    [InlineData("biblatex")]
    [InlineData("ris")]
    [InlineData("endnote")]
    [InlineData("refworks")]
    [InlineData("medline")]
    [InlineData("mods")]
    [InlineData("marcxml")]
    [InlineData("marc")]
    [InlineData("oai-dc")]
    [InlineData("jats")]
    [InlineData("pubmed-xml")]
    [InlineData("endnote-xml")]
    [InlineData("zotero-rdf")]
    [InlineData("tei")]
    public void Writing_leaves_little_but_the_texts_of_identifiers(string format)
    {
        const int records = 100;
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var serializer = RecordFormats.Default[format];
        var record = TestRecords.Article with { Title = "A title without markup" };
        serializer.Write(record, output);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < records; i++)
        {
            output.ResetWrittenCount();
            serializer.Write(record, output);
        }
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / records, 0, 1024);
    }

    [Fact]
    public void Ndjson_is_written_without_garbage()
    {
        // The runtime's own number formatting boxes until it has been compiled for good, so: at some time it must be none.
        var output = new ArrayBufferWriter<byte>(100_000);
        var watch = Stopwatch.StartNew();
        long garbage;
        do
        {
            WriteAll();
            var before = GC.GetAllocatedBytesForCurrentThread();
            WriteAll();
            garbage = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (garbage > 0 && watch.Elapsed < TimeSpan.FromMinutes(2));
        Assert.Equal(0, garbage);

        void WriteAll()
        {
            output.ResetWrittenCount();
            RecordFormats.NdJson.Write(TestRecords.Article, output);
            RecordFormats.NdJson.Write(TestRecords.Book, output);
            RecordFormats.NdJson.Write(TestRecords.Hostile, output);
        }
    }
}

[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public class RunsAlone;
