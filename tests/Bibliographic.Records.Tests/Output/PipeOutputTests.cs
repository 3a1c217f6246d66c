#if NET9_0_OR_GREATER   // .NET 8 has pipes in a package only
using System.IO.Pipelines;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Writing to pipes, such as the body of a response.</summary>
public sealed class PipeOutputTests
{
    private static readonly BibliographicRecord[] Many =
        [.. Enumerable.Range(0, 200).Select(number => TestRecords.Article with { Id = $"id-{number}", Title = $"Títle {number}" })];

    public static TheoryData<string> Formats => [.. RecordFormats.Default.Select(format => format.Name)];

    /// <summary>The reader is slow: the writer has to wait for it again and again.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_pipe_is_written(string name)
    {
        await WriteToPipe(RecordFormats.Default[name], isAsync: false);
        await WriteToPipe(RecordFormats.Default[name], isAsync: true);
    }

    /// <summary>
    /// As in a web server, where a pipe cannot be advanced before memory was asked for, nor further than the memory reaches.
    /// </summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_record_is_written_into_a_strict_pipe(string name)
    {
        var format = RecordFormats.Default[name];
        var pipe = new Pipe();
        var writer = new StrictWriter(pipe.Writer);
        format.WriteStart(writer);
        format.Write(TestRecords.Article, writer);
        format.WriteSeparator(writer);
        format.Write(TestRecords.Hostile, writer);
        format.WriteEnd(writer);
        await pipe.Writer.CompleteAsync();
        using var received = new MemoryStream();
        await pipe.Reader.CopyToAsync(received);
        if (format.IsSequential)
            Assert.Equal(format.SerializeToBytes([TestRecords.Article, TestRecords.Hostile]), received.ToArray());
    }

    private static async Task WriteToPipe(RecordSerializer format, bool isAsync)
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 4096, resumeWriterThreshold: 1024, minimumSegmentSize: 512));
        using var received = new MemoryStream();
        var reading = pipe.Reader.CopyToAsync(received);
        Assert.Equal(Many.Length,
            isAsync ? await Many.ToAsyncEnumerable().WriteToAsync(pipe.Writer, format) : await Many.WriteToAsync(pipe.Writer, format));
        await pipe.Writer.CompleteAsync();
        await reading;
        Assert.Equal(format.SerializeToBytes(Many), received.ToArray());
    }

    private sealed class StrictWriter(PipeWriter pipe) : PipeWriter
    {
        private int _length = -1;

        public override void Advance(int bytes)
        {
            Assert.InRange(bytes, 0, _length);   // -1 before memory was asked for
            _length = -1;
            pipe.Advance(bytes);
        }

        public override Memory<byte> GetMemory(int sizeHint = 0)
        {
            var memory = pipe.GetMemory(sizeHint);
            _length = memory.Length;
            return memory;
        }

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void CancelPendingFlush() => pipe.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => pipe.Complete(exception);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            pipe.FlushAsync(cancellationToken);
    }
}
#endif
