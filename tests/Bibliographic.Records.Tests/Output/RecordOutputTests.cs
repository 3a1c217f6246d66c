using System.Buffers;
using System.Text;

namespace Bibliographic.Records.Tests.Output;

/// <summary>What is left when writing fails: the old file or the new one, and never half a record.</summary>
public sealed class RecordOutputTests : IDisposable
{
    private static readonly BibliographicRecord[] Three =
        [.. Enumerable.Range(1, 3).Select(number => new BibliographicRecord { Id = $"id-{number}", Title = $"Title {number}" })];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("records-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_fault_names_the_format_and_the_record()
    {
        var e = Assert.Throws<RecordWriteException>(() => new Faulty().Serialize(Three));
        Assert.Equal(("faulty", 2L, "id-2"), (e.FormatName, e.RecordNumber, e.RecordId));
        Assert.Equal("the format 'faulty' failed at record 2 (id-2): NotSupportedException: no 2", e.Message);
        Assert.IsType<NotSupportedException>(e.InnerException);
    }

    [Fact]
    public void After_a_fault_the_output_is_whole_up_to_the_record_before()
    {
        var output = new MemoryStream();
        Assert.Throws<RecordWriteException>(() => Three.WriteTo(output, new Faulty()));
        Assert.Equal("<Title 1>", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task A_fault_that_is_taken_costs_the_record_only()
    {
        var faults = new List<RecordWriteException>();
        var output = new MemoryStream();
        Assert.Equal(2, Three.WriteTo(output, new Faulty(), faults.Add));
        Assert.Equal("<Title 1,Title 3>", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal(2, Assert.Single(faults).RecordNumber);
        Assert.Equal(2, await Async(Three).WriteToAsync(PathOf("x"), new Faulty(), faults.Add));
        Assert.Equal("<Title 1,Title 3>", await File.ReadAllTextAsync(PathOf("x")));
    }

    [Fact]
    public void A_fault_in_the_first_record_takes_the_start_back_too()
    {
        var output = new MemoryStream();
        Assert.Equal(2, Three[1..].Concat(Three[..1]).WriteTo(output, new Faulty(), _ => { }));
        Assert.Equal("<Title 3,Title 1>", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void A_format_cannot_advance_beyond_its_buffer() =>
        Assert.IsType<ArgumentOutOfRangeException>(
            Assert.Throws<RecordWriteException>(() => new Overrun().Serialize(Three)).InnerException);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_reading_or_writing_fails_the_old_file_stays(bool inReading)
    {
        File.WriteAllText(PathOf("x"), "old");
        var records = inReading ? RecordDump.Read(new FailingStream(Repository.Bytes("catalogue.txt"))) : Three;
        Assert.ThrowsAny<Exception>(() => records.WriteTo(PathOf("x"), inReading ? RecordFormats.NdJson : new Faulty()));
        Assert.Equal("old", File.ReadAllText(PathOf("x")));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void The_records_before_an_error_of_reading_are_given()
    {
        var records = new List<BibliographicRecord>();
        var e = Assert.Throws<IOException>(() => records.AddRange(RecordDump.Read(new FailingStream(Repository.Bytes("catalogue.txt")))));
        Assert.Equal("half-way", e.Message);
        using var reader = new RecordReader(new FailingStream(Repository.Bytes("catalogue.txt")));
        Assert.True(reader.Read());
        Assert.Throws<IOException>(() => { while (reader.Read()) { } });
        Assert.InRange(reader.Position.RecordNumber, 1, 4);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var e = Assert.Throws<DirectoryNotFoundException>(() => Three.WriteTo(PathOf("none/x.bib")));
        Assert.Equal($"There is no folder '{PathOf("none")}'.", e.Message);
    }

    [Fact]
    public async Task The_extension_tells_the_format()
    {
        Assert.Equal(3, Three.WriteTo(PathOf("x.bib")));
        Assert.Equal(RecordFormats.BibTeX.Serialize(Three), await File.ReadAllTextAsync(PathOf("x.bib")));
        Assert.Equal(3, await Three.WriteToAsync(PathOf("x.ris")));
        Assert.Equal(3, await Async(Three).WriteToAsync(PathOf("y.ris")));
        Assert.Equal(RecordFormats.Ris.Serialize(Three), await File.ReadAllTextAsync(PathOf("y.ris")));
        var e = Assert.Throws<ArgumentException>(() => Three.WriteTo(PathOf("x.bob")));
        Assert.StartsWith($"No built-in format has the extension of '{PathOf("x.bob")}'", e.Message, StringComparison.Ordinal);
        Assert.Equal(3, _folder.GetFiles().Length);
    }

    [Fact]
    public void What_is_no_text_is_given_as_bytes_only()
    {
        var e = Assert.Throws<NotSupportedException>(() => RecordFormats.Marc.Serialize(Three));
        Assert.Equal("The format 'marc' is not text: use SerializeToBytes, or write to a file or a stream.", e.Message);
        Assert.Equal(3, RecordFormats.Marc.SerializeToBytes(Three).Count(b => b == 0x1D));
        Assert.Equal(RecordFormats.Ris.Serialize(Three[0]), Encoding.UTF8.GetString(RecordFormats.Ris.SerializeToBytes(Three[0])));
        Assert.Equal(["marc"], RecordFormats.Default.Where(format => !format.IsText).Select(format => format.Name));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;   // links need a privilege there
        File.WriteAllText(PathOf("target"), "old");
        File.SetUnixFileMode(PathOf("target"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(PathOf("link"), "target");
        File.CreateSymbolicLink(PathOf("link of a link"), "link");
        Three.WriteTo(PathOf("link of a link"), RecordFormats.NdJson);
        Assert.Equal("link", new FileInfo(PathOf("link of a link")).LinkTarget);
        Assert.Equal(3, File.ReadLines(PathOf("target")).Count());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("target")));

        File.CreateSymbolicLink(PathOf("to be"), "not yet");
        Three.WriteTo(PathOf("to be"), RecordFormats.NdJson);
        Assert.Equal(3, File.ReadLines(PathOf("not yet")).Count());
        Assert.Equal(5, _folder.GetFiles().Length);
    }

    [Fact]
    public void An_output_can_be_broken_off_and_continued()
    {
        foreach (var format in RecordFormats.Default.Select(format => format.ForParts!))
        {
            var output = new MemoryStream();
            using (var writer = format.CreateWriter(output))
            {
                writer.Write(Three[0]);
                Assert.True(writer.TryFlush());
            }
            using (var writer = format.CreateWriter(output))
            {
                Assert.True(writer.TryResume());
                writer.Write(Three[1]);
                writer.Write(Three[2]);
                writer.Complete();
            }
            Assert.Equal(format.SerializeToBytes(Three), output.ToArray());
        }
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static async IAsyncEnumerable<BibliographicRecord> Async(IEnumerable<BibliographicRecord> records)
    {
        await Task.Yield();
        foreach (var record in records)
            yield return record;
    }

    /// <summary>Fails in the middle of a record whose title has a 2.</summary>
    private sealed class Faulty : RecordSerializer
    {
        public override string Name => "faulty";

        public override string MediaType => "text/plain";

        public override string FileExtension => ".faulty";

        public override void WriteStart(IBufferWriter<byte> output) => output.Write("<"u8);

        public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
        {
            output.Write(Encoding.UTF8.GetBytes(record.Title!));
            if (record.Title!.Contains('2', StringComparison.Ordinal))
                throw new NotSupportedException("no 2");
        }

        public override void WriteSeparator(IBufferWriter<byte> output) => output.Write(","u8);

        public override void WriteEnd(IBufferWriter<byte> output) => output.Write(">"u8);
    }

    private sealed class Overrun : RecordSerializer
    {
        public override string Name => "overrun";

        public override string MediaType => "text/plain";

        public override string FileExtension => ".overrun";

        public override void Write(BibliographicRecord record, IBufferWriter<byte> output) => output.Advance(output.GetSpan(1).Length + 1);
    }

    /// <summary>Fails half-way.</summary>
    private sealed class FailingStream(byte[] bytes) : MemoryStream
    {
        private readonly MemoryStream _start = new(bytes[..(bytes.Length * 2 / 3)]);

        public override int Read(Span<byte> buffer) => _start.Read(buffer) is var count and > 0 ? count : throw new IOException("half-way");

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
