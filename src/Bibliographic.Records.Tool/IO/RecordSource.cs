using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.IO;

/// <summary>The records of all inputs, one after the other: the one place where the tool meets the reader.</summary>
internal sealed class RecordSource(IReadOnlyList<InputFile> inputs, RecordReaderOptions options, CancellationToken cancellation)
{
    private readonly EmptyInputs _empty = new();

    /// <summary>Told of each diagnostic; reading is fastest when nobody listens.</summary>
    public Action<InputFile, Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>Whether no records at all are an error.</summary>
    public bool NeedsRecords { get; init; }

    /// <summary>Which records are taken; the others are read and passed over.</summary>
    public RecordSelection Selection { get; init; } = RecordSelection.All;

    /// <summary>How many bytes have been read, as they lie on the disk.</summary>
    public long BytesRead { get; private set; }

    /// <summary>How many bytes there are; null when that cannot be known.</summary>
    public long? TotalBytes { get; } = inputs.Aggregate((long?)0, (sum, input) => sum + input.Length);

    /// <summary>How many records have been taken.</summary>
    public long RecordCount { get; private set; }

    /// <summary>How many records have been read, with those that were not taken.</summary>
    public long ReadCount { get; private set; }

    /// <summary>The input that is being read, from 0.</summary>
    public int InputIndex { get; private set; }

    /// <summary>How many records of it have been read.</summary>
    public long InputRecordCount { get; private set; }

    /// <summary>How many pages of corpora have been looked at; 0 where the inputs are texts.</summary>
    public long PageCount { get; private set; }

    /// <summary>How many of them held records.</summary>
    public long PagesWithRecords { get; private set; }

    /// <summary>Before reading: leaves out what an earlier run has done.</summary>
    public void StartAt(RunPoint point) =>
        (InputIndex, InputRecordCount, RecordCount, ReadCount) = (point.Input, point.InputRecords, point.Records, point.Records);

    /// <summary>Reads the records, once.</summary>
    /// <exception cref="ToolException">
    /// An input cannot be read; or there are no records, and some are needed. Thrown before anything is written.
    /// </exception>
    public IEnumerable<BibliographicRecord> Read()
    {
        for (; InputIndex < inputs.Count; InputIndex++)
        {
            foreach (var record in Read(inputs[InputIndex], done: InputRecordCount))
            {
                yield return record;
                if (RecordCount == Selection.Limit)
                    yield break;
            }
            InputRecordCount = 0;
        }
        if (NeedsRecords && RecordCount == 0)
            throw new ToolException(ExitCode.NoRecords, ReadCount == 0 ? _empty.Sentence : $"no record meets the conditions of --where ({Words.Count(ReadCount, "record")} read)");
    }

    /// <summary>After reading: names the inputs that held no record, if any.</summary>
    public void WriteEmptyInputs(TextWriter output)
    {
        if (_empty.Count > 0)
            output.WriteLine(Printable.Line($"bibrecords: {_empty.Sentence}"));
    }

    private IEnumerable<BibliographicRecord> Read(InputFile input, long done)
    {
        var own = options with { Range = input.Range, SourceName = input.Path };
        var listening = OnDiagnostic is null ? own : own with
        {
            OnDiagnostic = diagnostic =>
            {
                if (diagnostic.Position.RecordNumber > done || done == 0)   // an earlier run has told the others
                    OnDiagnostic(input, diagnostic);
            },
        };
        using var stream = input.Open(count => BytesRead += count, cancellation);
        using var reader = new RecordReader(stream, listening);
        try
        {
            while (MoveNext(reader, input))
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.Position.RecordNumber <= done)
                    continue;
                ReadCount++;
                InputRecordCount++;
                if (!Selection.Takes(reader.Current))
                    continue;
                RecordCount++;
                yield return reader.Current;
            }
        }
        finally
        {
            PageCount += reader.PageCount;
            PagesWithRecords += reader.PagesWithRecords;
        }
        if (reader.Position.RecordNumber == 0 && input.IsWhole)
            _empty.Add(input, stream.Head);
    }

    private static bool MoveNext(RecordReader reader, InputFile input)
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
