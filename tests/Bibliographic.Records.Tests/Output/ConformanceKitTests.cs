using System.Buffers;
using System.Reflection;
using System.Text;
using Bibliographic.Records.Conformance;
using Xunit.Sdk;

namespace Bibliographic.Records.Tests.Output;

/// <summary>The conformance kit finds what it is there to find.</summary>
public class ConformanceKitTests
{
    private static readonly Action<BibliographicRecord, IBufferWriter<byte>> Careless = (record, output) =>
        Put(output, $"* {record.Title}\n");

    [Theory]
    [InlineData("Upper", ".x", "text/plain", nameof(RecordSerializerTests.Name_is_in_lower_case_without_blanks))]
    [InlineData("x", "x", "text/plain", nameof(RecordSerializerTests.File_extension_has_a_dot))]
    [InlineData("x", ".x", "text", nameof(RecordSerializerTests.Media_type_is_one))]
    public void A_wrong_identity_is_found(string name, string extension, string mediaType, string check) =>
        Finds(check, new Sample(Careless, name, extension, mediaType));

    [Fact]
    public void A_value_that_breaks_out_is_found() =>
        Finds(nameof(RecordSerializerTests.No_value_breaks_out_of_its_record), new Sample(Careless));

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
        Finds(nameof(RecordSerializerTests.Writer_completes_the_output_and_leaves_the_stream_open),
            new Sample(Careless) { ClosesStream = true });

    [Fact]
    public void A_format_that_only_claims_to_be_sequential_is_found()
    {
        var check = new SampleTests(new Sample(Careless) { ClosesStream = true });
        Assert.ThrowsAny<XunitException>(() => check.Output_is_start_records_and_end(1));
    }

    [Fact]
    public void YAML_without_quotation_marks_is_found()
    {
        var format = new Sample((record, output) =>
            Put(output, $"- id: \"{Quotable(record.Id)}\"\n  title: {Clean(record.Title)}\n")) { RecordStart = "- id:" };
        var message = Finds(nameof(RecordSerializerTests.Text_between_values_is_not_written_as_it_is_inside_a_value), format);
        Assert.Contains("is the end of the title and the start of the id of the next record", message, StringComparison.Ordinal);
        Assert.Contains("Escape or replace '\\n- id: \"' in values.", message, StringComparison.Ordinal);

        message = Finds(nameof(RecordSerializerTests.Output_of_the_format_in_a_value_makes_no_record), format);
        Assert.Contains("gives 4 records", message, StringComparison.Ordinal);
        Assert.Contains("- id: \"000123456\"", message, StringComparison.Ordinal);

        static string Quotable(string? text) => Clean(text).Replace('"', '_').Replace('\n', ' ').Replace('\r', ' ');
        static string Clean(string? text) => string.Concat((text ?? "").Where(c => c is '\n' or '\r' || !char.IsControl(c)));
    }

    [Fact]
    public void JSON_without_escapes_is_found()
    {
        var format = new Sample((record, output) =>
            Put(output, $$"""{"title":"{{record.Title}}","journal":"{{record.Journal}}"}{{'\n'}}"""));
        var message = Finds(nameof(RecordSerializerTests.Text_between_values_is_not_written_as_it_is_inside_a_value), format);
        Assert.Contains("""'","journal":"'""", message, StringComparison.Ordinal);
        Assert.Contains("is the end of the title and the start of the journal;", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_are_divided_by_commas_without_quotation_marks_are_found()
    {
        var format = new Sample((record, output) => Put(output, $"{Line(record.Title)},{Line(record.Journal)}\n"));
        var message = Finds(nameof(RecordSerializerTests.Text_between_values_is_not_written_as_it_is_inside_a_value), format);
        Assert.Contains("Escape or replace ',' in values.", message, StringComparison.Ordinal);

        static string Line(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c)));
    }

    [Fact]
    public void False_capabilities_are_found()
    {
        var message = Finds(nameof(RecordSerializerTests.Capabilities_are_true), new Sample(Careless)
        {
            Told = FormatCapabilities.None.Without(RecordValue.Title, "nobody reads it").With(RecordValue.Journal),
        });
        Assert.Contains("Title dropped: nobody reads it; but the output for 'article' is another without it", message,
            StringComparison.Ordinal);
        Assert.Contains("Journal written; but the output for 'article' is the same without it", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Advancing_before_asking_for_memory_is_found() => Assert.Contains(
        "Advance was called before GetSpan or GetMemory",
        Finds(nameof(RecordSerializerTests.Output_does_not_depend_on_the_memory_of_the_buffer), new Sample((_, output) =>
            output.Advance(0))),
        StringComparison.Ordinal);

    [Fact]
    public void Asking_for_less_memory_than_is_written_is_found() => Assert.Contains(
        "Where a window has 0 bytes more than asked for, 'empty' makes the format fail",
        Finds(nameof(RecordSerializerTests.Output_does_not_depend_on_the_memory_of_the_buffer), new Sample((_, output) =>
        {
            "a long line\n"u8.CopyTo(output.GetSpan());
            output.Advance(12);
        })),
        StringComparison.Ordinal);

    [Fact]
    public void Advancing_by_more_than_was_written_is_found() => Assert.Contains(
        "Byte 1 of 'empty' was never written",
        Finds(nameof(RecordSerializerTests.Output_does_not_depend_on_the_memory_of_the_buffer), new Sample((_, output) =>
        {
            output.GetSpan(2)[0] = (byte)'x';
            output.Advance(2);
        })),
        StringComparison.Ordinal);

    [Fact]
    public void A_careful_format_passes()
    {
        var format = new Sample((record, output) => Put(output, $"- {Line(record.Title)}\n"))
        {
            Told = FormatCapabilities.None.With(RecordValue.Title).WithApproximation(RecordValue.TitleMarkup, "of the whole title only"),
        };
        foreach (var check in typeof(RecordSerializerTests).GetMethods()
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not (null or TheoryAttribute)))
            check.Invoke(new SampleTests(format), BindingFlags.DoNotWrapExceptions, null, [], null);

        static string Line(string? text) => string.Concat((text ?? "").Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
    }

    private static void Put(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text.AsSpan(), output);

    private static string Finds(string check, Sample format)
    {
        var method = typeof(RecordSerializerTests).GetMethod(check)!;
        return Assert.ThrowsAny<XunitException>(
            () => method.Invoke(new SampleTests(format), BindingFlags.DoNotWrapExceptions, null, [], null)).Message;
    }

    private sealed class Sample(Action<BibliographicRecord, IBufferWriter<byte>> write, string name = "x", string extension = ".x",
        string mediaType = "text/plain")
        : RecordSerializer
    {
        public bool ClosesStream { get; init; }

        public string RecordStart { get; init; } = "";

        public FormatCapabilities Told { get; init; } = FormatCapabilities.Unknown;

        public override FormatCapabilities Capabilities => Told;

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

    private sealed class SampleTests(Sample format) : RecordSerializerTests
    {
        protected override RecordSerializer Create() => format;

        protected override int? CountRecords(ReadOnlyMemory<byte> output) =>
            Encoding.UTF8.GetString(output.Span).Split('\n')[..^1]
                .Count(line => line.StartsWith(format.RecordStart, StringComparison.Ordinal));
    }
}
