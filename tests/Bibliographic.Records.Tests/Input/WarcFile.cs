using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Makes WARC files as crawlers and Common Crawl write them.</summary>
internal static class WarcFile
{
    /// <summary>A record of WARC.</summary>
    public static byte[] Record(string type, string? address, ReadOnlySpan<byte> content, string contentType = "text/plain", string version = "1.0",
        long? length = null)
    {
        var header = new StringBuilder($"WARC/{version}\r\nWARC-Type: {type}\r\n");
        if (address is not null)
            header.Append(CultureInfo.InvariantCulture, $"WARC-Target-URI: {address}\r\n");
        header.Append("WARC-Date: 2024-03-05T11:02:09Z\r\nWARC-Record-ID: <urn:uuid:3a1c0a5e-0000-4000-8000-000000000001>\r\n");
        header.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\nContent-Length: {length ?? content.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(header.ToString()), .. content, .. "\r\n\r\n"u8];
    }

    /// <summary>A WET file: a description, then the text of each page.</summary>
    public static byte[][] Wet(params string[] pages) =>
    [
        Record("warcinfo", null, "Software-Info: an invented crawler\r\n"u8, "application/warc-fields"),
        .. pages.Select((page, i) => Record("conversion", $"https://catalogue.example/Record/{i + 1}", Encoding.UTF8.GetBytes(page))),
    ];

    /// <summary>A record that holds the answer of a server.</summary>
    public static byte[] Response(string address, string httpHeader, ReadOnlySpan<byte> body, string version = "1.1") =>
        Record("response", address, [.. Encoding.UTF8.GetBytes(httpHeader.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body], "application/http; msgtype=response", version);

    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
