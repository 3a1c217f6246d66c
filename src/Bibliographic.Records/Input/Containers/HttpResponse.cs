using System.Buffers.Text;
using System.IO.Compression;

namespace Bibliographic.Records.Input.Containers;

/// <summary>A response of HTTP as WARC keeps it: what the header tells of the body, and the body unpacked.</summary>
internal sealed class HttpResponse
{
    private string _contentEncoding = "";
    private bool _isChunked;
    private byte _status;   // its first digit

    /// <summary>Whether the server gave the page that it was asked for.</summary>
    public bool IsSuccess => _status == '2';

    /// <summary>Whether it begins with a line that tells a status.</summary>
    public bool HasStatus => _status is > (byte)'0' and < (byte)'6';

    /// <summary>The media type; null when the header has none.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Where the body starts in the message.</summary>
    public int BodyStart { get; private init; }

    /// <summary>Reads the header of a message.</summary>
    /// <param name="message">Header and body.</param>
    public static HttpResponse Parse(ReadOnlySpan<byte> message)
    {
        if (!HeaderLines.TryDivide(message, out var headerLength, out var bodyStart))
            return new();
        var header = message[..headerLength];
        var response = new HttpResponse { _status = Status(header), BodyStart = bodyStart };
        foreach (var line in new HeaderLines(header))
        {
            if (line.Is("Content-Type"u8))
                response.ContentType = line.Text;
            else if (line.Is("Content-Encoding"u8))
                response._contentEncoding = line.Text.ToLowerInvariant();
            else if (line.Is("Transfer-Encoding"u8))
                response._isChunked = line.Text.Contains("chunked", StringComparison.OrdinalIgnoreCase);
        }
        return response;
    }

    /// <summary>Opens the body. Crawlers often keep it unpacked under a header that says otherwise; so what it is like decides.</summary>
    /// <param name="bytes">The body as it is in the message.</param>
    /// <param name="report">Takes the reason for which the body is damaged.</param>
    /// <returns>The body, whose stream reports damage or throws; null when it is packed in a way that is not known.</returns>
    public Stream? OpenBody(byte[] bytes, Action<string> report)
    {
        var body = _isChunked ? JoinChunks(bytes, report) : bytes;
        var stream = new MemoryStream(body.Array!, body.Offset, body.Count, writable: false);
        return _contentEncoding switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GzipInput(stream, report),
            // "deflate" is zlib's format by the standard, and bare deflate by habit.
            "deflate" when body is [var first, var second, ..] && (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0 =>
                new PackedBody(stream, static packed => new ZLibStream(packed, CompressionMode.Decompress), report),
            "deflate" when body is [not (byte)'<', ..] =>
                new PackedBody(stream, static packed => new DeflateStream(packed, CompressionMode.Decompress), report),
            "br" when body is [not (byte)'<', ..] =>
                new PackedBody(stream, static packed => new BrotliStream(packed, CompressionMode.Decompress), report),
            "" or "identity" or "gzip" or "x-gzip" or "deflate" or "br" => stream,
            _ => null,
        };
    }

    /// <summary>The first digit of the status, <c>HTTP/1.1 200 OK</c>; 0 when there is none.</summary>
    private static byte Status(ReadOnlySpan<byte> header) =>
        header.StartsWith("HTTP/"u8) && header.IndexOf((byte)' ') is > 0 and var space
            && header[space..].TrimStart((byte)' ') is [var first, ..] ? first : (byte)0;

    /// <summary>
    /// Joins the chunks of a body. What is not divided into chunks stays as it is; of chunks that end early there is what there is.
    /// </summary>
    private static ArraySegment<byte> JoinChunks(ArraySegment<byte> body, Action<string> report)
    {
        var joined = new byte[body.Count];
        var length = 0;
        for (ReadOnlySpan<byte> rest = body; ; )
        {
            var lineEnd = rest.IndexOf((byte)'\n');
            if (lineEnd < 0 || !Utf8Parser.TryParse(rest[..lineEnd], out int size, out _, 'x') || size < 0)
            {
                if (rest.Length == body.Count)
                    return body;
                report("a chunk does not tell its length");
                return new(joined, 0, length);
            }
            rest = rest[(lineEnd + 1)..];
            if (size > rest.Length)
                report("a chunk ends early");
            size = Math.Min(size, rest.Length);
            rest[..size].CopyTo(joined.AsSpan(length));
            length += size;
            rest = rest[size..].TrimStart("\r\n"u8);
            if (size == 0)
                return new(joined, 0, length);
        }
    }
}
