using System.Text;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Makes a MARC record of the rows of a view: divides them into subfields, finds the places of indicators, and gives coded fields their spaces back.</summary>
internal sealed class ViewRecordBuilder
{
    private const int FixedFieldTag = 8;

    private readonly MarcRecordBuilder _record = new();
    private string _leader = "";
    private char _blank = ' ';   // what stands for spaces in leader and coded fields

    /// <param name="leader">The leader as the view shows it; empty when it does not.</param>
    /// <param name="blank">What is written for a space; a space when nothing else is.</param>
    public void SetLeader(ReadOnlySpan<byte> leader, char blank)
    {
        _blank = blank;
        _leader = LeaderText.Widen(Encoding.UTF8.GetString(leader).Replace(blank, ' '));
    }

    /// <summary>The value of a control field that stands on the line of its tag, in a view without cells.</summary>
    public static ReadOnlySpan<byte> ControlValue(ReadOnlySpan<byte> afterTag, ViewForm form, bool hasTrailingBar)
    {
        var value = hasTrailingBar ? ViewCells.TrimEnd(afterTag) : afterTag;
        return form.Prefix switch
        {
            ViewPrefix.EqualsSign => value[Math.Min(2, value.Length)..],
            // 001   L 123 in Aleph, 001__ 123 in Invenio: two indicators, which a control field does not have
            ViewPrefix.Number => value.Length > 5 && value[2..5].SequenceEqual(" L "u8) ? value[5..] : value[Math.Min(3, value.Length)..],
            _ => value.StartsWith("    "u8) ? value.TrimStart((byte)' ') : value[Math.Min(1, value.Length)..],
        };
    }

