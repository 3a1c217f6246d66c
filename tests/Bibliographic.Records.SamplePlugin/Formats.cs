using System.Buffers;
using System.Text;

namespace Bibliographic.Records.SamplePlugin;

/// <summary>What the formats of this plug-in have in common; not a format itself.</summary>
public abstract class SampleFormat(string name) : RecordSerializer
{
    public override string Name => name;

    public override string MediaType => "text/x-sample";

    public override string FileExtension => $".{name}";

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output) =>
        Encoding.UTF8.GetBytes($"* {record.Title}\n".AsSpan(), output);
}

/// <summary>A format that works.</summary>
public sealed class TitleFormat() : SampleFormat("sample-titles");

/// <summary>A format that cannot be created.</summary>
public sealed class FailingConstructor : SampleFormat
{
    public FailingConstructor() : base("sample-failing") => throw new InvalidOperationException("no licence key");
}

/// <summary>A format whose name is taken.</summary>
public sealed class TakenName() : SampleFormat("bibtex");

/// <summary>A format that fails when it is used.</summary>
public sealed class FailingWriter() : SampleFormat("sample-broken")
{
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output) => throw new NotSupportedException("titles only");
}

/// <summary>A format that works, and does not know its hash code.</summary>
public sealed class FailingHashCode() : SampleFormat("sample-hash")
{
    public override bool Equals(object? obj) => throw new NotSupportedException("no equality");

    public override int GetHashCode() => throw new NotSupportedException("no hash code");
}

/// <summary>A format without a usual file extension.</summary>
public sealed class WithoutExtension() : SampleFormat("sample-bare")
{
    public override string FileExtension => "";
}

/// <summary>A format that gives no writer.</summary>
public sealed class WithoutWriter() : SampleFormat("sample-nothing")
{
    public override RecordWriter CreateWriter(Stream output) => null!;
}

/// <summary>A format that the tool cannot create: it needs an argument.</summary>
public sealed class NeedsArgument(string name) : SampleFormat(name);

/// <summary>A JSON array of titles. It fails in the middle of a record whose title has a 2.</summary>
public sealed class FailingHalfway() : SampleFormat("sample-halfway")
{
    public override void WriteStart(IBufferWriter<byte> output) => output.Write("["u8);

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        output.Write("\""u8);
        if (record.Title!.Contains('2', StringComparison.Ordinal))
            throw new NotSupportedException("no 2");
        output.Write(Encoding.UTF8.GetBytes(record.Title));
        output.Write("\""u8);
    }

    public override void WriteSeparator(IBufferWriter<byte> output) => output.Write(",\n"u8);

    public override void WriteEnd(IBufferWriter<byte> output) => output.Write("]\n"u8);
}

/// <summary>A format with a writer of its own, which fails at the second record.</summary>
public sealed class FailingWithState() : SampleFormat("sample-state")
{
    public override bool IsSequential => false;

    public override RecordWriter CreateWriter(Stream output) => new Writer();

    private sealed class Writer : RecordWriter
    {
        private int _count;

        public override void Write(BibliographicRecord record)
        {
            if (++_count == 2)
                throw new NotSupportedException("one only");
        }

        public override void Complete()
        {
        }
    }
}
