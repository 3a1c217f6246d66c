using System.Text;
using System.Text.Json;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>
/// Reads the library's own JSON: what <see cref="RecordFormats.Json"/> and <see cref="RecordFormats.NdJson"/> write, and what
/// <see cref="RecordFormats.SolrJson"/> puts into its documents.
/// </summary>
/// <remarks>
/// What is read is equal to what was written, evidence included; only unpaired surrogates, which JSON cannot carry safely, were
/// replaced by U+FFFD. An array of records, records one a line and records one after another are told apart by themselves.
/// Members may stand in any order; unknown ones are skipped. Text is UTF-8, with or without a byte order mark.
/// <see cref="JsonException.LineNumber"/> and the message give the place of an error; the property counts from 0, the message from 1.
/// </remarks>
public static class RecordJson
{
    private static readonly JsonRecordScanner.RecordReader ReadRecord = NativeJsonReader.Read;

    /// <summary>Reads one record.</summary>
    /// <param name="json">An object, or an array that holds one.</param>
    /// <exception cref="JsonException">The text is not JSON, or not one record.</exception>
    public static BibliographicRecord Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="utf8Json">An object, or an array that holds one, in UTF-8.</param>
    public static BibliographicRecord Read(ReadOnlySpan<byte> utf8Json)
    {
        var scanner = new JsonRecordScanner(ReadRecord);
        var record = scanner.Read(utf8Json, isFinal: true, out var consumed) ?? throw new JsonException("The text holds no record.");
        return scanner.Read(utf8Json[consumed..], isFinal: true, out _) is null ? record : throw new JsonException("The text holds more than one record.");
    }

    /// <summary>Reads the records of a stream one by one, and closes it in the end.</summary>
    /// <param name="stream">The JSON; read forwards once.</param>
    /// <exception cref="JsonException">Thrown by the enumeration: the text is not JSON, or holds something else than records.</exception>
    public static IEnumerable<BibliographicRecord> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return JsonRecordStream.Read(() => stream, ReadRecord);
    }

    /// <summary>Reads the records of a stream one by one as they come, and closes it in the end.</summary>
    /// <param name="stream">The JSON; read forwards once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="JsonException">Thrown by the enumeration: the text is not JSON, or holds something else than records.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IAsyncEnumerable<BibliographicRecord> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return JsonRecordStream.ReadAsync(() => stream, ReadRecord, cancellationToken);
    }

    /// <summary>Reads the records of a file one by one. The file is open while it is enumerated.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">Thrown by the enumeration: the file cannot be read.</exception>
    /// <exception cref="JsonException">Thrown by the enumeration: the text is not JSON, or holds something else than records.</exception>
    public static IEnumerable<BibliographicRecord> ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return JsonRecordStream.Read(() => Open(path, FileOptions.SequentialScan), ReadRecord);
    }

    /// <inheritdoc cref="ReadFile(string)"/>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IAsyncEnumerable<BibliographicRecord> ReadFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return JsonRecordStream.ReadAsync(() => Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous), ReadRecord, cancellationToken);
    }

    private static FileStream Open(string path, FileOptions options) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, options);
}
