using System.Text.Json;

namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// The names under which the objects of web corpora say where a page is from, such as <c>{"url":"…","timestamp":"2019-04-25T12:57:54Z","text":"…"}</c>.
/// </summary>
internal static class JsonLinePage
{
    /// <summary>Whether the reader is at the name of a page's address; <c>u</c> is that of HPLT.</summary>
    public static bool IsAddress(ref Utf8JsonReader json) =>
        json.ValueTextEquals("url"u8) || json.ValueTextEquals("u"u8) || json.ValueTextEquals("uri"u8) || json.ValueTextEquals("source_url"u8)
        || json.ValueTextEquals("warc-target-uri"u8) || json.ValueTextEquals("WARC-Target-URI"u8);

    /// <summary>Whether the reader is at the name of the time at which a page was fetched.</summary>
    public static bool IsDate(ref Utf8JsonReader json) =>
        json.ValueTextEquals("timestamp"u8) || json.ValueTextEquals("date"u8) || json.ValueTextEquals("ts"u8) || json.ValueTextEquals("date_download"u8)
        || json.ValueTextEquals("warc-date"u8) || json.ValueTextEquals("WARC-Date"u8);

    /// <summary>
    /// Whether the reader is at the name of an object that describes the page: OSCAR and Dolma have its address in there.
    /// </summary>
    public static bool IsDescription(ref Utf8JsonReader json) =>
        json.ValueTextEquals("metadata"u8) || json.ValueTextEquals("meta"u8) || json.ValueTextEquals("warc_headers"u8);
}
