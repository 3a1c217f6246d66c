using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input;

/// <summary>Finds the part of an input that belongs to a range of its bytes.</summary>
/// <remarks>
/// <para>
/// Where one part ends and the next begins depends only on the bytes after the range's end and on the input's first record, so the readers
/// of both parts find the same place. Lines are divided at line ends. Pages have no mark at their start, and what a line is depends on the
/// lines before it; but there are lines (<see cref="RecordScanner.IsAnchor"/>) after which it does not: whoever reads on from there,
/// whatever came before, sees the same page end at the same place. That end is the boundary.
/// </para>
/// <para>
/// The reader of the later part also starts at the anchor, and leaves out what comes before the boundary: so it comes to the boundary in
/// the same state as one that has read everything. What cannot be divided (gzip, a JSON array) belongs as a whole to the range that has its
/// first byte.
/// </para>
/// </remarks>
internal sealed class PartFinder(Stream file, bool leaveOpen, RecordReaderOptions options, CancellationToken cancellation)
{
    private const int LongestHead = 1024 * 1024;
    private const int LineBufferSize = 16 * 1024;

    private readonly RecordReaderOptions _silent =
        new() { MaxRecordBytes = options.MaxRecordBytes, Inputs = options.Inputs, FirstBufferBytes = LineBufferSize };
    private readonly long _length = file.Length;

    private delegate bool LineTest(ReadOnlySpan<byte> line);

    /// <summary>Finds the part.</summary>
    public async ValueTask<InputPart> Find<TIO>(ByteRange range)
        where TIO : IReadMode
    {
        var start = Math.Clamp(range.Start, 0, _length);
        var end = Math.Clamp(range.End, start, _length);
        if (start == end && _length > 0)
            return Part(start, start, null);
        using var head = Texts(0, _length);
        var (kind, partitioning, textStart) = await head.Identify<TIO>(cancellation).ConfigureAwait(false);
        if (start == 0 && end == _length || partitioning == Partitioning.None)
            return start > 0 ? Part(start, start, kind) : new(Slice(0, _length, closes: true), Position(0)) { IsWhole = true };
        return partitioning switch
        {
            Partitioning.Lines => await FindLines<TIO>(start, end, kind, textStart).ConfigureAwait(false),
            Partitioning.Entries => await FindEntries<TIO>(start, end, kind, textStart).ConfigureAwait(false),
            _ => await FindRecords<TIO>(start, end, kind, textStart).ConfigureAwait(false),
        };
    }

    private async ValueTask<InputPart> FindLines<TIO>(long start, long end, InputKind kind, int textStart)
        where TIO : IReadMode
    {
        var starts = IsStart(kind.Parser?.CreateScanner(_silent));
        start = start == 0 ? textStart : await FindLine<TIO>(start, starts).ConfigureAwait(false);
        end = await FindLine<TIO>(end, starts).ConfigureAwait(false);
        return Part(start, end, kind) with { IsWhole = start == textStart && end == _length };
    }

    private async ValueTask<InputPart> FindEntries<TIO>(long start, long end, InputKind kind, int textStart)
        where TIO : IReadMode
    {
        var first = await kind.Container!.FindEntry<TIO>(file, start, cancellation).ConfigureAwait(false);
        if (first == 0)
            first = textStart;
        var after = await kind.Container.FindEntry<TIO>(file, end, cancellation).ConfigureAwait(false);
        return first is null || after is null
            ? new(Slice(0, _length, closes: true), Position(0)) { Kind = kind, EntryRange = new(start, end) }
            : Part(first.Value, after.Value, kind) with { IsWhole = first == textStart && after == _length };
    }

    private async ValueTask<InputPart> FindRecords<TIO>(long start, long end, InputKind kind, int textStart)
        where TIO : IReadMode
    {
        using var head = Texts(textStart, Math.Min(_length, textStart + LongestHead), kind);
        var finder = new RecordFinder(head, _silent, DiagnosticLog.Silent);
        _ = await FindFirst<TIO>(finder, head).ConfigureAwait(false);
        if (finder.Scanner is not { } scanner)
            // there is no record to go by
            return start > 0 ? Part(start, start, kind) : new(Slice(0, _length, closes: true), Position(0)) { IsWhole = true };
        var (_, boundary) = await FindBoundary<TIO>(end, scanner, kind).ConfigureAwait(false);
        if (start == 0)
            return Part(textStart, boundary, kind) with { IsWhole = boundary == _length };
        var (anchor, firstBoundary) = await FindBoundary<TIO>(start, scanner, kind).ConfigureAwait(false);
        return firstBoundary >= boundary
            ? Part(firstBoundary, firstBoundary, kind)
            : Part(anchor, boundary, kind) with { SkipsRecord = true };
    }

    /// <summary>The first anchor at or after a position, and the end of its record.</summary>
    private async ValueTask<(long Anchor, long Boundary)> FindBoundary<TIO>(long position, RecordScanner scanner, InputKind kind)
        where TIO : IReadMode
    {
        var anchor = await FindLine<TIO>(position, scanner.IsAnchor).ConfigureAwait(false);
        using var texts = Texts(anchor, _length, kind);
        var end = await FindFirst<TIO>(new(texts, _silent, DiagnosticLog.Silent), texts).ConfigureAwait(false);
        return (anchor, end ?? _length);
    }

    /// <summary>The end of the first record; null when there is none.</summary>
    private async ValueTask<long?> FindFirst<TIO>(RecordFinder finder, TextSource texts)
        where TIO : IReadMode
    {
        do
        {
            if (finder.TryFind(out var found))
                return found.Position.ByteOffset + finder.Text.Length;
        }
        while (await finder.ReadOn<TIO>(cancellation).ConfigureAwait(false));
        return null;
    }

    private static LineTest IsStart(RecordScanner? scanner) => scanner is null ? static _ => true : scanner.MayStartAt;

    /// <summary>The start of the first line at or after a position that passes a test.</summary>
    private async ValueTask<long> FindLine<TIO>(long position, LineTest isStart)
        where TIO : IReadMode
    {
        if (position >= _length)
            return _length;
        // One byte earlier: the line in which that one stands is no line of this part, even if it ends just here.
        using var stream = Slice(position - 1, _length);
        using var window = new StreamWindow(LineBufferSize);
        var isEnd = false;
        for (var (isFirst, offset) = (true, position - 1); ; isFirst = false)
        {
            int length;
            while ((length = window.Bytes.IndexOf((byte)'\n') + 1) == 0 && !isEnd && window.Length < options.MaxRecordBytes)
                isEnd = !await window.Fill<TIO>(stream, cancellationToken: cancellation).ConfigureAwait(false);
            if (length == 0)
                length = window.Length;
            if (length == 0)
                return _length;
            if (!isFirst && isStart(window.Bytes[..length]))
                return offset;
            window.Consume(length);
            offset += length;
        }
    }

    private TextSource Texts(long start, long end, InputKind? kind = null) =>
        new(Slice(start, end), _silent, DiagnosticLog.Silent, Position(start), kind);

    private InputPart Part(long start, long end, InputKind? kind) => new(Slice(start, end, closes: true), Position(start)) { Kind = kind };

    private SourcePosition Position(long start) => new() { Source = options.SourceName, ByteOffset = start, Line = start <= 3 ? 1 : 0 };

    private SliceStream Slice(long start, long end, bool closes = false) => new(file, start, end, closes && !leaveOpen);
}
