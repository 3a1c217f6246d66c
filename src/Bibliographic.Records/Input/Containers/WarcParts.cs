using System.IO.Compression;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Finds where records start in the middle of a WARC file, plain or with gzip, so that it can be read in parts.</summary>
internal static class WarcParts
{
    private const int BufferSize = 64 * 1024;
    private const int LongestHeader = 64 * 1024;
    private const int LongestMark = 6;       // what is looked for: a line feed and WARC/
    private const int TailLength = 32;       // blank lines after a record, and the first line of the next
    private const int VersionLength = 16;

    private static ReadOnlySpan<byte> Signature => [0x1F, 0x8B, 8];   // of a member of gzip

    /// <summary>Where the first record starts at or after a place: it has a header, and as many bytes as that says.</summary>
    /// <returns>The file's end when there is none.</returns>
    public static async ValueTask<long> FindRecord<TIO>(Stream file, long position, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (position == 0 || position >= file.Length)
            return position == 0 ? 0 : file.Length;
        using var window = new StreamWindow(BufferSize);
        using var rest = new SliceStream(file, position - 1, file.Length, closes: false);   // with the line feed before a record
        for (var (offset, isFinal) = (position - 1, false); ;)
        {
            var found = window.Bytes.IndexOf("\nWARC/"u8);
            var isHeader = HasHeader(window.Bytes, found, out var length);
            if (isHeader && length >= 0
                && await IsRecordEnd<TIO>(file, offset + found + 1 + length, cancellationToken).ConfigureAwait(false))
                return offset + found + 1;
            var needsMore = found >= 0 && !isHeader && window.Length - found < LongestHeader && !isFinal;
            var surplus = needsMore ? found : found >= 0 ? found + 1 : Math.Max(0, window.Length - LongestMark);
            window.Consume(surplus);
            offset += surplus;
            if (found >= 0 && !needsMore)
                continue;
            if (isFinal)
                return file.Length;
            isFinal = !await window.Fill<TIO>(rest, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Where the first member of gzip starts, at or after a place, that starts with a record.</summary>
    /// <returns>The file's end when there is none.</returns>
    public static async ValueTask<long> FindMember<TIO>(Stream file, long position, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (position == 0 || position >= file.Length)
            return position == 0 ? 0 : file.Length;
        using var window = new StreamWindow(BufferSize);
        using var rest = new SliceStream(file, position, file.Length, closes: false);
        for (var (offset, isFinal) = (position, false); !isFinal;)
        {
            isFinal = !await window.Fill<TIO>(rest, cancellationToken: cancellationToken).ConfigureAwait(false);
            while (window.Bytes.IndexOf(Signature) is >= 0 and var found)
            {
                var member = new SliceStream(file, offset + found, file.Length, closes: false);
                if (await IsPackedRecord<TIO>(member, cancellationToken).ConfigureAwait(false))
                    return offset + found;
                window.Consume(found + 1);
                offset += found + 1;
            }
            var surplus = Math.Max(0, window.Length - LongestMark);
            window.Consume(surplus);
            offset += surplus;
        }
        return file.Length;
    }

    /// <summary>Whether data packed by gzip start with the first line of a record. Closes the stream.</summary>
    public static async ValueTask<bool> IsPackedRecord<TIO>(Stream packed, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        var start = new byte[VersionLength];
        try
        {
            var length = await ReadStart<TIO>(unpacked, start, cancellationToken).ConfigureAwait(false);
            return WarcHeader.IsVersionLine(start.AsSpan(..length));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether a whole header stands at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineFeed">The line feed before it; -1 when there is none.</param>
    /// <param name="length">How long it and its record are; -1 when it does not tell.</param>
    private static bool HasHeader(ReadOnlySpan<byte> text, int lineFeed, out long length)
    {
        length = -1;
        if (lineFeed < 0)
            return false;
        var record = text[(lineFeed + 1)..];
        var isSound = WarcHeader.TryDivide(record, out var headerLength, out var contentStart);
        if (isSound && headerLength < 0)
            return false;
        if (isSound && WarcHeader.IsVersionLine(record)
            && WarcHeader.Parse(record[..headerLength]) is { Type.Length: > 0, Length: { } content })
            length = contentStart + content;
        return true;
    }

    /// <summary>Whether another record, or the file's end, follows at a place.</summary>
    private static async ValueTask<bool> IsRecordEnd<TIO>(Stream file, long position, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (position > file.Length)
            return false;
        var tail = new byte[TailLength];
        using var rest = new SliceStream(file, position, file.Length, closes: false);
        var length = await ReadStart<TIO>(rest, tail, cancellationToken).ConfigureAwait(false);
        var next = tail.AsSpan(..length).TrimStart("\r\n"u8);
        return next.IsEmpty || WarcHeader.IsVersionLine(next);
    }

    private static async ValueTask<int> ReadStart<TIO>(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var length = 0;
        while (length < buffer.Length
            && await TIO.ReadAsync(stream, buffer[length..], cancellationToken).ConfigureAwait(false) is > 0 and var count)
            length += count;
        return length;
    }
}