    public MarcRecord Build(ReadOnlySpan<byte> text, List<ViewRow> rows, List<ViewContent> contents, ViewStyle style)
    {
        _record.Clear();
        _record.Leader = _leader;
        var format = rows.Exists(row => row.Tag.Number == 200) && !rows.Exists(row => row.Tag.Number == 245) ? MarcFormat.Unimarc : MarcFormat.Marc21;
        var split = FindSplit(text, rows, contents, style);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var end = i + 1 < rows.Count ? rows[i + 1].FirstContent : contents.Count;
            if (row.IsControl)
                AddControl(text, row, contents, end, format, style);
            else
                AddData(text, row, contents, end, format, style, split);
        }
        return _record.Build();
    }

    private void AddControl(ReadOnlySpan<byte> text, ViewRow row, List<ViewContent> contents, int end, MarcFormat format, ViewStyle style)
    {
        var value = row.FirstContent < end ? Encoding.UTF8.GetString(Of(text, contents[row.FirstContent])) : "";
        value = Unescape(value, style);
        if (row.Tag.Number is 6 or 7 or FixedFieldTag)
            value = value.Replace(_blank, ' ');
        if (row.Tag.Number == FixedFieldTag && format == MarcFormat.Marc21)
            value = FixedFieldText.Widen(value);
        _record.AddControl(row.Tag, default);
        _record.AppendText(value);
    }

    private void AddData(ReadOnlySpan<byte> text, ViewRow row, List<ViewContent> contents, int end, MarcFormat format, ViewStyle style, Split split)
    {
        var first = row.FirstContent;
        while (first < end && contents[first].Kind == ViewContentKind.Indicator)
            first++;
        var (indicator1, indicator2, isLone) = first > row.FirstContent
            ? ReadCells(text, contents, row.FirstContent, first, style)
            : ReadZone(text.Slice(row.ZoneStart, row.ZoneLength), style);
        var areInferred = isLone || style.CodeStyle == CodeStyle.Glued;
        if (isLone && IndicatorRules.FindPlace(LinkedTag(text, row, contents, first, end), indicator1, format) == 2)
            (indicator1, indicator2) = (' ', indicator1);
        _record.AddData(row.Tag, indicator1, indicator2, areInferred);
        var isCoded = _blank != ' ' && format == MarcFormat.Unimarc && row.Tag.Number is 100 or (>= 105 and <= 141);
        for (var i = first; i < end; i++)
        {
            var content = Of(text, contents[i]);
            switch (contents[i].Kind)
            {
                case ViewContentKind.MoreOfValue:
                    _record.Append(" "u8);
                    AddValue(content, style, isCoded);
                    break;
                case ViewContentKind.Value:
                    AddValue(content, style, isCoded);
                    break;
                default:
                    AddSubfields(content, style, split, isCoded);
                    break;
            }
        }
    }

    private static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, ViewContent content) => text.Slice(content.Start, content.Length);

    /// <summary>The tag whose rules hold for the indicators: of field 880 that to which its <c>$6 245-01</c> links it.</summary>
    private static MarcTag LinkedTag(ReadOnlySpan<byte> text, ViewRow row, List<ViewContent> contents, int first, int end)
    {
        if (row.Tag.Number != 880 || first >= end)
            return row.Tag;
        var content = text.Slice(contents[first].Start, contents[end - 1].Start + contents[end - 1].Length - contents[first].Start);
        var hyphen = content.IndexOf((byte)'-');
        return hyphen >= 3 && MarcTag.Create(content.Slice(hyphen - 3, 3)) is { Number: > 0 } linked ? linked : row.Tag;
    }

    private void AddSubfields(ReadOnlySpan<byte> content, ViewStyle style, Split split, bool isCoded)
    {
        if (style.CodeStyle is CodeStyle.Glued or CodeStyle.BeforeBar)
        {
            _record.AddSubfield(content[..1], default);
            AddValue(content[(style.CodeStyle == CodeStyle.Glued ? 1 : 2)..].Trim((byte)' '), style, isCoded);
            return;
        }
        content = content.TrimStart((byte)' ');
        while (style.Mark is not null && content.Length > style.Mark.Length)
        {
            var code = style.Mark.Length;
            var length = split.Length(content, style.Mark);
            _record.AddSubfield(content.Slice(code, 1), default);
            var value = content[(code + 1)..length];
            if (split.HasSpaceAfter && value is [(byte)' ', ..])
                value = value[1..];
            if (split.HasSpaceBefore && length < content.Length && value is [.., (byte)' '])
                value = value[..^1];
            if (!split.IsVerbatim)
                value = value.Trim((byte)' ');
            AddValue(value, style, isCoded);
            content = content[length..];
        }
    }

    private void AddValue(ReadOnlySpan<byte> value, ViewStyle style, bool isCoded)
    {
        var isEscaped = style.Form.Layout == ViewLayout.Bars && value.IndexOf("\\|"u8) >= 0 || style.Form.Prefix == ViewPrefix.EqualsSign && value.Contains((byte)'{');
        if (!isEscaped && !isCoded)
        {
            _record.AppendText(value);
            return;
        }
        var text = Unescape(Encoding.UTF8.GetString(value), style);
        _record.AppendText(isCoded ? text.Replace(_blank, ' ') : text);
    }

    private static string Unescape(string value, ViewStyle style)
    {
        if (style.Form.Layout == ViewLayout.Bars)
            return value.Replace("\\|", "|", StringComparison.Ordinal);
        if (style.Form.Prefix != ViewPrefix.EqualsSign || !value.Contains('{', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value);
        foreach (var (name, character) in (ReadOnlySpan<(string, string)>)[("{dollar}", "$"), ("{bsol}", "\\"), ("{lcub}", "\u0001"), ("{rcub}", "}"), ("\u0001", "{")])
            text.Replace(name, character);
        return text.ToString();
    }

    /// <summary>The indicators between a tag and the first subfield: <c> 10 </c>, <c> 1 0 </c>, <c> | 1 | 0 | </c>.</summary>
    private static (char First, char Second, bool IsLone) ReadZone(ReadOnlySpan<byte> zone, ViewStyle style)
    {
        if (style.Form.Layout == ViewLayout.Bars)
            return ReadCells(zone);
        if (style.Form.Prefix == ViewPrefix.Number)
            return zone.Length < 2 ? (' ', ' ', false) : (Sign(zone[0]), Sign(zone[1]), false);
        var start = style.Form.Prefix == ViewPrefix.EqualsSign ? 2 : 1;
        zone = zone[Math.Min(start, zone.Length)..];
        if (zone.Length is 2 or 4 && style.Form.Prefix != ViewPrefix.EqualsSign && zone[^1] == ' ' && zone.Length == 4)
            zone = zone[..^1];
        else if (zone.Length != 2 && zone is [.., (byte)' '])
            zone = zone[..^1];
        else if (zone.Length == 2 && zone[1] == ' ' && zone[0] != ' ' && style.Form.Prefix == ViewPrefix.None)
            zone = zone[..1];
        return zone switch
        {
            [] => (' ', ' ', false),
            [var lone] => Lone(lone),
            [var first, var second] => (Sign(first), Sign(second), false),
            [var first, (byte)' ', var second] => (Sign(first), Sign(second), false),
            _ => (' ', ' ', false),
        };
    }

    /// <summary>
    /// The cells between a tag and the first subfield: <c> | 1 | 0 | </c>. A blank one is missing, or empty: <c> |  | 0 | </c>; a cell may hold both: <c> | 10 | </c>.
    /// </summary>
    private static (char First, char Second, bool IsLone) ReadCells(ReadOnlySpan<byte> zone)
    {
        Span<char> signs = [' ', ' '];
        var (count, areAllShown) = (0, false);
        zone = zone[Math.Min(2, zone.Length)..];
        while (count < 2 && zone.Length > 2)
        {
            if (zone.StartsWith("  |"u8))
            {
                areAllShown = true;
                count++;
                zone = zone[3..];
                continue;
            }
            var end = zone[2..].IndexOf(" |"u8);
            if (end < 0)
                break;
            var cell = zone[1..(end + 2)];
            if (cell is [(byte)'\\', (byte)'|'])
                cell = cell[1..];
            if (cell.Length == 2 && count == 0)
                return (Sign(cell[0]), Sign(cell[1]), false);
            signs[count++] = Sign(cell[0]);
            zone = zone[(end + 4)..];
        }
        return count == 1 && !areAllShown ? Lone((byte)signs[0]) : (signs[0], signs[1], false);
    }

    /// <summary>The indicators in cells on lines of their own.</summary>
    private static (char First, char Second, bool IsLone) ReadCells(ReadOnlySpan<byte> text, List<ViewContent> contents, int first, int end, ViewStyle style)
    {
        var isLone = end - first == 1 || style.IsTagBarOpen;
        Span<char> signs = [' ', ' '];
        var count = 0;
        for (var i = first; i < end; i++)
        {
            var cell = Of(text, contents[i]);
            if (cell.Length == 2 && cell[0] < 0x80)
                return (Sign(cell[0]), Sign(cell[1]), false);
            // A table without a bar behind its indicators writes both on one line, so that one of them is not told from the other.
            isLone |= cell.Length == 1 && style.Form is { Layout: ViewLayout.Bars, Prefix: ViewPrefix.Bar } && !text[(contents[i].Start + 1)..].StartsWith(" |"u8);
            if (i - first < 2 && cell.Length == 1)
                signs[i - first] = Sign(cell[0]);
            count += cell.Length == 1 ? 1 : 0;
        }
        return isLone && count == 1 ? Lone((byte)(signs[0] == ' ' ? signs[1] : signs[0])) : (signs[0], signs[1], false);
    }

    private static (char, char, bool) Lone(byte sign) => Sign(sign) is var lone and not ' ' ? (lone, ' ', true) : (' ', ' ', false);

    /// <summary>An indicator, which may be written with a sign for a blank one.</summary>
    private static char Sign(byte sign) => sign is (byte)'#' or (byte)'_' or (byte)'\\' or (byte)'^' or >= 0x80 ? ' ' : (char)sign;

    /// <summary>
    /// How the subfields on a line are divided. Where any field has two lines of subfields every line is one subfield; else the signs divide them, with a space
    /// before or after the code as in most fields of the record.
    /// </summary>
    private static Split FindSplit(ReadOnlySpan<byte> text, List<ViewRow> rows, List<ViewContent> contents, ViewStyle style)
    {
        if (style.Mark is not { } mark)
            return default;
        var (several, divided, spaced, all) = (0, 0, 0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsControl)
                continue;
            var lines = 0;
            var end = i + 1 < rows.Count ? rows[i + 1].FirstContent : contents.Count;
            for (var j = rows[i].FirstContent; j < end; j++)
            {
                if (contents[j].Kind != ViewContentKind.Subfields)
                    continue;
                lines++;
                all++;
                var content = Of(text, contents[j]).TrimStart((byte)' ');
                divided += HasSignInside(content, mark) ? 1 : 0;
                spaced += content.Length <= mark.Length + 1 || content[mark.Length + 1] == ' ' ? 1 : 0;
            }
            several += lines > 1 ? 1 : 0;
        }
        var hasSpaceAfter = 2 * spaced > all;
        var hasSpaceBefore = mark.Sign[0] switch
        {
            (byte)'$' => hasSpaceAfter && mark.Length == 1,
            (byte)'|' => hasSpaceAfter && style.Form.Layout == ViewLayout.Bars,
            (byte)'^' => false,
            _ => mark.Length != 3 || mark.Sign[1] != 0x96,   // ▼ stands right behind the value
        };
        return new(several > divided || style.CodeStyle == CodeStyle.Alone, hasSpaceBefore, hasSpaceAfter, mark.Sign[0] == '$');
    }

    /// <summary>Whether a line has the sign and a usual code once more behind its first.</summary>
    private static bool HasSignInside(ReadOnlySpan<byte> content, SubfieldMark mark)
    {
        for (var at = mark.Length + 1; at < content.Length && content[at..].IndexOf(mark.Sign) is >= 0 and var found; at += found + 1)
        {
            var code = at + found + mark.Length;
            if (code < content.Length && SubfieldMark.IsUsualCode(content[code]))
                return true;
        }
        return false;
    }

    /// <summary>How the subfields on a line are divided.</summary>
    /// <param name="IsOneALine">Whether a line holds one subfield.</param>
    /// <param name="HasSpaceBefore">Whether a space stands before each sign.</param>
    /// <param name="HasSpaceAfter">Whether a space stands after each code.</param>
    /// <param name="IsVerbatim">Whether spaces at the ends of values belong to them.</param>
    private readonly record struct Split(bool IsOneALine, bool HasSpaceBefore, bool HasSpaceAfter, bool IsVerbatim)
    {
        /// <summary>The length of the first subfield of a line, with its sign.</summary>
        public int Length(ReadOnlySpan<byte> content, SubfieldMark mark)
        {
            if (IsOneALine)
                return content.Length;
            for (var at = mark.Length + 1; at < content.Length; at++)
            {
                var found = content[at..].IndexOf(mark.Sign);
                if (found < 0)
                    break;
                at += found;
                var code = at + mark.Length;
                if (code >= content.Length)
                    break;
                if (HasSpaceBefore && content[at - 1] != ' ')
                    continue;
                if (HasSpaceAfter && code + 1 < content.Length && content[code + 1] != ' ')
                    continue;
                if (!HasSpaceBefore && mark.Length == 1 && content[at - 1] == mark.Sign[0])
                    continue;   // ^a^^2016200494: fill characters of an old number
                if (at == mark.Length + 2 && IsVerbatim && HasSpaceAfter)
                    continue;   // $c $1: the value is $1, for between codes without a value stand two spaces
                var isCode = char.IsAsciiLetterOrDigit((char)content[code]) || HasSpaceAfter && content[code] is > (byte)' ' and < 0x7f;
                if (isCode)
                    return at;
            }
            return content.Length;
        }
    }
}
