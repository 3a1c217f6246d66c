using System.Buffers;
using System.Text;
using Bibliographic.Records.Conformance;
using Xunit.Sdk;

namespace Bibliographic.Records.Tests.Output;

/// <summary>The conformance kit finds what it is there to find.</summary>
public class ConformanceKitTests
{
    private static readonly Action<BibliographicRecord, IBufferWriter<byte>> Careless = (record, output) => Put(output, $"* {record.Title}\n");

    [Theory]
    [InlineData("Upper", ".x", "text/plain", nameof(RecordSerializerTests.Name_is_in_lower_case_without_blanks))]
    [InlineData("x", "x", "text/plain", nameof(RecordSerializerTests.File_extension_has_a_dot))]
    [InlineData("x", ".x", "text", nameof(RecordSerializerTests.Media_type_is_one))]
    public void A_wrong_identity_is_found(string name, string extension, string mediaType, string check) =>
        Finds(check, new Sample(Careless, name, extension, mediaType));

    [Fact]
    public void A_value_that_breaks_out_is_found() => Finds(nameof(RecordSerializerTests.No_value_breaks_out_of_its_record), new Sample(Careless));

    [Fact]
    public void Control_characters_are_found() => Finds(nameof(RecordSerializerTests.Text_is_clean), new Sample(Careless));

    [Fact]
    public void A_byte_order_mark_is_found() =>
        Finds(nameof(RecordSerializerTests.Text_is_clean), new Sample((_, output) => output.Write("\uFEFFx"u8)));

    [Fact]
    public void A_failure_is_found() =>
        Finds(nameof(RecordSerializerTests.Every_record_is_written), new Sample((record, output) => Put(output, record.Title!.Trim())));

    [Fact]
    public void A_counter_is_found()
    {
        var count = 0;
        Finds(nameof(RecordSerializerTests.Equal_records_give_equal_bytes), new Sample((_, output) => Put(output, $"{++count}\n")));
    }

    [Fact]
    public void The_users_culture_is_found() =>
        Finds(nameof(RecordSerializerTests.Equal_records_give_equal_bytes), new Sample((_, output) => Put(output, $"{-1.5}\n")));

    [Fact]
    public void A_closed_stream_is_found() =>
        Finds(nameof(RecordSerializerTests.Writer_completes_the_output_and_leaves_the_stream_open), new Sample(Careless) { ClosesStream = true });

    [Fact]
    public void A_format_that_only_claims_to_be_sequential_is_found()
    {
        var check = new SampleTests(new Sample(Careless) { ClosesStream = true });
        Assert.ThrowsAny<XunitException>(() => check.Output_is_start_records_and_end(1));
    }

    private static void Put(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text.AsSpan(), output);

    private static void Finds(string check, Sample format)
    {
        var method = typeof(RecordSerializerTests).GetMethod(check)!;
        Assert.ThrowsAny<XunitException>(() => method.Invoke(new SampleTests(format), System.Reflection.BindingFlags.DoNotWrapExceptions, null, [], null));
    }

    private sealed class Sample(Action<BibliographicRecord, IBufferWriter<byte>> write, string name = "x", string extension = ".x", string mediaType = "text/plain")
        : RecordSerializer
    {
        public bool ClosesStream { get; init; }

        public override string Name => name;

        public override string FileExtension => extension;

        public override string MediaType => mediaType;

        public override void Write(BibliographicRecord record, IBufferWriter<byte> output) => write(record, output);

        public override RecordWriter CreateWriter(Stream output) => ClosesStream ? new ClosingWriter(output) : base.CreateWriter(output);
    }

    private sealed class ClosingWriter(Stream output) : RecordWriter
    {
        public override void Write(BibliographicRecord record) => output.WriteByte((byte)'x');

        public override void Complete()
        {
        }

        protected override void Dispose(bool disposing)
        {
            output.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class SampleTests(RecordSerializer format) : RecordSerializerTests
    {
        protected override RecordSerializer Create() => format;

        protected override int? CountRecords(ReadOnlyMemory<byte> output) => output.Span.Count((byte)'\n');
    }
}
