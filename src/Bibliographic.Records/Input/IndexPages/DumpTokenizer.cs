using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>
/// Reads a text dump of catalogue pages line by line, without copying: each token is one line, divided into name and value.
/// </summary>
/// <remarks>
/// <para>
/// Works like <see cref="System.Text.Json.Utf8JsonReader"/>: give it a block of UTF-8, read until <see cref="Read"/> returns false, then
/// make a new tokenizer from the bytes that were not consumed, more bytes, and <see cref="State"/>. A dump cut at any byte gives the same
/// tokens. Reading allocates nothing. Not immutable: <see cref="Read"/> moves it on.
/// </para>
/// <para>
/// How rows are written (<see cref="Form"/>) is recognised from the bytes, page by page. The tokenizer knows which words are names of index
/// fields but not what they mean, and never fails: a line that is no row is text.
/// </para>
/// </remarks>
public ref partial struct DumpTokenizer
{
    internal const int LongestName = 96;
    private const int LongestMargin = 2;

    private static readonly SearchValues<byte> SeparatorBytes = SearchValues.Create("-|: "u8);

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _isFinalBlock;
    private readonly long _firstOffset;
    private ulong _lineFeeds;      // those of the current 64 bytes that have not been passed
    private int _lineFeedsStart;   // where those 64 bytes start
    private int _position;
    private int _tokenStart;
    private int _nameStart;
    private int _nameLength;
    private int _valueStart;
    private int _valueLength;
    private int _longestLine = int.MaxValue;
    private long _lineCount;
    private RowForm _form;
    private RowPhase _phase;
    private bool _escaped;

    /// <summary>Creates a tokenizer for one block of a dump.</summary>
    /// <param name="utf8">The block; it starts where the last tokenizer stopped.</param>
    /// <param name="isFinalBlock">Whether the dump ends with this block.</param>
    /// <param name="state">The state in which the last tokenizer stopped; the default value at the start of a dump.</param>
    public DumpTokenizer(ReadOnlySpan<byte> utf8, bool isFinalBlock, DumpTokenizerState state = default)
    {
        _utf8 = utf8;
        _isFinalBlock = isFinalBlock;
        _lineFeedsStart = -ByteKernel.LineFeedWidth;
        _firstOffset = state.ByteOffset;
        _lineCount = state.LineCount;
        _form = state.Form;
        _phase = state.Phase;
        _escaped = state.Escaped;
        Field = state.Field;
    }

    /// <summary>What the current line is.</summary>
    public DumpTokenKind Kind { get; private set; }

    /// <summary>The field's name on a <see cref="DumpTokenKind.Row"/>, as written (it may hold <c>\_</c>); empty on other lines.</summary>
    public readonly ReadOnlySpan<byte> Name => _utf8.Slice(_nameStart, _nameLength);

    /// <summary>
    /// The line's content: of a row or continuation the part of the value, of text the line; white space and pipes around it are left out.
    /// </summary>
    public readonly ReadOnlySpan<byte> Value => _utf8.Slice(_valueStart, _valueLength);

    /// <summary>Whether the row ends on this line. Always false in the forms that do not mark a row's end.</summary>
    public bool IsRowEnd { get; private set; }

    /// <summary>How the current page's rows are written.</summary>
    public readonly RowForm Form => _form;

    /// <summary>Whether the current page is written with backslashes before characters that mean something to Markdown.</summary>
    public readonly bool IsEscaped => _escaped;

    /// <summary>The byte offset in the dump at which the current line starts.</summary>
    public readonly long ByteOffset => _firstOffset + _tokenStart;

    /// <summary>The current line's number, from 1.</summary>
    public readonly long Line => _lineCount;

    /// <summary>How many bytes of the block have been read as tokens.</summary>
    public readonly int BytesConsumed => _position;

    /// <summary>The state to continue from with the next block.</summary>
    public readonly DumpTokenizerState State => new()
    {
        ByteOffset = _firstOffset + _position,
        LineCount = _lineCount,
        Form = _form,
        Phase = _phase,
        Escaped = _escaped,
        Field = Field,
    };

    /// <summary>The field of the last row.</summary>
    internal Field Field { get; private set; }

    /// <summary>Of a longer line only so many bytes are looked at.</summary>
    internal int LongestLine
    {
        init => _longestLine = value;
    }

    /// <summary>Whether the current line is longer than <see cref="LongestLine"/>.</summary>
    internal bool IsClipped { get; private set; }

    /// <summary>The position in the block at which the current line starts.</summary>
    internal readonly int TokenStart => _tokenStart;

    /// <summary>The position in the block at which <see cref="Name"/> starts.</summary>
    internal readonly int NameStart => _nameStart;

    /// <summary>The position in the block at which <see cref="Value"/> starts; after the line when the value of a row is empty.</summary>
    internal readonly int ValueStart => _valueLength == 0 ? _position : _valueStart;

    /// <summary>Reads the next line.</summary>
    /// <returns>False when the block has no further whole line, or the dump has ended.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]   // so that it is compiled for speed as soon as it is hot, whatever loop it is called in
    public bool Read()
    {
        var end = NextLineFeed();
        if (end < 0)
        {
            end = _utf8.Length;
            if (!_isFinalBlock || _position == end)
            {
                Kind = DumpTokenKind.None;
                _nameLength = 0;
                _valueLength = 0;
                return false;
            }
        }
        var start = _position;
        _tokenStart = start;
        _position = Math.Min(end + 1, _utf8.Length);
        _lineCount++;
        IsRowEnd = false;
        WorkCounter.Add(end - start);
        IsClipped = end - start > _longestLine;
        if (IsClipped)
            end = start + _longestLine;
        if (start > _utf8.Length - ByteKernel.MarkWidth - LongestMargin || !TryReadMarked(start, end - start))
            Classify(start, end);
        return true;
    }

    /// <summary>The next line feed; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextLineFeed()
    {
        var lineFeeds = _lineFeeds;
        var start = _lineFeedsStart;
        if (lineFeeds == 0)
        {
            ref var utf8 = ref MemoryMarshal.GetReference(_utf8);
            var last = _utf8.Length - ByteKernel.LineFeedWidth;
            do
            {
                start += ByteKernel.LineFeedWidth;
                if (start > last)
                    return NextLineFeedNearEnd();
                lineFeeds = ByteKernel.LineFeeds(in Unsafe.Add(ref utf8, start));
            }
            while (lineFeeds == 0);
            _lineFeedsStart = start;
        }
        _lineFeeds = lineFeeds & (lineFeeds - 1);
        return start + BitOperations.TrailingZeroCount(lineFeeds);
    }

    private readonly int NextLineFeedNearEnd()
    {
        var length = _utf8[_position..].IndexOf((byte)'\n');
        return length < 0 ? -1 : _position + length;
    }

    /// <summary>
    /// Reads, by the first space or pipe alone, the lines that almost all pages consist of: a row of a known field that ends on its line, a
    /// line of text that can be no row, the line below a table's first row.
    /// </summary>
    /// <returns>False when the line needs a closer look. That would give the same for these lines.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadMarked(int start, int length)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), start);
        var marks = ByteKernel.Marks(in first);
        var nameStart = 0;
        if (first == '|' && Unsafe.Add(ref first, 1) == ' ')
        {
            if (_form != RowForm.OuterPipes || _phase == RowPhase.Outside)
                return false;
            nameStart = 2;
            marks &= ~3u;
        }
        else if (_form != RowForm.Pipes && _phase != RowPhase.Outside)
        {
            return false;
        }
        var mark = BitOperations.TrailingZeroCount(marks);
        if (mark + 4 <= length && IsSpaceAndPipe(ref first, mark) && IsSpaceAndPipe(ref first, length - 2)
            && FieldNames.TryFind(in Unsafe.Add(ref first, nameStart), mark - nameStart, out var field))
        {
            if (_phase == RowPhase.Outside)
            {
                _form = RowForm.Pipes;
                _escaped = false;
            }
            _phase = RowPhase.Closed;
            Field = field;
            Kind = DumpTokenKind.Row;
            IsRowEnd = true;
            _nameStart = start + nameStart;
            _nameLength = mark - nameStart;
            SetValue(start + mark + 2, start + length - 2);
            return true;
        }
        return nameStart == 0 && TryReadText(ref first, mark, start, length);
    }

    /// <summary>Reads a line whose first word is no name, or is followed by another word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadText(ref byte first, int mark, int start, int length)
    {
        if (_phase is not (RowPhase.Outside or RowPhase.Closed) || length == 0)
            return false;
        if (length == 8 && IsAt(ref first, 0, "---|---|"u8))
        {
            Kind = DumpTokenKind.Separator;
        }
        else
        {
            if (_phase == RowPhase.Closed || first is <= (byte)' ' or (byte)'-' or (byte)'|' or 0xEF
                || Unsafe.Add(ref first, length - 1) <= ' ')
                return false;
            var isFollowed =
                mark + 1 < length && Unsafe.Add(ref first, mark) == ' ' && Unsafe.Add(ref first, mark + 1) is > (byte)' ' and not (byte)'|';
            if (isFollowed && (first is >= (byte)'_' and <= (byte)'z' || Unsafe.Add(ref first, mark - 1) == 'v'))
                return false;   // "_version_ 1", "id fens-1", "ISBN_str_mv 9780195229806"
            if (!isFollowed && FieldNames.IsNameByte(Unsafe.Add(ref first, Math.Min(mark, length) - 1)))
                return false;
            Kind = DumpTokenKind.Text;
        }
        _nameLength = 0;
        _valueStart = start;
        _valueLength = length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpaceAndPipe(ref byte first, int position) =>
        Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref first, position)) == (BitConverter.IsLittleEndian
            ? ' ' | '|' << 8
            : ' ' << 8 | '|');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAt(ref byte first, int position, ReadOnlySpan<byte> text) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, position), text.Length).SequenceEqual(text);

    private void Classify(int start, int end)
    {
        _nameLength = 0;
        if (_utf8[start..end].StartsWith(ByteOrderMark))
            start += ByteOrderMark.Length;   // where one dump was appended to another
        var line = _utf8[start..end];
        if (line is [.., (byte)'\r'])
            line = line[..^1];
        if (TryReadRow(line, start))
            return;

        SetValue(start, end);
        var content = Value;
        switch (_phase)
        {
            case RowPhase.AwaitingValue when content.IsEmpty || IsSeparator(content):
                ReadSeparator(content, rowEnds: !content.IsEmpty);
                break;
            case RowPhase.Open when content.IsEmpty:
                ReadSeparator(content, rowEnds: _form == RowForm.HardBreaks);
                break;
            // A value may end in a colon, and then looks like a label: "|… under a free licence:".
            case RowPhase.AwaitingValue when _form == RowForm.LeadingPipes && content[0] == '|':
            case RowPhase.AwaitingValue or RowPhase.Open when !PageLabel.TryRead(content, out _):
                ReadContinuation(content);
                break;
            case var _ when content.IsEmpty || IsSeparator(content):
                ReadSeparator(content, rowEnds: false);
                break;
            default:
                Kind = DumpTokenKind.Text;
                _escaped &= _phase == RowPhase.Outside;   // what follows a table may be the next page, of another writer
                _phase = RowPhase.Outside;
                break;
        }
    }

    /// <summary>Sets the value to a part of the block without the white space around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetValue(int start, int end)
    {
        ref var utf8 = ref MemoryMarshal.GetReference(_utf8);
        while (end > start && IsBlank(Unsafe.Add(ref utf8, end - 1)))
            end--;
        while (start < end && IsBlank(Unsafe.Add(ref utf8, start)))
            start++;
        _valueStart = start;
        _valueLength = end - start;
    }

    private void ReadSeparator(ReadOnlySpan<byte> content, bool rowEnds)
    {
        Kind = DumpTokenKind.Separator;
        if (rowEnds)
        {
            IsRowEnd = true;
            _phase = RowPhase.Closed;
        }
        // "| --- | --- |": only Markdown writers put spaces into a separator, and they escape with backslashes.
        if (_phase == RowPhase.Outside && content.StartsWith("| ---"u8))
            _escaped = true;
    }

    private void ReadContinuation(ReadOnlySpan<byte> content)
    {
        Kind = DumpTokenKind.Continuation;
        switch (_form)
        {
            case RowForm.DoublePipes or RowForm.LeadingPipes when content is [(byte)'|']:
                _valueLength = 0;
                break;
            case RowForm.LeadingPipes when _phase == RowPhase.AwaitingValue && content[0] == '|':
                SetValue(_valueStart + 1, _valueStart + _valueLength);
                break;
            case RowForm.Pipes or RowForm.OuterPipes or RowForm.TrailingPipe:
                CutAtPipe();
                break;
        }
        _phase = IsRowEnd ? RowPhase.Closed : RowPhase.Open;
    }

    private bool TryReadRow(ReadOnlySpan<byte> line, int lineStart)
    {
        if (line.IsEmpty || !TryReadName(line, out var name, out var form, out var valueStart)
            || IsRoleOf(name) && !IsWholeRow(form, line[valueStart..]))
            return false;
        if (form == RowForm.Lines && _form == RowForm.Spaces && _phase != RowPhase.Outside)
            form = RowForm.Spaces;   // a row without a value
        if (form == RowForm.Spaces && !MayStartSpaces(name, line[valueStart..]))
            return false;
        if (form != _form && _phase != RowPhase.Outside && StartsPageOfOtherForm(name, form))
            _phase = RowPhase.Outside;   // no value is this line: the next page is written another way
        if (_phase == RowPhase.Outside)
        {
            if (form is RowForm.Pipes && EndsWithHardBreak(line))
                form = RowForm.HardBreaks;
        }
        else if (form != _form && !(form == RowForm.Pipes && _form == RowForm.HardBreaks))
        {
            return false;
        }
        if (!MayStartRow(name, _phase == RowPhase.Outside ? form : _form, endsInPipe: Trim(line) is [.., (byte)'|'], out var field))
            return false;
        if (_phase == RowPhase.Outside)
        {
            _escaped = form == RowForm.OuterPipes && (_escaped || name.Contains((byte)'\\'));
            _form = form;
        }
        else
        {
            _escaped |= name.Contains((byte)'\\');
        }
        Kind = DumpTokenKind.Row;
        Field = field;
        _nameStart = lineStart + (int)Unsafe.ByteOffset(in MemoryMarshal.GetReference(line), in MemoryMarshal.GetReference(name));
        _nameLength = name.Length;
        SetValue(lineStart + valueStart, lineStart + line.Length);
        ReadFirstValue();
        return true;
    }

    private void ReadFirstValue()
    {
        if (_form is RowForm.Pipes or RowForm.OuterPipes)
        {
            CutAtPipe();
            _phase = IsRowEnd ? RowPhase.Closed : _valueLength == 0 ? RowPhase.AwaitingValue : RowPhase.Open;
            return;
        }
        if (_form == RowForm.DoublePipes && Value is [(byte)'|'])
            _valueLength = 0;
        _phase = _valueLength == 0 ? RowPhase.AwaitingValue : RowPhase.Open;
    }

    /// <summary>
    /// Whether a word is a person's role, and not the name of a field: <c>author_role</c>, and on the line below <c>author</c>.
    /// </summary>
    private readonly bool IsRoleOf(ReadOnlySpan<byte> name) => _phase is RowPhase.AwaitingValue or RowPhase.Open
        && Field is Field.AuthorRole or Field.Author2Role or Field.AuthorCorporateRole
        && (name.SequenceEqual("author"u8) || name.SequenceEqual("publisher"u8));

    /// <summary>Whether a row ends on its line: <c>author | Reed, Ann |</c> is no role, whatever is above it.</summary>
    private static bool IsWholeRow(RowForm form, ReadOnlySpan<byte> value) =>
        form is RowForm.Pipes or RowForm.OuterPipes && value.EndsWith(" |"u8);

    /// <summary>
    /// Whether <c>name value</c> may be a row. Inside a table any known name is taken for one, and the page tells later which of them are
    /// the first words of a value. A table starts only at a name that is no ordinary word, or at a version or an identifier:
    /// <c>_version_ 178…</c>, <c>id fens-1</c>.
    /// </summary>
    private readonly bool MayStartSpaces(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!FieldNames.IsName(name, out var field) || name.Contains((byte)'\\'))
            return false;
        value = Trim(value);
        return field switch
        {
            Field.Version => !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'),
            Field.Id when _form != RowForm.Spaces || _phase == RowPhase.Outside =>
                !value.Contains((byte)' ') && value.ContainsAnyInRange((byte)'0', (byte)'9'),
            _ when _form == RowForm.Spaces && _phase != RowPhase.Outside => true,
            // Source code is no table: "title_sort = Sort(title)".
            _ =>
                !FieldNames.IsOrdinaryWord(name) && (FieldNames.TryFind(name, out _) || name.EndsWith("_str_mv"u8))
                    && value is [not ((byte)'=' or (byte)'(' or (byte)':'), ..],
        };
    }

    /// <summary>
    /// Whether a line that is a row of another form than those before begins a page: always with a version; where nothing marks the end of
    /// a row, so that a page could go on for ever, with any name that is no ordinary word, or with the identifier.
    /// </summary>
    private readonly bool StartsPageOfOtherForm(ReadOnlySpan<byte> name, RowForm form)
    {
        if (IsVersion(name))
            return true;
        if (_form is not (RowForm.DoublePipes or RowForm.LeadingPipes or RowForm.Lines or RowForm.Tabs or RowForm.Spaces)
            || !FieldNames.TryFind(name, out var field))
            return false;
        return field == Field.Id || !FieldNames.IsOrdinaryWord(name)
            || form is not (RowForm.Lines or RowForm.LeadingPipes or RowForm.Spaces);
    }

    /// <summary>
    /// Whether a word at the start of a line may be a field's name here: a known one always, any other only where the row is marked by
    /// pipes and does not stand inside another row.
    /// </summary>
    private readonly bool MayStartRow(ReadOnlySpan<byte> name, RowForm form, bool endsInPipe, out Field field)
    {
        if (FieldNames.IsName(name, out field))
            return true;
        if (name.SequenceEqual("LEADER"u8) || form is not (RowForm.Pipes or RowForm.OuterPipes or RowForm.DoublePipes or RowForm.HardBreaks))
            return false;   // a table of MARC fields may stand above the table of index fields
        return _phase == RowPhase.Closed || _phase == RowPhase.Outside && endsInPipe;
    }

    /// <summary>
    /// Finds <c>name |</c>, <c>| name |</c>, <c>|name||</c>, <c>|name</c>, <c>name|</c>, <c>name</c>, <c>name TAB</c> or <c>name value</c>
    /// at the start of a line.
    /// </summary>
    private static bool TryReadName(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> name, out RowForm form, out int valueStart)
    {
        var start = line[0] != '|' ? 0 : line is [_, (byte)' ', ..] ? 2 : 1;
        var length = FieldNames.LengthAtStart(line[start..Math.Min(line.Length, start + LongestName)]);
        name = line.Slice(start, length);
        form = RowForm.Unknown;
        valueStart = line.Length;
        if (length == 0)
            return false;

        var end = start + length;
        var after = end;
        while (after < line.Length && line[after] == ' ')
            after++;
        if (after == line.Length)
        {
            form = start == 0 ? RowForm.Lines : start == 1 ? RowForm.LeadingPipes : RowForm.Unknown;
        }
        else if (line[after] == '|' && after > end)
        {
            form = start switch { 0 => RowForm.Pipes, 2 => RowForm.OuterPipes, _ => RowForm.Unknown };
            valueStart = after + 1;
        }
        else if (line[end] == '|' && start == 1 && (end + 1 == line.Length || line[end + 1] == '|'))
        {
            form = RowForm.DoublePipes;
            valueStart = Math.Min(end + 2, line.Length);
        }
        else if (line[end] == '|' && start == 0 && Trim(line[(end + 1)..]).IsEmpty)
        {
            form = RowForm.TrailingPipe;
        }
        else if (line[end] == '\t' && start == 0)
        {
            form = RowForm.Tabs;
            valueStart = end;
        }
        else if (line[end] == ' ' && start == 0)
        {
            form = RowForm.Spaces;
            valueStart = after;
        }
        return form != RowForm.Unknown;
    }

    /// <summary>Takes the pipe that ends a row, and white space, from the end of the value; the pipes inside belong to it.</summary>
    private void CutAtPipe()
    {
        var content = Value;
        if (content is [.., (byte)'|'] && (content.Length == 1 || content[^2] is (byte)' ' or (byte)'\t' || _form == RowForm.TrailingPipe))
        {
            IsRowEnd = true;
            SetValue(_valueStart, _valueStart + _valueLength - 1);
        }
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r';

    private static bool IsSeparator(ReadOnlySpan<byte> content) =>
        content[0] is (byte)'-' or (byte)'|' && !content.ContainsAnyExcept(SeparatorBytes) && content.IndexOf("---"u8) >= 0
        || content.TrimStart("| "u8).IsEmpty && content.Length > 1;

    private static bool IsVersion(ReadOnlySpan<byte> name) => name.SequenceEqual("_version_"u8) || name.SequenceEqual(@"\_version\_"u8);

    private static bool EndsWithHardBreak(ReadOnlySpan<byte> line) => line is [.., not (byte)'|', (byte)' ', (byte)' '];

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line) => LineRanges.Trim(line);
}
