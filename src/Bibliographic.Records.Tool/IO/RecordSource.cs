namespace Bibliographic.Records.Tool.IO;

/// <summary>The records of all inputs, one after the other: the one place where the tool meets the reader.</summary>
internal sealed class RecordSource(IReadOnlyList<Input> inputs, RecordReaderOptions options, CancellationToken cancellation)
{
    /// <summary>Told of each diagnostic; reading is fastest when nobody listens.</summary>
    public Action<Input, Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>How many bytes have been read, as they lie on the disk.</summary>
    public long BytesRead { get; private set; }

    /// <summary>How many bytes there are; null when that cannot be known.</summary>
    public long? TotalBytes { get; } = inputs.Aggregate((long?)0, (sum, input) => sum + input.Length);

    /// <summary>How many records have been read.</summary>
    public long RecordCount { get; private set; }

    /// <summary>Reads the records, once.</summary>
    public IEnumerable<BibliographicRecord> Read() => inputs.SelectMany(Read);

    private IEnumerable<BibliographicRecord> Read(Input input)
    {
        using var reader = new RecordReader(input.Open(count => BytesRead += count, cancellation), OptionsFor(input));
        while (MoveNext(reader, input))
        {
            cancellation.ThrowIfCancellationRequested();
            RecordCount++;
            yield return reader.Current!;
        }
    }

    private RecordReaderOptions OptionsFor(Input input) =>
        OnDiagnostic is null ? options : options with { OnDiagnostic = diagnostic => OnDiagnostic(input, diagnostic) };

    private static bool MoveNext(RecordReader reader, Input input)
    {
        try
        {
            return reader.Read();
        }
        catch (RecordFormatException e)
        {
            throw ToolException.Unreadable(DiagnosticText.Line(input, e.Diagnostic));
        }
    }
}
