using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>
/// Divides the lines of a view into fields. The form of a view (pipes, signs before codes, lines of their own for indicators or codes) is
/// that of its first fields; the lines that follow must have it too.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
/// <param name="mostFields">The most fields of a record that are kept.</param>
internal sealed class MarcViewReader(int mostFields)
{
    private const int FewestFields = 3;   // of a view without a leader
    private const int MostBareLines = 3;  // of one value
    private const int MostEmptyLines = 8; // between two fields
    private const int MostSubfields = 40; // of a field, as far as is looked ahead
    private const int LongestUpperCase = 3;
    private const int MostRowsWithoutTitle = 100;   // of a view that shows no leader

    private ViewFields _fields = new();
    private ViewForm? _form;
    private SubfieldMark? _mark;
    private CodeStyle _codeStyle;
    private State _state;
    private byte[] _number = [];
    private bool _hasTrailingPipe;
    private bool _hasLeader;
    private int _seenControls;   // a bit for each of 001 to 009
    private bool _hasTitle;
    private bool _isDoubtful;      // whether the line belongs to the record only if a line after it does
    private bool _isTagPipeOpen;   // a table whose tag has a pipe before it and none behind

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

    /// <summary>Reads a record that starts where the text does, as far as lines have its form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="fields">Receives the fields, also of what is no record.</param>
    public ViewResult Read(ReadOnlySpan<byte> text, bool isFinal, ViewFields fields)
    {
        fields.Clear();
        if (LabelledCells.MayStart(text))
        {
            var result = LabelledCells.Read(text, isFinal, fields);
            if (result == ViewResult.Record)
                fields.LimitTo(mostFields);
            if (result != ViewResult.Nothing)
                return result;
            fields.Clear();
        }
        _fields = fields;
        (_form, _mark, _codeStyle, _state, _hasTrailingPipe, _seenControls, _isTagPipeOpen, _hasTitle) =
            (null, null, CodeStyle.Marked, State.Closed, false, 0, false, false);
        var at = 0;
        _hasLeader = LeaderLine.TryRead(text, 0, isFinal, out var leader, out var needsMore);
        if (needsMore)
            return ViewResult.NeedsMoreText;
        if (_hasLeader)
        {
            fields.Leader = leader;
            _hasTrailingPipe = leader.HasTrailingPipe;
            at = fields.Length = leader.Next;
        }
        var (sureLength, sureContents) = (at, 0);
        for (var emptyLines = 0; at < text.Length;)
        {
            var line = TextLine.Read(text, at);
            if (!line.IsComplete && !isFinal)
                return ViewResult.NeedsMoreText;
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
                return ViewResult.NeedsMoreText;
            _isDoubtful = false;
            var step = ReadLine(text, line, isFinal);
            if (step == Step.NeedsMoreText)
                return ViewResult.NeedsMoreText;
            if (step == Step.End)
                break;
            emptyLines = 0;
            at = fields.Length = line.Next;
            if (!_isDoubtful)
                (sureLength, sureContents) = (at, fields.Contents.Count);
            if (!_hasLeader && !_hasTitle && fields.Rows.Count > MostRowsWithoutTitle)
                return ViewResult.Nothing;
        }
        if (at >= text.Length && !isFinal)
            return ViewResult.NeedsMoreText;
        // Lines that were taken only for a line after them, which was none of the record after all: a reader of a part does not have it.
        fields.Length = sureLength;
        fields.Contents.RemoveRange(sureContents, fields.Contents.Count - sureContents);
        if (!IsRecord(text))
            return ViewResult.Nothing;
        fields.LimitTo(mostFields);
        fields.Style = new(_form!.Value, _mark, _codeStyle, _isTagPipeOpen);
        return ViewResult.Record;
    }

    private enum Step : byte
    {
        Taken,
        End,
        NeedsMoreText,
    }

