using System.Diagnostics;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input;

/// <summary>
/// The texts of an input, one after the other, whatever containers they are in: a window on each, and the parser that recognizes it.
/// </summary>
internal sealed class TextSource : IDisposable
{
    /// <summary>The least length of a head, so that what is recognized does not depend on how the bytes arrive.</summary>
    private const int HeadLength = 4096;
    private const int MostLayers = 8;   // data exist that unpack to themselves, for ever

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private readonly Stream _stream;
    private readonly RecordReaderOptions _options;
    private readonly DiagnosticLog _log;
    private readonly SourcePosition _start;
    private readonly InputKind? _kind;
    private readonly Stream? _seekable;
    private readonly ByteRange? _range;
    private readonly StreamWindow _window;
    private readonly Stack<(RecordContainer Container, ContainerReader Reader)> _open = new();
    private Stream? _content;   // of the current text; null when it is the entry of a container
    private readonly Queue<(int At, int Count)> _dropped = new();   // places in the window at which bytes of too long lines were left out
    private int _headLength;
    private int _longestLine = int.MaxValue;
    private int _lineLength;   // of the line that the window ends with
    private long _passedOver;   // bytes of texts that can hold no record
    private bool _isStarted;
    private bool _isAtEnd;

    /// <param name="stream">The input; closed in the end.</param>
    /// <param name="options">How to read.</param>
    /// <param name="log">Takes diagnostics.</param>
    /// <param name="start">Where the stream starts in the input.</param>
    /// <param name="kind">What the input is, when that is known; else null.</param>
    /// <param name="seekable">The input as a stream that can seek; null when it is none, or is read in part.</param>
    /// <param name="range">Which entries of the outermost container are wanted; null for all.</param>
    public TextSource(Stream stream, RecordReaderOptions options, DiagnosticLog log, SourcePosition start, InputKind? kind = null,
        Stream? seekable = null, ByteRange? range = null)
    {
        (_stream, _options, _log, _start, _kind, _seekable, _range) = (stream, options, log, start, kind, seekable, range);
        _window = new(options.FirstBufferBytes, options.FillLimit);
        _content = stream;
        Position = start;
    }

    /// <summary>The bytes of the current text that have been read and not consumed.</summary>
    public ReadOnlySpan<byte> Window => _window.Bytes;

    /// <summary>The bytes that <see cref="Fill{TIO}"/> has added last.</summary>
    public ReadOnlySpan<byte> Filled => _window.Filled;

    /// <summary>Where the window starts.</summary>
    public SourcePosition Position { get; private set; }

    /// <summary>What the container knows of the current text.</summary>
    public ContainerEntry Entry { get; private set; } = ContainerEntry.Unknown;

    /// <summary>The parser of the current text; null when none recognizes it.</summary>
    public RecordParser? Parser { get; private set; }

    /// <summary>Whether the current text ends with the window.</summary>
    public bool IsTextEnd => _isAtEnd;

    /// <summary>What the input looks like, in words, when it does not look like a dump; else null.</summary>
    public string? ForeignName { get; private set; }

    /// <summary>As much of the window as has been asked for: what is recognized must not depend on how the bytes arrive.</summary>
    private InputHead Head => new(
        _window.Bytes[..Math.Min(_headLength, _window.Length)], _isAtEnd && _headLength >= _window.Length, Entry.Name ?? _start.Source,
        Entry.MediaType);

    /// <summary>How many pages of containers there were, with those that were passed over.</summary>
    public long PageCount { get; private set; }

    /// <summary>Takes the number of bytes in texts that were passed over because they can hold no record.</summary>
    public long TakePassedOver()
    {
        var count = _passedOver;
        _passedOver = 0;
        return count;
    }

