using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Input;

/// <summary>Finds the part of an input that belongs to a range of its bytes.</summary>
/// <remarks>
/// <para>
/// Where one part ends and the next begins depends only on the bytes after the range's end and on the input's first page, so the readers of both parts
/// find the same place. Lines of JSON are cut at line ends. Pages have no mark at their start, and what a line is depends on the lines before it;
/// but there are lines (<see cref="IsAnchor"/>) after which it does not: whoever reads on from there, whatever he read before, sees the same page end
/// at the same place. That end is the cut.
/// </para>
/// <para>The reader of the later part also starts at the anchor, and leaves out what comes before the cut: so it comes to the cut in the same state as one
/// that has read everything. What cannot be cut (gzip, a JSON array) belongs as a whole to the range that has its first byte.</para>
/// </remarks>
internal sealed class PartFinder(Stream file, RecordReaderOptions options, DiagnosticLog log, bool isAsync, CancellationToken cancellation)
{
    private const int ShortestSingleLine = 200;
    private const int LongestHead = 1024 * 1024;

    private readonly RecordReaderOptions _silent = new() { MaxRecordBytes = options.MaxRecordBytes };
    private readonly long _length = file.Length;

    /// <summary>Finds the part.</summary>
    public async ValueTask<InputPart> FindAsync(ByteRange range)
    {
        var start = Math.Clamp(range.Start, 0, _length);
        var end = Math.Clamp(range.End, start, _length);
        if (start == end && _length > 0)
            return Empty(start);
        using var head = new InputStream(Slice(0, _length), new(_silent), options.MaxRecordBytes);
        await OpenAsync(head).ConfigureAwait(false);
        if (start == 0 && end == _length || !head.CanBeCut)
            return start > 0 ? Empty(start) : new(new(Slice(0, _length, closes: true), log, options.MaxRecordBytes), head.TextStart, StartsWithin: false, SkipsPage: false, IsWhole: true);
        return head.Kind == InputKind.Pages ? await FindPagesAsync(start, end, head).ConfigureAwait(false) : await FindLinesAsync(start, end, head).ConfigureAwait(false);
    }

    private async ValueTask<InputPart> FindLinesAsync(long start, long end, InputStream head)
    {
        start = start == 0 ? head.TextStart : await FindLineAsync(start, null).ConfigureAwait(false);
        end = await FindLineAsync(end, null).ConfigureAwait(false);
        var isFirst = start == head.TextStart;
        return new(new(Slice(start, end, closes: true), head.Kind, log, options.MaxRecordBytes), start, StartsWithin: !isFirst, SkipsPage: false, IsWhole: isFirst && end == _length);
    }

    private async ValueTask<InputPart> FindPagesAsync(long start, long end, InputStream head)
    {
        var first = await FindFirstRowAsync(head.TextStart).ConfigureAwait(false);
        var (_, cut) = await FindCutAsync(end, first).ConfigureAwait(false);
        if (start == 0)
            return new(new(Slice(head.TextStart, cut, closes: true), head.Kind, log, options.MaxRecordBytes), head.TextStart, StartsWithin: false, SkipsPage: false, IsWhole: cut == _length);
        var (anchor, firstCut) = await FindCutAsync(start, first).ConfigureAwait(false);
        if (firstCut >= cut)
            return Empty(firstCut);
        return new(new(Slice(anchor, cut, closes: true), head.Kind, log, options.MaxRecordBytes), anchor, StartsWithin: true, SkipsPage: true, IsWhole: false);
    }

    /// <summary>The first anchor at or after a position, and the end of its page.</summary>
    private async ValueTask<(long Anchor, long Cut)> FindCutAsync(long position, (Field Field, RowForm Form) first)
    {
        var anchor = await FindLineAsync(position, first).ConfigureAwait(false);
        using var pages = new PageSource(new(Slice(anchor, _length), InputKind.Pages, log, 0), _silent, new(_silent));
        return (anchor, await ReadPageAsync(pages).ConfigureAwait(false) ? anchor + pages.Page.ByteOffset + pages.Page.Length : _length);
    }

    /// <summary>The first row of the first page: in a dump without other anchors every page begins with such a one.</summary>
    private async ValueTask<(Field Field, RowForm Form)> FindFirstRowAsync(long start)
    {
        using var pages = new PageSource(new(Slice(start, Math.Min(_length, start + LongestHead)), InputKind.Pages, log, 0), _silent, new(_silent));
        while (await ReadPageAsync(pages).ConfigureAwait(false))
        {
            if (pages.Page.HasContent && pages.Page.Rows[0].Field is var field and not Field.Other)
                return (field, pages.Page.Form);
        }
        return (Field.Version, RowForm.Bars);
    }

    /// <summary>The start of the first line at or after a position; of the first that is an anchor when the first row of a page is given.</summary>
    private async ValueTask<long> FindLineAsync(long position, (Field Field, RowForm Form)? firstRow)
    {
        if (position >= _length)
            return _length;
        // One byte earlier: the line in which that one stands is no line of this part, even if it ends just here.
        using var lines = new LineSource(Slice(position - 1, _length), position - 1, options.MaxRecordBytes);
        for (var isFirst = true; await ReadLineAsync(lines).ConfigureAwait(false); isFirst = false)
        {
            if (!isFirst && (firstRow is not { } first || IsAnchor(lines.Line, first)))
                return lines.ByteOffset;
        }
        return _length;
    }

    /// <summary>
    /// Whether a line shows where a page is, whatever came before it: a row of the upper table, after which the next row always begins a page; a page on a
    /// single line; the row with which pages of this dump begin, written as it is there.
    /// </summary>
    private static bool IsAnchor(ReadOnlySpan<byte> line, (Field Field, RowForm Form) first)
    {
        var tokens = new DumpTokenizer(line, isFinalBlock: true);
        tokens.Read();
        return tokens.Kind switch
        {
            DumpTokenKind.Row => (tokens.Field, tokens.Form) == first,
            DumpTokenKind.Text => PageLabel.TryRead(tokens.Value, out _) || tokens.Value.Length >= ShortestSingleLine && SingleLinePage.Find(tokens.Value) >= 0,
            _ => false,
        };
    }

    private async ValueTask OpenAsync(InputStream input)
    {
        if (isAsync)
            await input.OpenAsync(cancellation).ConfigureAwait(false);
        else
            input.Open();
    }

    private async ValueTask<bool> ReadPageAsync(PageSource pages)
    {
        while (!pages.TryScan())
        {
            if (!(isAsync ? await pages.FillAsync(cancellation).ConfigureAwait(false) : pages.Fill()))
                return false;
        }
        return true;
    }

    private async ValueTask<bool> ReadLineAsync(LineSource lines)
    {
        while (!lines.TryRead())
        {
            if (!(isAsync ? await lines.FillAsync(cancellation).ConfigureAwait(false) : lines.Fill()))
                return false;
        }
        return true;
    }

    private InputPart Empty(long position) =>
        new(new(Slice(position, position, closes: true), InputKind.Pages, log, options.MaxRecordBytes), position, StartsWithin: true, SkipsPage: false, IsWhole: false);

    private SliceStream Slice(long start, long end, bool closes = false) => new(file, start, end, closes);
}
