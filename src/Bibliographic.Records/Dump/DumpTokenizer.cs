using System.Buffers;
using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Dump;

/// <summary>Reads a text dump of catalogue pages line by line, without copying: each token is one line, divided into name and value.</summary>
/// <remarks>
/// <para>
/// Works like <see cref="System.Text.Json.Utf8JsonReader"/>: give it a block of UTF-8, read until <see cref="Read"/> returns false, then make a
/// new tokenizer from the bytes that were not consumed, more bytes, and <see cref="State"/>. A dump cut at any byte gives the same tokens.
/// Reading allocates nothing.
/// </para>
/// <para>
/// How rows are written (<see cref="Form"/>) is recognised from the bytes, page by page. The tokenizer knows which words are names of index
/// fields but not what they mean, and never fails: a line that is no row is text.
/// </para>
/// </remarks>
public ref struct DumpTokenizer
{
    internal const int LongestName = 96;
    private const int LongestLabel = 120;

    private static readonly SearchValues<byte> SeparatorBytes = SearchValues.Create("-|: "u8);

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _isFinalBlock;
    private readonly long _firstOffset;
    private int _position;
    private int _tokenStart;
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
        _firstOffset = state.ByteOffset;
        _lineCount = state.LineCount;
        _form = state.Form;
        _phase = state.Phase;
        _escaped = state.Escaped;
    }

    /// <summary>What the current line is.</summary>
    public DumpTokenKind Kind { get; private set; }

    /// <summary>The field's name on a <see cref="DumpTokenKind.Row"/>, as written (it may hold <c>\_</c>); empty on other lines.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The line's content: of a row or continuation the part of the value, of text the line; white space and bars around it are left out.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

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
    };

    /// <summary>The position in the block at which the current line starts.</summary>
    internal readonly int TokenStart => _tokenStart;

    /// <summary>The position in the block of a part of the current line.</summary>
    internal readonly int PositionOf(ReadOnlySpan<byte> part) =>
        (int)Unsafe.ByteOffset(ref Unsafe.AsRef(in System.Runtime.InteropServices.MemoryMarshal.GetReference(_utf8)), ref Unsafe.AsRef(in System.Runtime.InteropServices.MemoryMarshal.GetReference(part)));

    /// <summary>Reads the next line.</summary>
    /// <returns>False when the block has no further whole line, or the dump has ended.</returns>
    public bool Read()
    {
        var rest = _utf8[_position..];
        var length = rest.IndexOf((byte)'\n');
        var next = length + 1;
        if (length < 0)
        {
            if (!_isFinalBlock || rest.IsEmpty)
            {
                Kind = DumpTokenKind.None;
                Name = default;
                Value = default;
                return false;
            }
            length = next = rest.Length;
        }
        _tokenStart = _position;
        _position += next;
        _lineCount++;
        Classify(rest[..length]);
        return true;
    }

    private void Classify(ReadOnlySpan<byte> line)
    {
        Name = default;
        IsRowEnd = false;
        if (line is [.., (byte)'\r'])
            line = line[..^1];
        if (TryReadRow(line))
            return;

        var content = Trim(line);
        switch (_phase)
        {
            case RowPhase.AwaitingValue when content.IsEmpty || IsSeparator(content):
                ReadSeparator(content, rowEnds: !content.IsEmpty);
                break;
            case RowPhase.Open when content.IsEmpty:
                ReadSeparator(content, rowEnds: _form == RowForm.HardBreaks);
                break;
            case RowPhase.AwaitingValue or RowPhase.Open when !IsLabel(content):
                ReadContinuation(line, content);
                break;
            case var _ when content.IsEmpty || IsSeparator(content):
                ReadSeparator(content, rowEnds: false);
                break;
            default:
                Kind = DumpTokenKind.Text;
                Value = content;
                _escaped &= _phase == RowPhase.Outside;   // what follows a table may be the next page, of another writer
                _phase = RowPhase.Outside;
                break;
        }
    }

    private void ReadSeparator(ReadOnlySpan<byte> content, bool rowEnds)
    {
        Kind = DumpTokenKind.Separator;
        Value = content;
        if (rowEnds)
        {
            IsRowEnd = true;
            _phase = RowPhase.Closed;
        }
        // "| --- | --- |": only Markdown writers put blanks into a separator, and they escape with backslashes.
        if (_phase == RowPhase.Outside && content.StartsWith("| ---"u8))
            _escaped = true;
    }

    private void ReadContinuation(ReadOnlySpan<byte> line, ReadOnlySpan<byte> content)
    {
        Kind = DumpTokenKind.Continuation;
        Value = _form switch
        {
            RowForm.BarLines when _phase == RowPhase.AwaitingValue && content[0] == '|' => Trim(content[1..]),
            RowForm.DoubleBars when content is [(byte)'|'] => default,
            RowForm.Bars or RowForm.OuterBars or RowForm.NameBar => CutAtBar(line),
            _ => content,
        };
        _phase = IsRowEnd ? RowPhase.Closed : RowPhase.Open;
    }

    private bool TryReadRow(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || !TryReadName(line, out var name, out var form, out var valueStart))
            return false;
        if (form != _form && IsVersion(name))
            _phase = RowPhase.Outside;   // no value is this word: the next page is written another way
        if (_phase == RowPhase.Outside)
        {
            if (form is RowForm.Bars && EndsWithHardBreak(line))
                form = RowForm.HardBreaks;
        }
        else if (form != _form && !(form == RowForm.Bars && _form == RowForm.HardBreaks))
        {
            return false;
        }
        if (!MayStartRow(name, _phase == RowPhase.Outside ? form : _form, endsInBar: Trim(line) is [.., (byte)'|']))
            return false;
        if (_phase == RowPhase.Outside)
        {
            _escaped = form == RowForm.OuterBars && (_escaped || name.Contains((byte)'\\'));
            _form = form;
        }
        else
        {
            _escaped |= name.Contains((byte)'\\');
        }
        Kind = DumpTokenKind.Row;
        Name = name;
        ReadFirstValue(line[valueStart..]);
        return true;
    }

    private void ReadFirstValue(ReadOnlySpan<byte> rest)
    {
        if (_form is RowForm.Bars or RowForm.OuterBars)
        {
            Value = CutAtBar(rest);
            _phase = IsRowEnd ? RowPhase.Closed : Value.IsEmpty ? RowPhase.AwaitingValue : RowPhase.Open;
            return;
        }
        Value = Trim(rest);
        if (_form == RowForm.DoubleBars && Value is [(byte)'|'])
            Value = default;
        _phase = Value.IsEmpty ? RowPhase.AwaitingValue : RowPhase.Open;
    }

    /// <summary>
    /// Whether a word at the start of a line may be a field's name here: a known one always, any other only where the row is marked by bars and
    /// does not stand inside another row.
    /// </summary>
    private readonly bool MayStartRow(ReadOnlySpan<byte> name, RowForm form, bool endsInBar)
    {
        if (FieldNames.IsName(name))
            return true;
        if (name.SequenceEqual("LEADER"u8) || form is not (RowForm.Bars or RowForm.OuterBars or RowForm.DoubleBars or RowForm.HardBreaks))
            return false;   // a table of MARC fields may stand above the table of index fields
        return _phase == RowPhase.Closed || _phase == RowPhase.Outside && endsInBar;
    }

    /// <summary>Finds <c>name |</c>, <c>| name |</c>, <c>|name||</c>, <c>|name</c>, <c>name|</c>, <c>name</c> or <c>name TAB</c> at the start of a line.</summary>
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
            form = start == 0 ? RowForm.Lines : start == 1 ? RowForm.BarLines : RowForm.Unknown;
        }
        else if (line[after] == '|' && after > end)
        {
            form = start switch { 0 => RowForm.Bars, 2 => RowForm.OuterBars, _ => RowForm.Unknown };
            valueStart = after + 1;
        }
        else if (line[end] == '|' && start == 1 && (end + 1 == line.Length || line[end + 1] == '|'))
        {
            form = RowForm.DoubleBars;
            valueStart = Math.Min(end + 2, line.Length);
        }
        else if (line[end] == '|' && start == 0 && Trim(line[(end + 1)..]).IsEmpty)
        {
            form = RowForm.NameBar;
        }
        else if (line[end] == '\t' && start == 0)
        {
            form = RowForm.Tabs;
            valueStart = end;
        }
        return form != RowForm.Unknown;
    }

    /// <summary>Takes the bar that ends a row, and white space, from the end of a line; the bars inside belong to the value.</summary>
    private ReadOnlySpan<byte> CutAtBar(ReadOnlySpan<byte> line)
    {
        var content = Trim(line);
        if (content is [.., (byte)'|'] && (content.Length == 1 || content[^2] is (byte)' ' or (byte)'\t' || _form == RowForm.NameBar))
        {
            IsRowEnd = true;
            content = Trim(content[..^1]);
        }
        return content;
    }

    /// <summary>Whether a line is a row of the table above the index fields, such as <c>Language: | English |</c>.</summary>
    internal static bool IsLabel(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, LongestLabel)];
        var bar = start.TrimStart("| "u8).IndexOf((byte)'|');
        if (bar <= 0)
            return content[0] == '|' && content[^1] == ':';
        var label = start.TrimStart("| "u8)[..bar].TrimEnd((byte)' ');
        return label is [.., (byte)':'] && !label.Contains((byte)'/');
    }

    private static bool IsSeparator(ReadOnlySpan<byte> content) =>
        content[0] is (byte)'-' or (byte)'|' && !content.ContainsAnyExcept(SeparatorBytes) && content.IndexOf("---"u8) >= 0
        || content.TrimStart("| "u8).IsEmpty && content.Length > 1;

    private static bool IsVersion(ReadOnlySpan<byte> name) => name.SequenceEqual("_version_"u8) || name.SequenceEqual(@"\_version\_"u8);

    private static bool EndsWithHardBreak(ReadOnlySpan<byte> line) => line is [.., not (byte)'|', (byte)' ', (byte)' '];

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8);
}
