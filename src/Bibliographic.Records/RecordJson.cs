using System.Text;
using System.Text.Json;
using Bibliographic.Records.Input.NativeJson;

namespace Bibliographic.Records;

/// <summary>
/// Reads one record in the library's own JSON: what <see cref="RecordFormats.Json"/> and <see cref="RecordFormats.NdJson"/> write, and what
/// <see cref="RecordFormats.SolrJson"/> puts into its documents. For files and streams use <see cref="RecordDump"/>.
/// </summary>
/// <remarks>
/// What is read is equal to what was written, evidence included; only unpaired surrogates, which JSON cannot carry safely, were
/// replaced by U+FFFD. Members may stand in any order; unknown ones are skipped. Safe for use by any number of threads.
/// </remarks>
public static class RecordJson
{
    /// <summary>Reads one record.</summary>
    /// <param name="json">An object, or an array that holds one.</param>
    /// <exception cref="JsonException">The text is not JSON, or not one record.</exception>
    public static BibliographicRecord Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="utf8Json">An object, or an array that holds one, in UTF-8, with or without a byte order mark.</param>
    public static BibliographicRecord Read(ReadOnlySpan<byte> utf8Json)
    {
        var byteOrderMark = "\uFEFF"u8;
        var reader = new Utf8JsonReader(utf8Json.StartsWith(byteOrderMark) ? utf8Json[byteOrderMark.Length..] : utf8Json);
        reader.Read();
        var isArray = reader.TokenType == JsonTokenType.StartArray;
        if (isArray)
            reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            throw new JsonException("The text holds no record.");
        var record = NativeJsonReader.Read(ref reader);
        if (isArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("The text holds more than one record.");
        reader.Read();   // throws when something follows
        return record;
    }
}
