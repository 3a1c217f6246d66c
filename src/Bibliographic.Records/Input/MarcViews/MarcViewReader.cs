using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>
/// Finds MARC records that a text shows as people see them, field by field, in tables or lines, and reads them. The form of a view (bars, signs before codes,
/// lines of their own for indicators or codes) is that of its first fields; the lines that follow must have it too.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class MarcViewReader
{
    private const int FewestFields = 3;   // of a view without a leader
    private const int LongestZone = 14;   // between a tag and the first subfield: " |  | 0 | " is the longest
    private const int MostBareLines = 3;  // of one value
    private const int MostEmptyLines = 8; // between two fields
    private const int LongestUpperCase = 3;

    private readonly List<ViewRow> _rows = [];
    private readonly List<ViewContent> _contents = [];
    private readonly ViewRecordBuilder _builder = new();
    private ViewForm? _form;
    private SubfieldMark? _mark;
    private CodeStyle _codeStyle;
    private State _state;
    private byte[] _number = [];
    private bool _hasTrailingBar;
    private bool _hasLeader;
    private int _seenControls;   // a bit for each of 001 to 009
    private bool _isTagBarOpen;   // a table whose tag has a bar before it and none behind

    private enum State : byte
    {
        /// <summary>No field is open.</summary>
        Closed,

        /// <summary>The value of a control field comes next.</summary>
        Value,

        /// <summary>Indicators or the first subfield come next.</summary>
        Indicators,

        /// <summary>Further subfields may come.</summary>
        Subfields,

        /// <summary>The value of a code that stands alone comes next.</summary>
        CodeValue,
    }

    /// <summary>Looks for the next record.</summary>
    /// <param name="text">A text.</param>
    /// <param name="from">Where to begin: the start of a line.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="view">The record, and where it stands.</param>
    /// <param name="next">Where to go on after it; without a record, the start of the first line that must be looked at again when there is more text.</param>
    /// <returns>False when there is none, or more of the text is needed.</returns>
    public bool TryFind(ReadOnlySpan<byte> text, int from, bool isFinal, out MarcView view, out int next)
    {
        for (var at = from; at < text.Length;)
        {
            var line = TextLine.Read(text, at);
            if (!line.IsComplete && !isFinal)
            {
                next = at;
                view = default;
                return false;
            }
            if (MayStart(line.Content))
            {
                var result = Read(text, at, isFinal, out var end);
                if (result == Result.NeedsMoreText)
                {
                    next = at;
                    view = default;
                    return false;
                }
                if (result == Result.Record)
                {
                    view = new(at, end - at, _builder.Build(text, _rows, _contents, new(_form!.Value, _mark, _codeStyle, _isTagBarOpen)));
                    next = end;
                    return true;
                }
            }
            at = line.Next;
        }
        view = default;
        next = text.Length;
        return false;
    }

    private enum Result : byte
    {
        Nothing,
        Record,
        NeedsMoreText,
    }

    /// <summary>Whether a record may start with a line, as far as its first bytes show.</summary>
    private static bool MayStart(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'L' or (byte)'l', (byte)'D' or (byte)'E' or (byte)'e', ..] => true,
        [(byte)'E', (byte)'T' or (byte)'t', ..] => true,
        [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', ..] => true,
        [(byte)'|', (byte)' ', _, _, _, ..] => true,
        [(byte)' ', ..] => LeaderText.IsWhole(line),
        [(byte)'=' or (byte)'.', (>= (byte)'0' and <= (byte)'9') or (byte)'L', _, _, ..] => true,
        _ => false,
    };

    /// <summary>Reads a record that starts with a line, as far as lines have its form.</summary>
    private Result Read(ReadOnlySpan<byte> text, int start, bool isFinal, out int end)
    {
        _rows.Clear();
        _contents.Clear();
        (_form, _mark, _codeStyle, _state, _hasTrailingBar, _seenControls, _isTagBarOpen) = (null, null, CodeStyle.Marked, State.Closed, false, 0, false);
        end = start;
        var at = start;
        var hasLeader = LeaderLine.TryRead(text, start, isFinal, out var leader, out var needsMore);
        if (needsMore)
            return Result.NeedsMoreText;
        _hasLeader = hasLeader;
        if (hasLeader)
        {
            _builder.SetLeader(text.Slice(leader.ValueStart, leader.ValueLength), leader.Blank);
            _hasTrailingBar = leader.HasTrailingBar;
            at = end = leader.Next;
        }
        else
            _builder.SetLeader(default, ' ');
        for (var emptyLines = 0; at < text.Length;)
        {
            var line = TextLine.Read(text, at);
            if (!line.IsComplete && !isFinal)
                return Result.NeedsMoreText;
            if (line.IsEmpty)
            {
                if (++emptyLines > MostEmptyLines)
                    break;
                at = line.Next;
                continue;
            }
            if (_state != State.CodeValue && LeaderLine.TryRead(text, at, isFinal, out _, out needsMore))
                break;
            if (needsMore)
                return Result.NeedsMoreText;
            var step = ReadLine(text, line, isFinal);
            if (step == Step.NeedsMoreText)
                return Result.NeedsMoreText;
            if (step == Step.End)
                break;
            emptyLines = 0;
            at = line.Next;
            if (step == Step.Taken)
                end = at;
        }
        if (at >= text.Length && !isFinal)
            return Result.NeedsMoreText;
        return IsRecord(text) ? Result.Record : Result.Nothing;
    }

    private enum Step : byte
    {
        Taken,

        /// <summary>A line that only divides, such as one of bars behind the last row.</summary>
        Passed,
        End,
        NeedsMoreText,
    }

    private Step ReadLine(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        var content = line.Content;
        if (_state == State.Value)
            return ReadValue(text, line, isFinal);
        if (_state == State.CodeValue && ReadCodeValue(text, line, isFinal) is { } step)
            return step;
        if (ViewCells.IsSeparator(content) && (_form is null || _form.Value.Layout == ViewLayout.Bars))
            return Step.Taken;
        if (_form?.Layout == ViewLayout.Lines && _state == State.Indicators && content is [(byte)'|'])
        {
            _contents.Add(new(line.Start, 1, ViewContentKind.Indicator));
            return Step.Taken;
        }
        if (ViewCells.IsBars(content) && _form?.Layout == ViewLayout.Bars)
        {
            ReadBars(line);
            return Step.Taken;
        }
        if (_rows.Count > 0 && TryReadSubfields(text, line))
            return Step.Taken;
        if (_state == State.Indicators && TryReadIndicator(line))
            return Step.Taken;
        if (TagLine.TryRead(content, out var tagLine))
        {
            if (IsNextRecord(tagLine.Tag))
                return Step.End;
            if (TryStartRow(text, line, tagLine, isFinal, out var needsMore))
                return Step.Taken;
            if (needsMore)
                return Step.NeedsMoreText;
        }
        return ReadBareLine(text, line, isFinal);
    }

    /// <summary>
    /// Whether a field belongs to the next record: a control field after data fields that is there already, or any in a record without a leader.
    /// </summary>
    private bool IsNextRecord(MarcTag tag)
    {
        return tag.IsControl && tag.Number is > 0 and < 10 and not (6 or 7) && _rows.Count > 0 && !_rows[^1].IsControl
            && (!_hasLeader || (_seenControls >> tag.Number & 1) != 0);
    }

    private bool TryStartRow(ReadOnlySpan<byte> text, in TextLine line, in TagLine tagLine, bool isFinal, out bool needsMore)
    {
        needsMore = false;
        if (!HasForm(tagLine) || !HasNumber(line, tagLine))
            return false;
        var form = _form ?? tagLine.Form;
        var isNumeric = tagLine.Tag.Number >= 0;
        if (!isNumeric && _form is null)
            return false;
        var rest = line.Content[tagLine.ContentStart..];
        var zoneStart = line.Start + tagLine.ContentStart;
        var isControl = tagLine.Tag.IsControl;
        var mark = isControl && form.Prefix != ViewPrefix.Number ? -1 : FindMark(rest);
        switch (form.Layout)
        {
            case ViewLayout.Row when mark < 0:
                isControl |= form.Prefix == ViewPrefix.Number && !isNumeric;
                if (!isControl)
                    return false;
                break;
            case ViewLayout.Bars when mark < 0 && !isControl && !ViewCells.IsBars(rest) && !rest.IsEmpty && !AreIndicators(rest):
                return false;
            case ViewLayout.Bars or ViewLayout.Lines when !isNumeric && mark < 0:
                if (!TextLine.TryReadNext(text, line, isFinal, out var following))
                {
                    needsMore = !isFinal;
                    return false;
                }
                if (!ViewCells.IsBars(following.Content) && !IsIndicator(following.Content) && FindMark(following.Content) != 0 && !IsCodeBeforeBar(following.Content))
                    return false;
                break;
        }
        if (_form is null)
        {
            _form = form;
            _number = form.Prefix == ViewPrefix.Number ? line.Content[..NumberLength(tagLine)].ToArray() : [];
            _isTagBarOpen = form is { Layout: ViewLayout.Bars, Prefix: ViewPrefix.Bar } && rest.IsEmpty;
            if (form.Layout == ViewLayout.Row && !isControl)
                _hasTrailingBar |= rest.EndsWith(" |"u8);
        }
        if (form.Prefix == ViewPrefix.Dot)
            _codeStyle = CodeStyle.Glued;
        if (isControl && tagLine.Tag.Number is > 0 and < 10)
            _seenControls |= 1 << tagLine.Tag.Number;
        _rows.Add(new(tagLine.Tag, isControl, zoneStart, mark < 0 ? rest.Length : mark, _contents.Count));
        if (isControl)
            StartControl(line, rest, zoneStart);
        else if (mark >= 0)
        {
            AddContent(line, line.Content.Length - rest.Length + mark);
            _state = State.Subfields;
        }
        else
            _state = State.Indicators;
        return true;
    }

    /// <summary>Whether a line has the form of the lines before. In a view of rows without cells an indicator that is a bar looks like the end of a cell.</summary>
    private bool HasForm(in TagLine tagLine) =>
        _form is not { } form || form == tagLine.Form || form.Layout == ViewLayout.Row && tagLine.Form.Layout == ViewLayout.Bars && form.Prefix == tagLine.Form.Prefix;

    /// <summary>Whether the number before the tag is that of the lines before.</summary>
    private bool HasNumber(in TextLine line, in TagLine tagLine) =>
        _form?.Prefix != ViewPrefix.Number || line.Content[..NumberLength(tagLine)].SequenceEqual(_number);

    private static int NumberLength(in TagLine tagLine) => tagLine.ContentStart - 3;

    private void StartControl(in TextLine line, ReadOnlySpan<byte> rest, int zoneStart)
    {
        var isAlone = rest.IsEmpty || ViewCells.IsBars(rest) && rest.Trim((byte)' ').Length == 1;
        if (_form!.Value.Layout != ViewLayout.Row && isAlone)
        {
            _state = State.Value;
            return;
        }
        var value = _form.Value.Layout == ViewLayout.Bars ? ViewCells.Value(rest) : ViewRecordBuilder.ControlValue(rest, _form.Value, _hasTrailingBar);
        var start = value.IsEmpty ? rest.Length : OffsetOf(rest, value);
        _contents.Add(new(zoneStart + start, value.Length, ViewContentKind.Subfields));
        _state = State.Closed;
    }

    private static int OffsetOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) =>
        (int)System.Runtime.CompilerServices.Unsafe.ByteOffset(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(text), ref System.Runtime.InteropServices.MemoryMarshal.GetReference(part));

    /// <summary>The value of a control field, on a line of its own.</summary>
    private Step ReadValue(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        var hasNext = TextLine.TryReadNext(text, line, isFinal, out var following);
        if (!hasNext && !isFinal)
            return Step.NeedsMoreText;
        var isBars = ViewCells.IsBars(line.Content);
        if (isBars && hasNext && !IsTagOfForm(following.Content))
            return Step.Taken;
        if (isBars || IsTagOfForm(line.Content) && hasNext && !IsTagOfForm(following.Content))
        {
            // The value is empty, or its line was lost: 003 | stands where the value of 001 | should be, and is followed by its own value.
            _contents.Add(new(line.Start, 0, ViewContentKind.Subfields));
            _state = State.Closed;
            return isBars ? Step.Taken : ReadLine(text, line, isFinal);
        }
        var value = _form!.Value.Layout == ViewLayout.Bars ? ViewCells.TrimBar(line.Content) : line.Content;
        var start = _codeStyle == CodeStyle.Glued && value is [(byte)'a', ..] ? 1 : 0;
        _contents.Add(new(line.Start + start, value.Length - start, ViewContentKind.Subfields));
        _state = State.Closed;
        return Step.Taken;
    }

    /// <summary>The value after a code that stands alone on its line; null when there is none and the line is something else.</summary>
    private Step? ReadCodeValue(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        _state = State.Subfields;
        if (IsCodeAlone(line.Content))
            return null;
        if (IsTagOfForm(line.Content))
        {
            if (!TextLine.TryReadNext(text, line, isFinal, out var following) && !isFinal)
                return Step.NeedsMoreText;
            // 082 / _a / 630 / _2 / 20: a class number, unless an indicator follows, or the tags go on and the codes begin again.
            var number = _rows[^1].Tag.Number;
            var startsAgain = following.Content.Length > 1 && following.Content[1] == 'a' && IsCodeAlone(following.Content);
            var isTag = IsIndicator(following.Content) && !IsTagOfForm(following.Content) && following.Content.Length == 1
                || IsCodeAlone(following.Content) && startsAgain && number / 10 is not (8 or 9) && TagNumber(line.Content) >= number;
            if (isTag)
                return null;
        }
        _contents.Add(new(line.Start, line.Content.Length, ViewContentKind.Value));
        return Step.Taken;
    }

    private static int TagNumber(ReadOnlySpan<byte> line) => TagLine.TryRead(line, out var tagLine) ? tagLine.Tag.Number : -1;

    private bool IsTagOfForm(ReadOnlySpan<byte> line) =>
        TagLine.TryRead(line, out var tagLine) && HasForm(tagLine) && tagLine.Tag.Number >= 0
        && (_form?.Layout != ViewLayout.Bars || line.Length - tagLine.ContentStart <= 2 || FindMark(line[tagLine.ContentStart..]) >= 0);

    private void ReadBars(in TextLine line)
    {
        if (_state == State.Indicators)
            _contents.Add(new(line.Start, line.Content.SequenceEqual("| |"u8) ? 1 : 0, ViewContentKind.Indicator));
        else
            _state = State.Closed;
    }

    private bool TryReadIndicator(in TextLine line)
    {
        if (!IsIndicator(line.Content))
            return false;
        var value = ViewCells.TrimBar(line.Content);
        _contents.Add(new(line.Start, value.Length, ViewContentKind.Indicator));
        return true;
    }

    private static bool IsIndicator(ReadOnlySpan<byte> line)
    {
        if (line is [(byte)'|'])
            return true;
        var value = ViewCells.TrimEnd(line);
        return value.Length is 1 or 2 && AreIndicators(value) || value.SequenceEqual("\u00a0"u8);
    }

    /// <summary>Whether a text holds nothing but what indicators, blanks for them, and cells around them are written with.</summary>
    private static bool AreIndicators(ReadOnlySpan<byte> text)
    {
        var signs = 0;
        foreach (var c in text)
        {
            if (c is (byte)' ' or (byte)'|')
                continue;
            if (!char.IsAsciiLetterLower((char)c) && !char.IsAsciiDigit((char)c) && c is not ((byte)'#' or (byte)'_' or (byte)'\\' or (byte)'^' or (byte)'-'))
                return false;
            signs++;
        }
        return signs <= 2;
    }

    private bool TryReadSubfields(ReadOnlySpan<byte> text, in TextLine line)
    {
        var content = line.Content;
        var indent = 0;
        if (_form is { Layout: ViewLayout.Row, Prefix: ViewPrefix.None })
            indent = content.Length - content.TrimStart((byte)' ').Length;
        if (_codeStyle == CodeStyle.Glued)
        {
            // Of text after the record a line may begin with a letter in upper case too, but hardly so a subfield: "Ds" is one, "ITB" is none.
            if (_state == State.Closed || content.Length < 2 || !char.IsAsciiLetterOrDigit((char)content[0])
                || char.IsAsciiLetterUpper((char)content[0]) && (char.IsAsciiLetterUpper((char)content[1]) || content.Length > LongestUpperCase))
                return false;
        }
        else if (IsCodeBeforeBar(content) && _form?.Layout == ViewLayout.Lines && (_mark is null || _codeStyle == CodeStyle.BeforeBar))
            _codeStyle = CodeStyle.BeforeBar;
        else if (FindMark(content[indent..]) != 0)
            return false;
        else if (_form?.Layout == ViewLayout.Lines && IsCodeAlone(content))
        {
            _codeStyle = CodeStyle.Alone;
            _mark ??= SubfieldMark.Find(content);
            _contents.Add(new(line.Start, content.Length, ViewContentKind.Subfields));
            _state = State.CodeValue;
            return true;
        }
        // Subfields of which the line with the tag was lost belong to no field.
        if (_state == State.Closed || _rows[^1].IsControl)
            return true;
        AddContent(line, indent);
        return true;
    }

    private void AddContent(in TextLine line, int start)
    {
        var content = line.Content[start..];
        if (_mark is null && _codeStyle == CodeStyle.Marked)
            _mark = SubfieldMark.Find(content);
        var isBars = _form!.Value.Layout == ViewLayout.Bars;
        var value = isBars && start > 0 ? ViewCells.TrimEnd(content) : isBars || _hasTrailingBar ? ViewCells.TrimBar(content) : content;
        _contents.Add(new(line.Start + start, value.Length, ViewContentKind.Subfields));
        _state = isBars && value.Length < content.Length && content.EndsWith("|"u8) ? State.Closed : State.Subfields;
    }

    /// <summary>Where the first subfield starts in what follows a tag; -1 when something else than indicators comes first.</summary>
    private int FindMark(ReadOnlySpan<byte> text)
    {
        var signs = 0;
        for (var i = 0; i < Math.Min(text.Length, LongestZone); i++)
        {
            if (_mark is null ? SubfieldMark.Find(text[i..]) is not null : _mark.StartsCode(text[i..]))
                return i;
            var isLetterOfAleph = text[i] == 'L' && i + 1 < text.Length && text[i + 1] == ' ';
            if (!isLetterOfAleph && !AreIndicators(text.Slice(i, 1)))
                return -1;
            signs += isLetterOfAleph || text[i] is (byte)' ' or (byte)'|' ? 0 : 1;
            if (signs > 2)
                return -1;
        }
        return -1;
    }

    private bool IsCodeAlone(ReadOnlySpan<byte> line) =>
        _mark is null ? SubfieldMark.Find(line) is { } mark && line.Length == mark.Length + 1 : _mark.StartsCode(line) && line.Length == _mark.Length + 1;

    private static bool IsCodeBeforeBar(ReadOnlySpan<byte> line) =>
        line.Length >= 2 && line[1] == '|' && char.IsAsciiLetterOrDigit((char)line[0]) && (line.Length == 2 || line[2] == ' ');

    /// <summary>
    /// A line without a sign is more of the value before it when the record goes on after it, or belongs to a field of which the line with the tag was lost.
    /// Else the record has ended: what follows is the rest of the page.
    /// </summary>
    private Step ReadBareLine(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        if (!_hasLeader || _rows.Count == 0 || _codeStyle == CodeStyle.Glued)
            return Step.End;
        var isMoreOfValue = _state == State.Subfields && _contents.Count > 0 && _contents[^1].Kind != ViewContentKind.Indicator;
        var current = line;
        for (var i = 0; i < MostBareLines; i++)
        {
            if (!TextLine.TryReadNext(text, current, isFinal, out var following))
                return isFinal ? Step.End : Step.NeedsMoreText;
            if (LeaderLine.TryRead(text, following.Start, isFinal, out _, out var needsMore))
                return Step.End;
            if (needsMore)
                return Step.NeedsMoreText;
            var content = following.Content;
            var goesOn = _codeStyle == CodeStyle.BeforeBar ? IsCodeBeforeBar(content) : _mark is not null && FindMark(content) == 0;
            if (goesOn || TagLine.TryRead(content, out var tagLine) && HasForm(tagLine) && (!tagLine.Tag.IsControl || !isMoreOfValue)
                && (tagLine.Form.Layout != ViewLayout.Row || FindMark(content[tagLine.ContentStart..]) >= 0))
            {
                if (isMoreOfValue)
                    _contents.Add(new(line.Start, line.Content.Length, ViewContentKind.MoreOfValue));
                return Step.Taken;   // else the line with the tag was lost
            }
            current = following;
        }
        return Step.End;
    }

    /// <summary>Whether the rows that were found are a record: without a leader a title and some more fields are needed.</summary>
    private bool IsRecord(ReadOnlySpan<byte> text)
    {
        var (fields, hasTitle) = (0, false);
        for (var i = 0; i < _rows.Count; i++)
        {
            var end = i + 1 < _rows.Count ? _rows[i + 1].FirstContent : _contents.Count;
            var first = _rows[i].FirstContent;
            while (first < end && _contents[first].Kind == ViewContentKind.Indicator)
                first++;
            if (first == end)
                continue;
            fields++;
            for (var j = first; j < end && _rows[i].Tag.Number is (245 or 200); j++)
                hasTitle |= HasLetterCode(text.Slice(_contents[j].Start, _contents[j].Length));
        }
        return _form is not null && (_hasLeader ? fields > 0 : fields >= FewestFields && hasTitle);
    }

    /// <summary>Whether a line has a subfield with a letter for a code, as titles do; <c>245 $7 plums</c> is no title.</summary>
    private bool HasLetterCode(ReadOnlySpan<byte> content)
    {
        if (_mark is null)
            return content.Length > 0 && char.IsAsciiLetterLower((char)content[0]);
        for (int at; (at = content.IndexOf(_mark.Sign)) >= 0; content = content[(at + _mark.Length)..])
        {
            if (at + _mark.Length < content.Length && char.IsAsciiLetterLower((char)content[at + _mark.Length]))
                return true;
        }
        return false;
    }
}
