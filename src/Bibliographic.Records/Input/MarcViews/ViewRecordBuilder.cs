using System.Text;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>
/// Makes a MARC record of the rows of a view: divides them into subfields, finds the places of indicators, and gives coded fields their
/// spaces back.
/// </summary>
internal sealed class ViewRecordBuilder
{
    private const int FixedFieldTag = 8;

    private readonly MarcRecordBuilder _record = new();
    private char _blank = ' ';   // what stands for spaces in leader and coded fields

    /// <summary>The value of a control field that stands on the line of its tag, in a view without cells.</summary>
    public static ReadOnlySpan<byte> ControlValue(ReadOnlySpan<byte> afterTag, ViewForm form, bool hasTrailingPipe)
    {
        var value = hasTrailingPipe ? ViewCells.TrimEnd(afterTag) : afterTag;
        return form.Prefix switch
        {
            ViewPrefix.EqualsSign => value[Math.Min(2, value.Length)..],
            // 001   L 123 in Aleph, 001__ 123 in Invenio: two indicators, which a control field does not have
            ViewPrefix.Number => value.Length > 5 && value[2..5].SequenceEqual(" L "u8) ? value[5..] : value[Math.Min(3, value.Length)..],
            _ => value.StartsWith("    "u8) ? value.TrimStart((byte)' ') : value[Math.Min(1, value.Length)..],
        };
    }

    /// <summary>Makes the record of a view.</summary>
    /// <param name="text">The text from the start of the view.</param>
    /// <param name="fields">Where its fields stand.</param>
    public MarcRecord Build(ReadOnlySpan<byte> text, ViewFields fields)
    {
        _record.Clear();
        _blank = ' ';
        if (fields.Leader is { } leader)
        {
            _blank = leader.Blank;
            _record.Leader =
                LeaderText.Widen(Encoding.UTF8.GetString(text.Slice(leader.ValueStart, leader.ValueLength)).Replace(_blank, ' '));
        }
        var rows = fields.Rows;
        var format = rows.Exists(row => row.Tag.Number == 200) && !rows.Exists(row => row.Tag.Number == 245)
            ? MarcFormat.Unimarc
            : MarcFormat.Marc21;
        var split = SubfieldSplit.Find(text, fields);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsControl)
                AddControl(text, rows[i].Tag, fields.ContentsOf(i), format, fields.Style);
            else
                AddData(text, rows[i], fields.ContentsOf(i), format, fields.Style, split);
        }
        return _record.Build();
    }

    private void AddControl(ReadOnlySpan<byte> text, MarcTag tag, ReadOnlySpan<ViewContent> contents, MarcFormat format, ViewStyle style)
    {
        var value = contents.IsEmpty ? "" : Unescape(Encoding.UTF8.GetString(contents[0].In(text)), style);
        if (tag.Number is 6 or 7 or FixedFieldTag)
            value = value.Replace(_blank, ' ');
        if (tag.Number == FixedFieldTag && format == MarcFormat.Marc21)
            value = FixedFieldText.Widen(value);
        _record.AddControl(tag, default);
        _record.AppendText(value);
    }

    private void AddData(ReadOnlySpan<byte> text, ViewRow row, ReadOnlySpan<ViewContent> contents, MarcFormat format, ViewStyle style,
        SubfieldSplit split)
    {
        var count = ViewFields.IndicatorCount(contents);
        var (indicator1, indicator2, isLone) = count > 0
            ? IndicatorPair.ReadLines(text, contents[..count], style)
            : IndicatorPair.ReadZone(text.Slice(row.ZoneStart, row.ZoneLength), style);
        contents = contents[count..];
        var areInferred = isLone || style.CodeStyle == CodeStyle.Glued;
        if (isLone && IndicatorRules.FindPlace(LinkedTag(text, row.Tag, contents), indicator1, format) == 2)
            (indicator1, indicator2) = (' ', indicator1);
        _record.AddData(row.Tag, indicator1, indicator2, areInferred);
        var isCoded = _blank != ' ' && format == MarcFormat.Unimarc && row.Tag.Number is 100 or (>= 105 and <= 141);
        foreach (var part in contents)
        {
            var content = part.In(text);
            switch (part.Kind)
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

    /// <summary>The tag whose rules hold for the indicators: of field 880 that to which its <c>$6 245-01</c> links it.</summary>
    private static MarcTag LinkedTag(ReadOnlySpan<byte> text, MarcTag tag, ReadOnlySpan<ViewContent> contents)
    {
        if (tag.Number != 880 || contents.IsEmpty)
            return tag;
        var content = text[contents[0].Start..(contents[^1].Start + contents[^1].Length)];
        var hyphen = content.IndexOf((byte)'-');
        return hyphen >= 3 && MarcTag.Create(content.Slice(hyphen - 3, 3)) is { Number: > 0 } linked ? linked : tag;
    }

    private void AddSubfields(ReadOnlySpan<byte> content, ViewStyle style, SubfieldSplit split, bool isCoded)
    {
        if (style.CodeStyle == CodeStyle.Labelled)
        {
            _record.AddSubfield(content, default);
            return;
        }
        if (style.CodeStyle is CodeStyle.Glued or CodeStyle.BeforePipe)
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
        var isEscaped =
            style.Form.Layout == ViewLayout.Pipes && value.IndexOf("\\|"u8) >= 0
                || style.Form.Prefix == ViewPrefix.EqualsSign && value.Contains((byte)'{');
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
        if (style.Form.Layout == ViewLayout.Pipes)
            return value.Replace("\\|", "|", StringComparison.Ordinal);
        if (style.Form.Prefix != ViewPrefix.EqualsSign || !value.Contains('{', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value);
        foreach (var (name, character) in (ReadOnlySpan<(string, string)>)[("{dollar}", "$"), ("{bsol}", "\\"), ("{lcub}", "\u0001"), ("{rcub}", "}"), ("\u0001", "{")])
            text.Replace(name, character);
        return text.ToString();
    }
}