    private Step ReadLine(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        var content = line.Content;
        if (StartsIndexTable(content))
            return Step.End;
        if (_state == State.Value)
            return ReadValue(text, line, isFinal);
        if (_state == State.CodeValue && ReadCodeValue(text, line, isFinal) is { } step)
            return step;
        if (ViewCells.IsSeparator(content) && (_form is null || _form.Value.Layout == ViewLayout.Pipes))
            return Step.Taken;
        if (_form?.Layout == ViewLayout.Lines && _state == State.Indicators && content is [(byte)'|'])
        {
            _fields.Contents.Add(new(line.Start, 1, ViewContentKind.Indicator));
            return Step.Taken;
        }
        if (ViewCells.IsPipes(content) && _form?.Layout == ViewLayout.Pipes)
        {
            ReadPipes(line);
            return Step.Taken;
        }
        if (_fields.Rows.Count > 0 && TryReadSubfields(text, line))
            return Step.Taken;
        if (_state == State.Indicators && _codeStyle != CodeStyle.Glued && TryReadIndicator(line))
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
    /// Whether a line is the first row of a table of index fields: <c>_version_ | 1757472842155438677 |</c> is no subfield <c>_v</c>.
    /// </summary>
    private static bool StartsIndexTable(ReadOnlySpan<byte> line) => line.StartsWith("_version_"u8);

    /// <summary>
    /// Whether a field belongs to the next record: a control field after data fields that is there already, or any in a record without a
    /// leader.
    /// </summary>
    private bool IsNextRecord(MarcTag tag)
    {
        return tag.IsControl && tag.Number is > 0 and < 10 && _fields.Rows.Count > 0 && !_fields.Rows[^1].IsControl
            && (!_hasLeader || tag.Number is not (6 or 7) && (_seenControls >> tag.Number & 1) != 0);
    }

    private bool TryStartRow(ReadOnlySpan<byte> text, in TextLine line, in TagLine tagLine, bool isFinal, out bool needsMore)
    {
        needsMore = false;
        if (!HasForm(tagLine) || !HasNumber(line, tagLine))
            return false;
        var form = _form ?? tagLine.Form;
        var isNumeric = tagLine.Tag.Number >= 0;
        if (!isNumeric && _form is null && !(_hasLeader && form.Prefix == ViewPrefix.Number))
            return false;   // a record begins with such a tag only in Aleph: 000001234 FMT   L BK
        var rest = line.Content[tagLine.ContentStart..];
        var zoneStart = line.Start + tagLine.ContentStart;
        var isControl = tagLine.Tag.IsControl;
        var mark = isControl && form.Prefix != ViewPrefix.Number ? -1 : ViewSigns.FindMark(_mark, rest);
        switch (form.Layout)
        {
            case ViewLayout.Row when mark < 0:
                isControl |= form.Prefix == ViewPrefix.Number && !isNumeric;
                if (!isControl)
                    return false;
                break;
            case ViewLayout.Pipes
                when mark < 0 && !isControl && !ViewCells.IsPipes(rest) && !rest.IsEmpty && !ViewSigns.AreIndicators(rest):
                return false;
            case ViewLayout.Pipes or ViewLayout.Lines when !isNumeric && mark < 0 && form.Prefix != ViewPrefix.Dot:
                if (!TextLine.TryReadNext(text, line.Next, isFinal, out var following))
                {
                    needsMore = !isFinal;
                    return false;
                }
                if (!ViewCells.IsPipes(following.Content) && !ViewSigns.IsIndicator(following.Content)
                    && ViewSigns.FindMark(_mark, following.Content) != 0 && !ViewSigns.IsCodeBeforePipe(following.Content))
                    return false;
                break;
        }
        if (_form is null)
        {
            _form = form;
            _number = form.Prefix == ViewPrefix.Number ? line.Content[..NumberLength(tagLine)].ToArray() : [];
            _isTagPipeOpen = form is { Layout: ViewLayout.Pipes, Prefix: ViewPrefix.Pipe } && rest.IsEmpty;
            if (form.Layout == ViewLayout.Row && !isControl)
                _hasTrailingPipe |= rest.EndsWith(" |"u8);
        }
        if (form.Prefix == ViewPrefix.Dot)
            _codeStyle = CodeStyle.Glued;
        if (isControl && tagLine.Tag.Number is > 0 and < 10)
            _seenControls |= 1 << tagLine.Tag.Number;
        _hasTitle |= tagLine.Tag.Number is 245 or 200;
        _fields.Rows.Add(new(tagLine.Tag, isControl, zoneStart, mark < 0 ? rest.Length : mark, _fields.Contents.Count));
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

    /// <summary>
    /// Whether a line has the form of the lines before. In a view of rows without cells an indicator that is a pipe looks like the end of a
    /// cell.
    /// </summary>
    private bool HasForm(in TagLine tagLine) =>
        _form is not { } form || form == tagLine.Form
            || form.Layout == ViewLayout.Row && tagLine.Form.Layout == ViewLayout.Pipes && form.Prefix == tagLine.Form.Prefix;

    /// <summary>Whether the number before the tag is that of the lines before.</summary>
    private bool HasNumber(in TextLine line, in TagLine tagLine) =>
        _form?.Prefix != ViewPrefix.Number || line.Content[..NumberLength(tagLine)].SequenceEqual(_number);

    private static int NumberLength(in TagLine tagLine) => tagLine.ContentStart - 3;

    private void StartControl(in TextLine line, ReadOnlySpan<byte> rest, int zoneStart)
    {
        var isAlone = rest.IsEmpty || ViewCells.IsPipes(rest) && rest.Trim((byte)' ').Length == 1;
        if (_form!.Value.Layout != ViewLayout.Row && isAlone)
        {
            _state = State.Value;
            return;
        }
        var value =
            _form.Value.Layout == ViewLayout.Pipes
                ? ViewCells.Value(rest)
                : ViewRecordBuilder.ControlValue(rest, _form.Value, _hasTrailingPipe);
        var start = value.IsEmpty ? rest.Length : OffsetOf(rest, value);
        _fields.Contents.Add(new(zoneStart + start, value.Length, ViewContentKind.Subfields));
        _state = State.Closed;
    }

    private static int OffsetOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) =>
        (int)System.Runtime.CompilerServices.Unsafe.ByteOffset(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(text),
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(part));

    /// <summary>The value of a control field, on a line of its own.</summary>
    private Step ReadValue(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        var hasNext = TextLine.TryReadNext(text, line.Next, isFinal, out var following);
        if (!hasNext && !isFinal)
            return Step.NeedsMoreText;
        var isPipes = ViewCells.IsPipes(line.Content);
        if (isPipes && hasNext && !IsTagOfForm(following.Content))
            return Step.Taken;
        if (isPipes || IsTagOfForm(line.Content) && hasNext && !IsTagOfForm(following.Content))
        {
            // The value is empty, or its line was lost: 003 | stands where the value of 001 | should be, and is followed by its own value.
            _fields.Contents.Add(new(line.Start, 0, ViewContentKind.Subfields));
            _state = State.Closed;
            return isPipes ? Step.Taken : ReadLine(text, line, isFinal);
        }
        var value = _form!.Value.Layout == ViewLayout.Pipes ? ViewCells.TrimPipe(line.Content) : line.Content;
        var start = _codeStyle == CodeStyle.Glued && value is [(byte)'a', ..] ? 1 : 0;
        _fields.Contents.Add(new(line.Start + start, value.Length - start, ViewContentKind.Subfields));
        _state = State.Closed;
        return Step.Taken;
    }

    /// <summary>The value after a code that stands alone on its line; null when there is none and the line is something else.</summary>
    private Step? ReadCodeValue(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        _state = State.Subfields;
        if (ViewSigns.IsCodeAlone(_mark, line.Content))
            return null;
        if (IsTagOfForm(line.Content))
        {
            if (!TextLine.TryReadNext(text, line.Next, isFinal, out var following) && !isFinal)
                return Step.NeedsMoreText;
            // 082 / _a / 630 / _2 / 20: a class number, unless an indicator follows, or the tags go on and the codes begin again.
            var number = _fields.Rows[^1].Tag.Number;
            var startsAgain =
                following.Content.Length > 1 && following.Content[1] == 'a' && ViewSigns.IsCodeAlone(_mark, following.Content);
            var isTag = ViewSigns.IsIndicator(following.Content) && !IsTagOfForm(following.Content) && following.Content.Length == 1
                || ViewSigns.IsCodeAlone(_mark, following.Content) && startsAgain && number / 10 is not (8 or 9)
                    && TagNumber(line.Content) >= number;
            if (isTag)
                return null;
        }
        _fields.Contents.Add(new(line.Start, line.Content.Length, ViewContentKind.Value));
        return Step.Taken;
    }

    private static int TagNumber(ReadOnlySpan<byte> line) => TagLine.TryRead(line, out var tagLine) ? tagLine.Tag.Number : -1;

    private bool IsTagOfForm(ReadOnlySpan<byte> line) =>
        TagLine.TryRead(line, out var tagLine) && HasForm(tagLine) && tagLine.Tag.Number >= 0
        && (_form?.Layout != ViewLayout.Pipes || line.Length - tagLine.ContentStart <= 2
            || ViewSigns.FindMark(_mark, line[tagLine.ContentStart..]) >= 0);

    private void ReadPipes(in TextLine line)
    {
        if (_state == State.Indicators)
            _fields.Contents.Add(new(line.Start, line.Content.SequenceEqual("| |"u8) ? 1 : 0, ViewContentKind.Indicator));
        else
            _state = State.Closed;
    }

    private bool TryReadIndicator(in TextLine line)
    {
        if (!ViewSigns.IsIndicator(line.Content))
            return false;
        var value = ViewCells.TrimPipe(line.Content);
        _fields.Contents.Add(new(line.Start, value.Length, ViewContentKind.Indicator));
        return true;
    }

    private bool TryReadSubfields(ReadOnlySpan<byte> text, in TextLine line)
    {
        var content = line.Content;
        var indent = 0;
        if (_form is { Layout: ViewLayout.Row, Prefix: ViewPrefix.None })
            indent = content.Length - content.TrimStart((byte)' ').Length;
        if (_codeStyle == CodeStyle.Glued)
        {
            // Of text after the record a line may begin with a letter in upper case too, but hardly so a subfield: "Ds" and "H2212" are
            // some, "ITB" is none.
            if (_state == State.Closed || !char.IsAsciiLetterOrDigit((char)content[0])
                || char.IsAsciiLetterUpper((char)content[0]) && content.Length > 1 && !char.IsAsciiDigit((char)content[1])
                    && (char.IsAsciiLetterUpper((char)content[1]) || content.Length > LongestUpperCase))
                return false;
        }
        else if (ViewSigns.IsCodeBeforePipe(content) && _form?.Layout == ViewLayout.Lines
            && (_mark is null || _codeStyle == CodeStyle.BeforePipe))
            _codeStyle = CodeStyle.BeforePipe;
        else if (ViewSigns.FindMark(_mark, content[indent..]) != 0)
            return false;
        else if (_form?.Layout == ViewLayout.Lines && ViewSigns.IsCodeAlone(_mark, content))
        {
            _codeStyle = CodeStyle.Alone;
            _mark ??= SubfieldMark.Find(content);
            _fields.Contents.Add(new(line.Start, content.Length, ViewContentKind.Subfields));
            _state = State.CodeValue;
            return true;
        }
        // Subfields of which the line with the tag was lost belong to no field.
        if (_state == State.Closed || _fields.Rows[^1].IsControl)
            return true;
        AddContent(line, indent);
        return true;
    }

    private void AddContent(in TextLine line, int start)
    {
        var content = line.Content[start..];
        if (_mark is null && _codeStyle == CodeStyle.Marked)
            _mark = SubfieldMark.Find(content);
        var isPipes = _form!.Value.Layout == ViewLayout.Pipes;
        var value = isPipes && start > 0 ? ViewCells.TrimEnd(content) : isPipes || _hasTrailingPipe ? ViewCells.TrimPipe(content) : content;
        _fields.Contents.Add(new(line.Start + start, value.Length, ViewContentKind.Subfields));
        _state = isPipes && value.Length < content.Length && content.EndsWith("|"u8) ? State.Closed : State.Subfields;
    }

    /// <summary>
    /// A line that may be a subfield or the rest of the page, in a view that shows codes without a sign: <c>AView at: …</c>,
    /// <c>ITB Central Library</c>. It is a subfield when a field of the same record follows.
    /// </summary>
    private Step ReadDoubtfulSubfield(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        if (_state == State.Closed || !char.IsAsciiLetterOrDigit((char)line.Content[0]))
            return Step.End;
        var current = line;
        for (var i = 0; i < MostSubfields; i++)
        {
            if (!TextLine.TryReadNext(text, current.Next, isFinal, out var following))
                return isFinal ? Step.End : Step.NeedsMoreText;
            if (TagLine.TryRead(following.Content, out var tagLine) && HasForm(tagLine))
            {
                if (IsNextRecord(tagLine.Tag))
                    return Step.End;
                AddContent(line, 0);
                _isDoubtful = true;
                return Step.Taken;
            }
            current = following;
        }
        return Step.End;
    }

    /// <summary>
    /// A line without a sign is more of the value before it when the record goes on after it, or belongs to a field of which the line with
    /// the tag was lost. Else the record has ended: what follows is the rest of the page.
    /// </summary>
    private Step ReadBareLine(ReadOnlySpan<byte> text, in TextLine line, bool isFinal)
    {
        if (_codeStyle == CodeStyle.Glued)
            return ReadDoubtfulSubfield(text, line, isFinal);
        if (!_hasLeader && (_mark is null || _form?.Layout != ViewLayout.Pipes))
            return Step.End;
        var isMoreOfValue =
            _state == State.Subfields && _fields.Contents.Count > 0 && _fields.Contents[^1].Kind != ViewContentKind.Indicator;
        var current = line;
        for (var i = 0; i < MostBareLines; i++)
        {
            if (!TextLine.TryReadNext(text, current.Next, isFinal, out var following))
                return isFinal ? Step.End : Step.NeedsMoreText;
            if (LeaderLine.TryRead(text, following.Start, isFinal, out _, out var needsMore))
                return Step.End;
            if (needsMore)
                return Step.NeedsMoreText;
            var content = following.Content;
            if (StartsIndexTable(content))
                return Step.End;
            var goesOn = _codeStyle == CodeStyle.BeforePipe
                ? ViewSigns.IsCodeBeforePipe(content)
                : (_mark is not null || _form?.Layout == ViewLayout.Pipes) && ViewSigns.FindMark(_mark, content) == 0;
            if (!goesOn && TagLine.TryRead(content, out var tagLine) && HasForm(tagLine))
            {
                if (IsNextRecord(tagLine.Tag))
                    return Step.End;   // what the lines after it are must not matter: a reader of a part does not have them
                goesOn = (_fields.Rows.Count == 0 ? tagLine.Tag.IsControl : !tagLine.Tag.IsControl || !isMoreOfValue)
                    && (tagLine.Form.Layout != ViewLayout.Row || ViewSigns.FindMark(_mark, content[tagLine.ContentStart..]) >= 0);
            }
            if (goesOn)
            {
                _isDoubtful = true;
                if (isMoreOfValue)
                    _fields.Contents.Add(new(line.Start, line.Content.Length, ViewContentKind.MoreOfValue));
                return Step.Taken;   // else the line with the tag was lost
            }
            current = following;
        }
        return Step.End;
    }

    /// <summary>
    /// Whether the rows that were found are a record: without a leader a title and some more fields are needed; with one a field that is no
    /// control field, or two that are, as in a page that was cut.
    /// </summary>
    private bool IsRecord(ReadOnlySpan<byte> text)
    {
        var (count, controlCount, hasTitle) = (0, 0, false);
        for (var i = 0; i < _fields.Rows.Count; i++)
        {
            var subfields = _fields.SubfieldsOf(i);
            count += subfields.IsEmpty ? 0 : 1;
            controlCount += !subfields.IsEmpty && _fields.Rows[i].IsControl ? 1 : 0;
            if (_fields.Rows[i].Tag.Number is not (245 or 200))
                continue;
            foreach (var part in subfields)
                hasTitle |= HasLetterCode(part.In(text));
        }
        return _form is not null && (_hasLeader ? count > controlCount || controlCount > 1 : count >= FewestFields && hasTitle);
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
