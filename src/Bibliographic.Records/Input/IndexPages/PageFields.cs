using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>The fields of one page: each as one text, whatever way its values were written.</summary>
/// <remarks>
/// Where a page writes values as they are, a text is a part of the page itself; elsewhere it is put together in an arena.
/// </remarks>
internal readonly ref struct PageFields(ReadOnlySpan<byte> bytes, DumpPage page, TextArena arena)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public DumpPage Page => page;

    /// <summary>Memory for texts that live as long as the page.</summary>
    public TextArena Arena => arena;

    /// <summary>All of the text above the table of index fields.</summary>
    public ReadOnlySpan<byte> TextAbove => _bytes[..page.PreambleEnd];

    /// <summary>The text below the table, of the last page: elsewhere it stands above the next.</summary>
    public ReadOnlySpan<byte> Footer => _bytes[page.TableEnd..page.Length];

    /// <summary>The identifier, without lines below it that are values of further rows, whose names were lost.</summary>
    public ReadOnlySpan<byte> Id
    {
        get
        {
            ref readonly var row = ref page.Find(Field.Id);
            return row.PartCount > 1 && !row.IsCut && !page.IsEscaped ? _bytes[row.ValueStart..row.FirstPartEnd] : Text(Field.Id);
        }
    }

    /// <summary>Whether the page has a whole row of the field with something in it.</summary>
    public bool Has(Field field) => page.Find(field) is { IsEmpty: false, IsCut: false };

    /// <summary>The field's text, several values separated by single spaces; empty when the row is missing, empty or cut.</summary>
    public ReadOnlySpan<byte> Text(Field field)
    {
        ref readonly var row = ref page.Find(field);
        return row.IsCut ? default : Text(row);
    }

    /// <summary>What there is of a field's text, even if the page was cut inside it.</summary>
    public ReadOnlySpan<byte> TextOrPart(Field field, out bool isCut)
    {
        ref readonly var row = ref page.Find(field);
        isCut = row.IsCut;
        return row.IsEmpty ? default : Text(row);
    }

    /// <summary>The first of the fields that has a text.</summary>
    public ReadOnlySpan<byte> FirstText(params ReadOnlySpan<Field> fields)
    {
        foreach (var field in fields)
        {
            if (Text(field) is { IsEmpty: false } text)
                return text;
        }
        return default;
    }

    /// <summary>The text of a row.</summary>
    public ReadOnlySpan<byte> Text(scoped in DumpRow row)
    {
        var raw = _bytes[row.ValueStart..row.ValueEnd];
        WorkCounter.Add(raw.Length);
        return IsPlain(row, raw) ? raw : Build(row, raw, values: null);
    }

    /// <summary>The places of a field's values in its text; none when the page does not tell where they end.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The field's text.</param>
    /// <param name="values">Receives the places.</param>
    /// <returns>
    /// Whether the page tells where values end. With <see cref="ValueLayout.GluedLines"/> the first place holds two values.
    /// </returns>
    public bool TryGetValues(Field field, out ReadOnlySpan<byte> text, List<Range> values) =>
        TryGetValues(page.Find(field), out text, values);

    /// <inheritdoc cref="TryGetValues(Field, out ReadOnlySpan{byte}, List{Range})"/>
    /// <param name="row">The row.</param>
    /// <param name="text">The row's text.</param>
    /// <param name="values">Receives the places.</param>
    public bool TryGetValues(scoped in DumpRow row, out ReadOnlySpan<byte> text, List<Range> values)
    {
        values.Clear();
        text = default;
        if (row.IsEmpty || row.IsCut)
            return false;
        if (row.Layout == ValueLayout.Joined || row is { Layout: ValueLayout.Lines, PartCount: 1 } && page.Form == RowForm.Lines)
        {
            text = Text(row);
            return false;
        }
        text = Build(row, _bytes[row.ValueStart..row.ValueEnd], values);
        return true;
    }

    /// <summary>
    /// Whether values stand one a line, so that a lost line takes a value away, or its name, and the value is then part of the row before.
    /// </summary>
    public bool HasValuesOnLines => page.Form is not (RowForm.Pipes or RowForm.OuterPipes or RowForm.Unknown) || page.HasGluedLines;

    /// <summary>Whether a field's value starts on the line below its name, so that it may be that of a row whose name was lost.</summary>
    public bool HasValueBelow(Field field)
    {
        ref readonly var row = ref page.Find(field);
        return !row.IsEmpty && _bytes[(row.NameStart + row.NameLength)..row.ValueStart].Contains((byte)'\n');
    }

    public ValueLayout LayoutOf(Field field) => page.Find(field).Layout;

    /// <summary>A field's name as written on the page, without backslashes.</summary>
    public string NameOf(scoped in DumpRow row) =>
        Encoding.UTF8.GetString(row.NameIn(_bytes)).Replace("\\", "", StringComparison.Ordinal);

    /// <summary>Whether line ends of a row's value, where it has any, are a part of it.</summary>
    private static bool IsOneText(scoped in DumpRow row) => row.PartCount <= 1 || row.Layout == ValueLayout.Joined;

    private bool IsPlain(scoped in DumpRow row, ReadOnlySpan<byte> raw) =>
        // In rows of tabs or spaces a name may be part of a value, whose first part then goes over a line end.
        (row.PartCount <= 1 && row.ValueEnd == row.FirstPartEnd && page.Form is not (RowForm.Tabs or RowForm.Spaces)
            || IsOneText(row) && !raw.Contains((byte)'\r'))
        && !(page.Form is RowForm.OuterPipes or RowForm.HardBreaks && raw.Contains((byte)'\\'))
        && !(row.Layout == ValueLayout.DoubleSpaces && raw.IndexOf("  "u8) >= 0);

    private ReadOnlySpan<byte> Build(scoped in DumpRow row, ReadOnlySpan<byte> raw, List<Range>? values)
    {
        WorkCounter.Add(raw.Length);
        var target = arena.Reserve(raw.Length);
        var builder =
            new ValueBuilder(target, values,
                unescape: page.Form switch
                {
                    RowForm.HardBreaks => Escaping.Markdown,
                    RowForm.OuterPipes => page.IsEscaped ? Escaping.Markdown : Escaping.Pipes,
                    _ => Escaping.None,
                });
        switch (values is null && row.Layout != ValueLayout.DoubleSpaces && IsOneText(row) ? ValueLayout.Joined : row.Layout)
        {
            case ValueLayout.DoubleSpaces:
                while (raw.IndexOf("  "u8) is var end and >= 0)
                {
                    builder.AddValue(raw[..end]);
                    raw = raw[(end + 2)..];
                }
                builder.AddValue(raw);
                break;
            case ValueLayout.Joined:
                builder.AddText(raw);
                break;
            default:
                foreach (var line in new LineRanges(raw, 0, raw.Length))
                {
                    var content = LineRanges.Trim(raw[line]);
                    if (content.IsEmpty || content is [(byte)'|'])
                        continue;
                    if (row.Layout == ValueLayout.HardBreaks && !raw[line].EndsWith("  "u8) && line.End.Value < raw.Length)
                        builder.AddWrapped(content);
                    else
                        builder.AddValue(content);
                }
                break;
        }
        arena.Keep(builder.Length);
        return target[..builder.Length];
    }
}
