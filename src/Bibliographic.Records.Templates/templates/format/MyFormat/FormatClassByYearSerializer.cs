using System.Buffers;
using Bibliographic.Records;

namespace MyFormat;

/// <summary>
/// The same lines in the order of their years. No line can be written before all records have been seen, so the format has a writer of
/// its own, which keeps the lines in memory. Delete this class if your format can write each record by itself.
/// </summary>
public sealed class FormatClassByYearSerializer : RecordSerializer
{
    private static readonly FormatClassSerializer Lines = new();

    public override string Name => "format-name-by-year";

    public override string Description => "Titles and years, sorted by year";

    public override string MediaType => Lines.MediaType;

    public override string FileExtension => ".format-name-by-year";

    public override FormatCapabilities Capabilities => Lines.Capabilities;

    /// <summary>False: parts of an output cannot be joined.</summary>
    public override bool IsSequential => false;

    /// <summary>Writes one record; the writer calls it, and nobody else.</summary>
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output) => Lines.Write(record, output);

    public override RecordWriter CreateWriter(Stream output) => new Writer(this, output);

    private sealed class Writer(FormatClassByYearSerializer format, Stream output) : RecordWriter
    {
        private readonly SortedDictionary<int, ArrayBufferWriter<byte>> _years = [];

        public override void Write(BibliographicRecord record)
        {
            var year = record.Date?.Year ?? 0;
            if (!_years.TryGetValue(year, out var lines))
                _years.Add(year, lines = new());
            format.Write(record, lines);
        }

        public override void Complete()
        {
            foreach (var lines in _years.Values)
                output.Write(lines.WrittenSpan);
        }

        public override async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
        {
            foreach (var lines in _years.Values)
                await output.WriteAsync(lines.WrittenMemory, cancellationToken);
        }
    }
}