    /// <summary>Goes to the next text. What was not consumed of the current one is passed over.</summary>
    /// <returns>False when there are no more.</returns>
    public async ValueTask<bool> MoveNext<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (!_isStarted)
        {
            _isStarted = true;
            await OpenContainers<TIO>(_kind?.Container, cancellationToken).ConfigureAwait(false);
            if (_open.Count == 0)
            {
                await RecognizeText<TIO>(cancellationToken).ConfigureAwait(false);
                return true;
            }
        }
        while (_open.TryPeek(out var open))
        {
            if (_log.IsEnabled)
                _log.Entry = ContainerEntry.Unknown;   // what is reported on the way is not about the page before
            var hasEntry = await TIO.MoveNextAsync(open.Reader, cancellationToken).ConfigureAwait(false);
            _passedOver += open.Reader.PassedOver;
            PageCount += open.Reader.PassedOverTexts;
            open.Reader.ClearPassedOver();
            if (!hasEntry)
            {
                _open.Pop().Reader.Dispose();
                continue;
            }
            StartEntry(open.Reader);
            if (IsPage(open.Reader))
                PageCount++;
            if (open.Container.HoldsContainers && !IsPlainText(Entry.MediaType))
            {
                var depth = _open.Count;
                _content = new ContentStream(open.Reader);
                await OpenContainers<TIO>(null, cancellationToken).ConfigureAwait(false);
                if (_open.Count > depth || _content is null)
                    continue;
            }
            await RecognizeText<TIO>(cancellationToken).ConfigureAwait(false);
            return true;
        }
        return false;
    }

    /// <summary>Finds out what the input is, without opening it: the container, or the parser of its text.</summary>
    public async ValueTask<(InputKind Kind, Partitioning Partitioning, int TextStart)> Identify<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var before = Position.ByteOffset;
        if (await FindContainer<TIO>(cancellationToken).ConfigureAwait(false) is { } container)
            return (new(container, null), container.GetPartitioning(Head), (int)(Position.ByteOffset - before));
        await RecognizeText<TIO>(cancellationToken).ConfigureAwait(false);
        return (new(null, Parser), Parser?.GetPartitioning(Head) ?? Partitioning.None, (int)(Position.ByteOffset - before));
    }

    /// <summary>Reads more of the current text.</summary>
    /// <returns>False when it has ended.</returns>
    public async ValueTask<bool> Fill<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var isFilled = _content is not null
            ? await _window.Fill<TIO>(_content, _options.MaxRecordBytes, cancellationToken).ConfigureAwait(false)
            : await _window.Fill<TIO>(_open.Peek().Reader, _options.MaxRecordBytes, cancellationToken).ConfigureAwait(false);
        _isAtEnd = !isFilled;
        LimitLines(_window.Length - _window.FilledCount);
        return isFilled;
    }

    /// <summary>
    /// Sets the most bytes of a line of the current text that are kept; the rest of a longer one is left out, however its bytes arrive.
    /// </summary>
    public void LimitLinesTo(int longest)
    {
        _longestLine = longest;
        LimitLines(at: 0);
    }

    /// <summary>Tells that bytes at the start of the window are done with.</summary>
    /// <param name="count">How many bytes.</param>
    /// <param name="lines">How many lines end in them; counted when null.</param>
    public void Consume(int count, int? lines = null)
    {
        Debug.Assert(lines is null || lines == _window.Bytes[..count].Count((byte)'\n'), "The lines were counted wrongly.");
        if (Entry.ByteOffset is null)
        {
            var counted = Position.Line == 0 ? 0 : lines ?? _window.Bytes[..count].Count((byte)'\n');
            Position = Position.Plus(counted, count + TakeDropped(count));
        }
        _window.Consume(count);
    }

    public void Dispose()
    {
        while (_open.TryPop(out var open))
            open.Reader.Dispose();
        _stream.Dispose();
        _window.Dispose();
    }

    private void StartEntry(ContainerReader reader)
    {
        _window.Consume(_window.Length);
        _dropped.Clear();
        _lineLength = 0;
        _longestLine = int.MaxValue;
        _content = null;
        _isAtEnd = false;
        Entry = reader.Entry;
        if (_open.Count > 1)
            InheritEntry();
        if (_log.IsEnabled)
            _log.Entry = Entry;
        Position = _start with { Line = Entry.ByteOffset is null ? 1 : Entry.Line, ByteOffset = Entry.ByteOffset ?? 0 };
    }

    /// <summary>Takes what the entry does not say of itself from the entries that it is in.</summary>
    private void InheritEntry()
    {
        foreach (var (_, reader) in _open.Skip(1))
        {
            var outer = reader.Entry;
            Entry =
                Entry with { Name = Entry.Name ?? outer.Name, Address = Entry.Address ?? outer.Address, Date = Entry.Date ?? outer.Date };
            // The place in the outermost container that knows one: the inner one counts in what it is a part of.
            if (outer.ByteOffset is not null)
                Entry = Entry with { Line = outer.Line, ByteOffset = outer.ByteOffset };
        }
    }

    /// <summary>Whether the current entry of a container is a page: what has a place of its own, and is not a part of a page.</summary>
    private bool IsPage(ContainerReader reader)
    {
        if (reader.Entry.ByteOffset is null)
            return false;   // the only text of a packed file
        foreach (var (_, other) in _open)
        {
            if (other != reader && other.Entry.ByteOffset is not null)
                return false;
        }
        return true;
    }

    private static bool IsPlainText(string? mediaType) => mediaType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Opens the containers that the current content consists of, one in the other.</summary>
    private async ValueTask OpenContainers<TIO>(RecordContainer? known, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        if (_kind is { Container: null } && _open.Count == 0)
            return;
        var container = known ?? await FindContainer<TIO>(cancellationToken).ConfigureAwait(false);
        if (container is null)
            return;
        var content = new PrefixedStream(_window.Bytes.ToArray(), _content!);
        var context = new ContainerContext(_options, _log, Position, Entry)
        {
            SeekableInput = _open.Count == 0 ? _seekable : null,
            Range = _open.Count == 0 ? _range : null,
        };
        _window.Consume(_window.Length);
        _content = null;
        _isAtEnd = false;
        if (_open.Count < MostLayers)
            _open.Push((container, container.OpenReader(content, context)));
        else
            _log.Report(DiagnosticCode.CompressionBroken, context.Start, $"the data are packed more than {MostLayers} times");
    }

    private async ValueTask<RecordContainer?> FindContainer<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        await FillHead<TIO>(HeadLength, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < _options.Inputs.Containers.Count;)
        {
            var recognition = _options.Inputs.Containers[i].Recognize(Head);
            if (recognition == Recognition.Yes)
                return _options.Inputs.Containers[i];
            if (recognition == Recognition.No || !await FillHead<TIO>(2 * _headLength, cancellationToken).ConfigureAwait(false))
                i++;
        }
        return null;
    }

    private async ValueTask RecognizeText<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        await FillHead<TIO>(HeadLength, cancellationToken).ConfigureAwait(false);
        ForeignName ??= ForeignFormat.Find(Head.Bytes);
        Parser = _kind?.Parser;
        for (var i = 0; Parser is null && i < _options.Inputs.Parsers.Count;)
        {
            var recognition = _options.Inputs.Parsers[i].Recognize(Head);
            if (recognition == Recognition.Yes)
                Parser = _options.Inputs.Parsers[i];
            else if (recognition == Recognition.No || !await FillHead<TIO>(2 * _headLength, cancellationToken).ConfigureAwait(false))
                i++;
        }
    }

    /// <summary>Reads until the head has some bytes.</summary>
    /// <returns>Whether the head has become longer.</returns>
    private async ValueTask<bool> FillHead<TIO>(int length, CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var before = Math.Min(_headLength, _window.Length);
        _headLength = (int)Math.Min((uint)length, (uint)_options.MaxRecordBytes);
        while (!_isAtEnd && _window.Length < _headLength)
            await Fill<TIO>(cancellationToken).ConfigureAwait(false);
        SkipByteOrderMark();
        return Math.Min(_headLength, _window.Length) > before;
    }

    private void SkipByteOrderMark()
    {
        if (!_window.Bytes.StartsWith(ByteOrderMark) || Entry.ByteOffset is null && Position.ByteOffset > 0)
            return;
        _window.Consume(ByteOrderMark.Length);
        Position = Position.Plus(0, ByteOrderMark.Length);
    }

    /// <summary>Leaves out what comes of lines beyond the longest: a line of gigabytes must not fill the memory.</summary>
    /// <param name="at">Where the part of the window starts that has not been looked at.</param>
    private void LimitLines(int at)
    {
        if (_longestLine == int.MaxValue)
            return;
        var added = _window.Bytes[at..];
        if ((long)_lineLength + added.Length <= _longestLine)
        {
            // No line can be too long, so the last line end is all that matters. Looking for each takes 4 % of the time of reading.
            var last = added.LastIndexOf((byte)'\n');
            _lineLength = last < 0 ? _lineLength + added.Length : added.Length - last - 1;
            return;
        }
        while (_window.Bytes[at..] is { IsEmpty: false } rest)
        {
            var length = rest.IndexOf((byte)'\n');
            var isEnd = length >= 0;
            length = isEnd ? length : rest.Length;
            var surplus = Math.Min(length, (int)Math.Max(0, (long)_lineLength + length - _longestLine));
            if (surplus > 0)
            {
                _window.Remove(at + length - surplus, surplus);
                _dropped.Enqueue((at + length - surplus, surplus));
            }
            _lineLength = isEnd ? 0 : _lineLength + length - surplus;
            at += length - surplus + (isEnd ? 1 : 0);
        }
    }

    /// <summary>Counts the bytes that were left out in the part of the window that is consumed.</summary>
    private int TakeDropped(int consumed)
    {
        var count = 0;
        for (var i = _dropped.Count; i > 0; i--)
        {
            var (at, dropped) = _dropped.Dequeue();
            if (at <= consumed)
                count += dropped;
            else
                _dropped.Enqueue((at - consumed, dropped));
        }
        return count;
    }
}
