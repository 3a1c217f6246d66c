using System.Buffers;
using System.Globalization;
using System.Text;
using Xunit;

namespace Bibliographic.Records.Conformance;

/// <summary>What every format promises. Derive a public class, return the format, and run the tests with xunit.</summary>
/// <remarks>
/// A format whose records can be counted in its output overrides
/// <see cref="CountRecords"/>: then it is also tested with a reader that no value breaks out of its record.
/// </remarks>
public abstract partial class RecordSerializerTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Creates the format; called more than once.</summary>
    protected abstract RecordSerializer Create();

    /// <summary>
    /// Whether the output is text without control characters; by default what <see cref="RecordSerializer.IsText"/> says.
    /// </summary>
    protected virtual bool IsText => Create().IsText;

    /// <summary>Counts the records of an output as a reader of the format would; null, by default, when that is not known.</summary>
    /// <param name="output">The whole output.</param>
    protected virtual int? CountRecords(ReadOnlyMemory<byte> output) => null;

    /// <summary>The name is what users type: lower case, without blanks.</summary>
    [Fact]
    public void Name_is_in_lower_case_without_blanks() => Assert.Matches(@"\A[a-z0-9][a-z0-9.+_-]*\z", Create().Name);

    /// <summary>The extension has its dot and is in lower case.</summary>
    [Fact]
    public void File_extension_has_a_dot() => Assert.Matches(@"\A(\.[a-z0-9_+-]+)+\z", Create().FileExtension);

    /// <summary>The media type has a type and a subtype.</summary>
    [Fact]
    public void Media_type_is_one() => Assert.Matches(@"\A[a-z]+/[A-Za-z0-9][A-Za-z0-9.+_-]*(; ?[a-z]+=.+)?\z", Create().MediaType);

    /// <summary>The description is one line for people.</summary>
    [Fact]
    public void Description_is_one_line() => Assert.Matches(@"\A[^\p{Cc}]+\z", Create().Description);

    /// <summary>A registry finds the format by name and extension.</summary>
    [Fact]
    public void Format_is_found_in_a_registry()
    {
        var format = Create();
        Assert.Same(format, RecordFormats.Default.With(format).Find(format.Name));
    }

    /// <summary>No record of the set makes the format fail, in an output of its own or among others.</summary>
    [Fact]
    public void Every_record_is_written()
    {
        var format = Create();
        foreach (var (name, record) in ConformanceRecords.All)
        {
            var exception = Record.Exception(() => Output(format, record));
            Assert.True(exception is null, $"The record '{name}' made the format fail: {exception}");
        }
        Output(format, [.. ConformanceRecords.All.Select(pair => pair.Record)]);
    }

    /// <summary>The text is UTF-8, without a byte order mark and without control characters other than tab and line ends.</summary>
    [Fact]
    public void Text_is_clean()
    {
        if (!IsText)
            return;
        var format = Create();
        foreach (var (name, record) in ConformanceRecords.All)
        {
            var output = Output(format, record);
            Assert.False(output.AsSpan().StartsWith(ByteOrderMark), $"The output for '{name}' starts with a byte order mark.");
            var exception = Record.Exception(() => new UTF8Encoding(false, true).GetCharCount(output));
            Assert.True(exception is null, $"The output for '{name}' is not UTF-8.");
            var control = Array.FindIndex(output, b => b is < 0x20 and not (0x09 or 0x0A or 0x0D));
            Assert.True(control < 0, $"The output for '{name}' has a control character at byte {control}.");
        }
    }

    /// <summary>Equal records give equal bytes: again, from another instance, and whatever the user's culture.</summary>
    [Fact]
    public void Equal_records_give_equal_bytes()
    {
        var format = Create();
        BibliographicRecord[] records = [.. ConformanceRecords.All.Select(pair => pair.Record)];
        var first = Output(format, records);
        AssertSame(first, Output(format, records), "the second time");
        AssertSame(first, Output(Create(), [.. records.Select(record => record with { })]), "by another instance");
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = OtherCulture();
            AssertSame(first, Output(format, records), "in another culture");
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    /// <summary>One instance writes several outputs at once.</summary>
    [Fact]
    public void Several_threads_may_write_at_once()
    {
        const int Threads = 4;
        var format = Create();
        BibliographicRecord[] records = [.. ConformanceRecords.All.Select(pair => pair.Record)];
        var expected = Output(format, records);
        var outputs = new byte[Threads][];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            for (var turn = 0; turn < 3; turn++)
                outputs[number] = Output(format, records);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(outputs, output => AssertSame(expected, output, "by one of several threads"));
    }

    /// <summary>An output is start, records with separators between them, and end, for none, one and three records.</summary>
    /// <remarks>A format that is not <see cref="RecordSerializer.IsSequential"/> only has to write the output.</remarks>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Output_is_start_records_and_end(int count)
    {
        var format = Create();
        BibliographicRecord[] records =
            [.. new[] { ConformanceRecords.Article, ConformanceRecords.Book, ConformanceRecords.Empty }.Take(count)];
        var output = Output(format, records);
        if (!format.IsSequential)
            return;
        var parts = new ArrayBufferWriter<byte>();
        format.WriteStart(parts);
        for (var at = 0; at < count; at++)
        {
            if (at > 0)
                format.WriteSeparator(parts);
            format.Write(records[at], parts);
        }
        format.WriteEnd(parts);
        AssertSame(parts.WrittenSpan.ToArray(), output, "by its parts");
    }

    /// <summary>
    /// A writer needs a stream that goes forward and no more, leaves it open, and has written everything when it is complete.
    /// </summary>
    [Fact]
    public void Writer_completes_the_output_and_leaves_the_stream_open()
    {
        var format = Create();
        var expected = Output(format, ConformanceRecords.Article, ConformanceRecords.Book);
        using var stream = new ForwardStream();
        using (var writer = format.CreateWriter(stream))
        {
            writer.Write(ConformanceRecords.Article);
            writer.Write(ConformanceRecords.Book);
            writer.Complete();
            AssertSame(expected, stream.ToArray(), "to a stream without seeking");
        }
        Assert.False(stream.IsClosed, "The writer has closed the stream.");
        AssertSame(expected, stream.ToArray(), "before and after the writer was disposed");
    }

    /// <summary>What is written asynchronously is the same.</summary>
    [Fact]
    public async Task Writing_gives_the_same_bytes_Async()
    {
        var format = Create();
        BibliographicRecord[] records = [.. ConformanceRecords.All.Select(pair => pair.Record)];
        using var stream = new ForwardStream();
        await records.WriteToAsync(stream, format);
        Assert.False(stream.IsClosed, "The writer has closed the stream.");
        AssertSame(Output(format, records), stream.ToArray(), "when it is written asynchronously");
    }

    /// <summary>A writer may be given up: no exception, and nothing is written afterwards.</summary>
    [Fact]
    public void Writer_may_be_given_up()
    {
        using var stream = new ForwardStream();
        var writer = Create().CreateWriter(stream);
        writer.Write(ConformanceRecords.Article);
        writer.Dispose();
        Assert.False(stream.IsClosed, "The writer has closed the stream.");
    }

    /// <summary>Ten thousand authors are no trouble.</summary>
    [Fact]
    public void Many_authors_are_written() =>
        Assert.NotEmpty(Output(Create(), ConformanceRecords.WithManyAuthors, ConformanceRecords.Article));

    /// <summary>Texts of megabytes are no trouble.</summary>
    [Fact]
    public void Huge_values_are_written() =>
        Assert.NotEmpty(Output(Create(), ConformanceRecords.WithHugeValues, ConformanceRecords.Article));

    /// <summary>The whole output for some records.</summary>
    /// <param name="format">The format.</param>
    /// <param name="records">The records.</param>
    protected static byte[] Output(RecordSerializer format, params BibliographicRecord[] records)
    {
        ArgumentNullException.ThrowIfNull(format);
        using var stream = new MemoryStream();
        records.WriteTo(stream, format);
        return stream.ToArray();
    }

    private static void AssertSame(byte[] expected, byte[] actual, string when)
    {
        var at = expected.AsSpan().CommonPrefixLength(actual);
        Assert.True(at == expected.Length && at == actual.Length, $"The output is another {when}, from byte {at} on.");
    }

    /// <summary>
    /// A culture that writes numbers and dates in its own way; made by hand because programs may run without culture data.
    /// </summary>
    private static CultureInfo OtherCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.TimeSeparator = "|";
        culture.DateTimeFormat.AbbreviatedMonthNames = culture.DateTimeFormat.MonthNames = [.. Enumerable.Repeat("Month", 13)];
        culture.DateTimeFormat.ShortDatePattern = "yyyy|MM|dd";
        return culture;
    }
}
