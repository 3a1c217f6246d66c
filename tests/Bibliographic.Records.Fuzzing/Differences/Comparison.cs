using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bibliographic.Records.Fuzzing.Reading;

namespace Bibliographic.Records.Fuzzing.Differences;

/// <summary>Something that must give what reading the input as a whole gives.</summary>
/// <param name="Name">Its name, also in the names of files.</param>
/// <param name="Every">It is tried with each n-th input: what takes long need not be tried with all.</param>
/// <param name="Find">
/// In what it differs for an input, or null; given are the input, what reading it as a whole gave, a number that decides where it is
/// divided, and the options.
/// </param>
internal sealed partial record Comparison(string Name, int Every, Func<byte[], ReadingOutcome, int, RecordReaderOptions, string?> Find)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>All comparisons.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        .. ReadingWay.All.Select(way => Same(way, EveryOf(way.Name))),
        new("UTF-16", 4, FindInUtf16),
        new("CRLF", 2, FindWithCrLf),
        new("JSON Lines", 4, FindInJsonLines),
        new("shards", 4, FindInShards),
        new("strict", 4, FindStrict),
        new("written as NDJSON", 8, FindWritten),
    ];

    /// <summary>Reads the input as a whole.</summary>
    public static ReadingOutcome Read(byte[] bytes, RecordReaderOptions options) =>
        ReadingOutcome.Of(with => ReadingWay.Whole.Read(bytes, 0, with), options);

    private static int EveryOf(string way) => way switch
    {
        "in parts" => 1,
        "with a tiny buffer" => 2,
        "asynchronously" => 4,
        "one byte at a time" or "packed" => 8,
        "on three threads" => 16,
        "asynchronously in parts" or "from a pipe" => 32,
        "from a file" => 64,
        _ => 1,
    };

    private static Comparison Same(ReadingWay way, int every) =>
        new(
            way.Name, every,
            (bytes, expected, cut, options) => expected.FindDifference(ReadingOutcome.Of(with => way.Read(bytes, cut, with), options)));

    private static string? FindInUtf16(byte[] bytes, ReadingOutcome expected, int cut, RecordReaderOptions options) =>
        AsUtf16(bytes) is { } other ? expected.FindDifference(Read(other, options)) : null;

    private static byte[]? AsUtf16(byte[] bytes)
    {
        try
        {
            var encoding = Encoding.BigEndianUnicode;
            return IsText(bytes) ? [.. encoding.GetPreamble(), .. encoding.GetBytes(Strict.GetString(bytes))] : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether the line ends of the input may be changed, and its text packed otherwise.</summary>
    private static bool IsText(byte[] bytes) =>
        bytes is not ([0x1F, 0x8B, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0xEF, 0xBB, 0xBF, ..])
        && bytes.AsSpan().IndexOfAny((byte)0x1d, (byte)0x1e, (byte)0) < 0;

    private static string? FindWithCrLf(byte[] bytes, ReadingOutcome expected, int cut, RecordReaderOptions options)
    {
        if (!IsText(bytes) || bytes.Contains((byte)'\r'))
            return null;
        var other = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal));
        return expected.Select(WithoutPlace, WithoutByte).FindDifference(Read(other, options).Select(WithoutPlace, WithoutByte));
    }

    private static string? FindInJsonLines(byte[] bytes, ReadingOutcome expected, int cut, RecordReaderOptions options)
    {
        var text = bytes.AsSpan().TrimStart(" \t\r\n"u8);
        if (text is [(byte)'{' or (byte)'[' or (byte)'<', ..] || text.StartsWith("WARC"u8))
            return null;   // a container in a container
        if (AsUtf16(bytes) is null || bytes is not [.., (byte)'\n'])
            return null;   // a text in JSON is valid, and ends with a line end
        if (expected.Records.Count == 0)
            return null;   // a text that can hold none is passed over, and its rows are not reported
        var other = Encoding.UTF8.GetBytes($"{{\"text\": {JsonSerializer.Serialize(Encoding.UTF8.GetString(bytes))}}}\n");
        return expected.Select(WithoutPlace, WithoutPlace).FindDifference(Read(other, options).Select(WithoutPlace, WithoutPlace));
    }

    private static string? FindInShards(byte[] bytes, ReadingOutcome expected, int cut, RecordReaderOptions options)
    {
        var count = 2 + cut % 7;
        var all = new ReadingOutcome();
        for (var index = 1; index <= count; index++)
        {
            var range = new DumpShard(index, count).RangeOf(bytes.Length);
            all.Append(Read(bytes, options with { Range = range }));
        }
        return expected.Select(WithoutPlace, OfShard).FindDifference(all.Select(WithoutPlace, OfShard));

        // Each shard of JSON Lines tells of the texts that it has passed over by itself.
        Diagnostic? OfShard(Diagnostic diagnostic) =>
            diagnostic.Code == DiagnosticCode.TextPassedOver && bytes.AsSpan().TrimStart("\uFEFF"u8) is [(byte)'{', ..]
                ? null
                : WithoutPlace(diagnostic);
    }

    /// <summary>A strict reader stops exactly where there is damage.</summary>
    private static string? FindStrict(byte[] bytes, ReadingOutcome expected, int cut, RecordReaderOptions options)
    {
        var strict = Read(bytes, options with { Policy = DiagnosticPolicy.Strict });
        var damage = expected.Diagnostics.Find(diagnostic => diagnostic.IsDamage);
        return strict.Failure is null == damage is null ? null : $"strict: {strict.Failure}, tolerant: {damage}";
    }

    private static string? FindWritten(byte[] bytes, ReadingOutcome expected, int cut, RecordReaderOptions options)
    {
        if (expected.Records.Count == 0)
            return null;
        var written = Encoding.UTF8.GetBytes(RecordFormats.NdJson.Serialize(expected.Records));
        var read = Read(written, RecordReaderOptions.Default);
        return expected.Select(WithoutPlace, _ => null).FindDifference(read.Select(WithoutPlace, diagnostic => diagnostic));
    }

    private static BibliographicRecord WithoutPlace(BibliographicRecord record) =>
        record.SourcePosition is null ? record : record with { SourcePosition = null };

    /// <summary>Without what a part of the input cannot know.</summary>
    private static Diagnostic? WithoutPlace(Diagnostic diagnostic) =>
        diagnostic.Code is DiagnosticCode.NoRecords or DiagnosticCode.NotText ? null : diagnostic with
        {
            Position = default,
            Message = Numbered().Replace(diagnostic.Message, "N"),
        };

    /// <summary>Without what another length of the line ends changes.</summary>
    private static Diagnostic WithoutByte(Diagnostic diagnostic) =>
        diagnostic with
        {
            Position = diagnostic.Position with { ByteOffset = 0 },
            Message = Numbered().Replace(diagnostic.Message, "N"),
        };

    [GeneratedRegex("(?<=after byte )[0-9]+(?= of the record)|[0-9]+(?= bytes (of text|between records))|^(a line|line [0-9]+)")]
    private static partial Regex Numbered();
}
