using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Conformance;

/// <summary>What reading an input gave, as lines that can be compared: records with their positions, and diagnostics.</summary>
internal static class ReadOutcome
{
    /// <summary>Reads with a stream that gives so many bytes at a time; 0 for all at once.</summary>
    public static List<string> Of(byte[] input, RecordReaderOptions options, int piece = 0) => Read(Open(input, piece), options);

    /// <summary>Reads asynchronously.</summary>
    public static async Task<List<string>> OfAsync(byte[] input, RecordReaderOptions options, int piece = 0)
    {
        List<string> lines = [];
        await using var reader =
            new RecordReader(Open(input, piece), options with { OnDiagnostic = diagnostic => lines.Add(diagnostic.ToString()) });
        while (await reader.ReadAsync().ConfigureAwait(false))
            lines.Add(Line(reader));
        return lines;
    }

    /// <summary>Only the records, without their positions.</summary>
    public static IEnumerable<string> RecordsIn(IEnumerable<string> outcome) =>
        outcome.Where(line => line.StartsWith("record ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('{', StringComparison.Ordinal))..]);

    /// <summary>Whether a parser has thrown.</summary>
    public static string? Fault(IEnumerable<string> outcome) =>
        outcome.FirstOrDefault(line => line.Contains($"BR{(int)DiagnosticCode.ParserFailed:0000}", StringComparison.Ordinal));

    public static byte[] Gzip(byte[] input)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(input);
        return packed.ToArray();
    }

    /// <summary>The input as the text of a line of JSON Lines.</summary>
    public static byte[] JsonLine(byte[] input) =>
        Encoding.UTF8.GetBytes($"{{\"text\":\"{JsonEncodedText.Encode(Encoding.UTF8.GetString(input))}\"}}\n");

    private static List<string> Read(Stream stream, RecordReaderOptions options)
    {
        List<string> lines = [];
        using var reader = new RecordReader(stream, options with { OnDiagnostic = diagnostic => lines.Add(diagnostic.ToString()) });
        while (reader.Read())
            lines.Add(Line(reader));
        return lines;
    }

    private static string Line(RecordReader reader) =>
        string.Create(CultureInfo.InvariantCulture, $"record {reader.Position.RecordNumber} line {reader.Position.Line} byte {reader.Position.ByteOffset} {RecordFormats.NdJson.Serialize(reader.Current)}");

    private static Stream Open(byte[] input, int piece) => piece == 0 ? new MemoryStream(input) : new PieceStream(input, piece);

    private sealed class PieceStream(byte[] input, int piece) : MemoryStream(input)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(piece, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
