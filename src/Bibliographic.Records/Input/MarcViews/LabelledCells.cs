using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>
/// Reads a table with five cells a row, each on a line of its own: tag, indicators, code, the name of the subfield in the language of the
/// site, and the value. Tag and indicators are empty where the field goes on.
/// </summary>
/// <example><c>245 |</c>, <c>10 |</c>, <c>a |</c>, <c>Title |</c>, <c>Marsh maps |</c>, <c>|</c>, <c>|</c>, <c>c |</c>,
/// <c>Responsibility |</c>, <c>Ann Reed |</c></example>
internal static class LabelledCells
{
    private const int FewestFields = 3;
    private const int MostPartsWithoutTitle = 400;   // so that rows which are none of a record are not read again from each of them

    /// <summary>Whether a record may start with a line, as far as its first bytes tell: <c>001 |</c>.</summary>
    public static bool MayStart(ReadOnlySpan<byte> line) =>
        line is [>= (byte)'0' and <= (byte)'9', _, _, (byte)' ', (byte)'|', (byte)'\n' or (byte)'\r', ..];

    /// <summary>Reads a record that starts where the text does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="fields">Receives the fields.</param>
    public static ViewResult Read(ReadOnlySpan<byte> text, bool isFinal, ViewFields fields)
    {
        var hasTitle = false;
        for (var at = 0; at < text.Length; at = fields.Length)
        {
            var result = TryReadRow(text, at, isFinal, fields, ref hasTitle);
            if (result == ViewResult.NeedsMoreText)
                return result;
            if (result == ViewResult.Nothing)
                break;
            if (!hasTitle && fields.Contents.Count > MostPartsWithoutTitle)
                return ViewResult.Nothing;
        }
        if (fields.Length >= text.Length && !isFinal)
            return ViewResult.NeedsMoreText;
        if (!hasTitle || fields.Rows.Count < FewestFields)
            return ViewResult.Nothing;
        fields.Style = new(new(ViewLayout.Pipes, ViewPrefix.None), null, CodeStyle.Labelled, IsTagPipeOpen: false);
        return ViewResult.Record;
    }

    private static ViewResult TryReadRow(ReadOnlySpan<byte> text, int start, bool isFinal, ViewFields fields, ref bool hasTitle)
    {
        Span<(int Start, int Length)> cells = stackalloc (int, int)[5];
        var next = start;
        for (var i = 0; i < cells.Length; i++)
        {
            var line = TextLine.Read(text, next);
            if (!line.IsComplete && !isFinal)
                return ViewResult.NeedsMoreText;
            if (!TryReadCell(line.Content, out var cell) || !IsCell(i, cell))
                return ViewResult.Nothing;
            cells[i] = (line.Start, cell.Length);
            next = line.Next;
        }
        var code = text.Slice(cells[2].Start, cells[2].Length);
        if (cells[0].Length > 0)
        {
            var tag = MarcTag.Create(text.Slice(cells[0].Start, cells[0].Length));
            var isControl = tag.IsControl && code.IsEmpty;
            if (isControl && fields.Rows.Count > 0 && !fields.Rows[^1].IsControl)
                return ViewResult.Nothing;   // the next record
            if (!isControl && code.IsEmpty)
                return ViewResult.Nothing;
            fields.Rows.Add(new(tag, isControl, cells[1].Start, 0, fields.Contents.Count));
            if (!isControl)
                fields.Contents.Add(new(cells[1].Start, cells[1].Length, ViewContentKind.Indicator));
            hasTitle |= tag.Number is 245 or 200 && !code.IsEmpty && char.IsAsciiLetterLower((char)code[0]);
        }
        else if (code.IsEmpty || fields.Rows.Count == 0 || fields.Rows[^1].IsControl)
            return ViewResult.Nothing;
        if (!code.IsEmpty)
            fields.Contents.Add(new(cells[2].Start, code.Length, ViewContentKind.Subfields));
        fields.Contents.Add(new(cells[4].Start, cells[4].Length, code.IsEmpty ? ViewContentKind.Subfields : ViewContentKind.Value));
        fields.Length = next;
        return ViewResult.Record;
    }

    /// <summary>A cell's text, which a pipe ends.</summary>
    private static bool TryReadCell(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> cell)
    {
        line = line.TrimEnd((byte)' ');
        cell = line is [(byte)'|'] ? default : ViewCells.TrimPipe(line);
        return cell.Length < line.Length;
    }

    /// <summary>Whether a text can stand in a column: a tag, two indicators, a code, a name, a value.</summary>
    private static bool IsCell(int column, ReadOnlySpan<byte> cell) => column switch
    {
        0 => cell.IsEmpty || cell.Length == 3 && cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0,
        1 => cell.IsEmpty || cell.Length == 2 && ViewSigns.AreIndicators(cell),
        2 => cell.IsEmpty || cell.Length == 1 && SubfieldMark.IsUsualCode(cell[0]),
        3 => cell.Length > 1 && !TagLine.TryRead(cell, out _),
        _ => true,
    };
}
