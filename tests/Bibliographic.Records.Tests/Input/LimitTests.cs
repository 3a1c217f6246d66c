using System.IO.Compression;
using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Past a limit there is a diagnostic, the rest of the record is read on, and memory stays bounded.</summary>
[Collection(nameof(BoundsTests))]
public class LimitTests
{
    private const long MiB = 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(97)]
    [InlineData(1_000_000)]
    public void Of_a_row_beyond_the_limit_the_start_is_kept_and_the_page_read_on(int part)
    {
        var page = $"id | x |\ndescription | {new string('d', 5000)} |\ntitle | T |\nurl | http://a.example/ |\n";
        var text = page + page.Replace("id | x", "_version_ | 1 |\nid | y", StringComparison.Ordinal) + "id | z |\ntitle | Z |\n";
        var diagnostics = new List<Diagnostic>();
        using var reader =
            new RecordReader(PartsStream.OfSize(Encoding.UTF8.GetBytes(text), part),
                new() { MaxRowBytes = 1000, OnDiagnostic = diagnostics.Add });
        foreach (var (id, title) in new[] { ("x", "T"), ("y", "T"), ("z", "Z") })
        {
            Assert.True(reader.Read());
            Assert.Equal((id, title), (reader.Current.Id, reader.Current.Title));
            if (id != "z")
                Assert.Equal(new string('d', 1000 - "description | ".Length), reader.Current.Abstract);
        }
        Assert.Equal(text.IndexOf("id | z", StringComparison.Ordinal), reader.Position.ByteOffset);
        Assert.False(reader.Read());
        Assert.Equal(["line 2", "line 7"],
            diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCode.RowTooLong).Select(diagnostic => diagnostic.Message[..6]));
    }

    [Fact]
    public void A_value_of_many_lines_is_a_long_row_too()
    {
        var lines = string.Concat(Enumerable.Repeat("a line of the abstract\n", 100));
        var codes = new List<DiagnosticCode>();
        var record =
            Assert.Single(RecordDump.ReadText($"id | x |\ndescription | start\n{lines}|\ntitle | T |\n", new() { MaxRowBytes = 1000, OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) }));
        Assert.Contains(DiagnosticCode.RowTooLong, codes);
        Assert.Equal("T", record.Title);
        Assert.InRange(record.Abstract!.Length, 900, 1000);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_left_out()
    {
        var rows = string.Concat(Enumerable.Range(0, 3000).Select(number => $"f{number:0000}_str | v |\n"));
        var codes = new List<DiagnosticCode>();
        var options = new RecordReaderOptions { MaxFields = 50, OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) };
        var records = RecordDump.ReadText($"_version_ | 1 |\nauthor | A, B |\n{rows}id | x |\n_version_ | 2 |\nid | y |\ntitle | T |\n", options).ToList();
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 48).Select(number => $"f{number:0000}_str")),
            string.Join(' ', records[0].ExtraFields.Select(field => field.Name)));
        Assert.Equal(("y", "T"), (records[1].Id, records[1].Title));
        Assert.Single(codes, DiagnosticCode.TooManyFields);
    }

    [Fact]
    public void Authors_beyond_the_limit_are_left_out()
    {
        var authors = string.Join(' ', Enumerable.Range(0, 500).Select(number => $"Family{(char)('a' + number % 26)}, Given"));
        var codes = new List<DiagnosticCode>();
        var record =
            Assert.Single(RecordDump.ReadText($"id | x |\nauthor | {authors} |\ntitle | T |\n", new() { MaxAuthors = 100, OnDiagnostic = diagnostic => codes.Add(diagnostic.Code) }));
        Assert.Equal(100, record.Authors.Count);
        Assert.Equal(Certainty.Guess, record.Evidence[RecordValue.Authors].Certainty);
        Assert.Single(codes, DiagnosticCode.TooManyAuthors);
    }

    [Fact]
    public void Diagnostics_beyond_the_limit_are_told_but_not_kept()
    {
        var told = 0;
        var lines = string.Concat(Enumerable.Repeat("{\"text\": 5}\n", 200)) + "{\"text\": \"id | x |\\ntitle | T |\\nurl | http://a.example |\\n\"}\n";
        using var reader =
            new RecordReader(new MemoryStream(Encoding.UTF8.GetBytes(lines)),
                new() { Policy = DiagnosticPolicy.Collect, MaxDiagnostics = 20, OnDiagnostic = _ => told++ });
        Assert.True(reader.Read());
        Assert.Equal(200, told);
        Assert.Equal(21, reader.Diagnostics.Count);
        Assert.Equal(DiagnosticCode.TooManyDiagnostics, reader.Diagnostics[20].Code);
    }

    [Fact]
    public void A_limit_must_be_positive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordReaderOptions { MaxRowBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordReaderOptions { MaxFields = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordReaderOptions { MaxAuthors = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordReaderOptions { MaxDiagnostics = 0 });
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("id | x |\ntitle | ", 1)]
    public void A_line_of_2_GB_is_read_in_bounded_memory(string start, int records)
    {
        using var stream = new LongStream(Encoding.ASCII.GetBytes(start), 2048 * MiB, " |\nurl | http://a.example/ |\n"u8.ToArray());
        var count = 0;
        foreach (var record in RecordDump.Read(stream, Large))
        {
            count++;
            if (records == 0)
                continue;   // only the row after the line
            Assert.Equal((16 * MiB) - "title | ".Length, record.Title!.Length);
            Assert.Equal(["http://a.example/"], record.Urls);
        }
        Assert.InRange(count, records, 1);
        Assert.InRange(stream.Peak, 0, 160 * MiB);
    }

    [Fact]
    public void Packed_data_that_unpack_to_a_thousand_times_their_size_are_read_in_bounded_memory()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            new LongStream([], 200 * MiB, "\nid | x |\ntitle | T |\nurl | http://a.example/ |\n"u8.ToArray()).CopyTo(gzip);
        Assert.InRange(packed.Length, 0, 2 * MiB);
        packed.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("T", Assert.Single(RecordDump.Read(packed, Large)).Title);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 160 * MiB);
    }

    /// <summary>Buffers as in release builds: what is measured is the memory.</summary>
    private static RecordReaderOptions Large => new() { FirstBufferBytes = 128 * 1024, FillLimit = 0 };

    /// <summary>A start, many bytes of one kind, an end; looks at the memory while it is read.</summary>
    private sealed class LongStream(byte[] start, long middle, byte[] end) : Stream
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _position;

        /// <summary>The most memory that was in use at a time, over what was before.</summary>
        public long Peak { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: false) - _before);
            int count;
            if (_position < start.Length)
            {
                count = Math.Min(buffer.Length, start.Length - (int)_position);
                start.AsSpan((int)_position, count).CopyTo(buffer);
            }
            else if (_position < start.Length + middle)
            {
                count = (int)Math.Min(buffer.Length, start.Length + middle - _position);
                buffer[..count].Fill((byte)'a');
            }
            else
            {
                var at = (int)(_position - start.Length - middle);
                count = Math.Min(buffer.Length, end.Length - at);
                end.AsSpan(at, count).CopyTo(buffer);
            }
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
