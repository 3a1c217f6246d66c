namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Tells where a text shows a MARC record as people see it, field by field, in a table or in lines.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
/// <param name="mostFields">The most fields of a record that are kept.</param>
internal sealed class MarcViewFinder(int mostFields = int.MaxValue)
{
    /// <summary>
    /// A record may start with none of the lines that were read as fields of what is none after all: they have its form, and neither a
    /// leader nor a title. With fewer lines it is not certain that they have this form.
    /// </summary>
    private const int FewestRowsOfForm = 8;

    private readonly MarcViewReader _reader = new(mostFields);

    /// <summary>Reads the record that starts with a line, if one does.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="next">Where no record starts, receives the start of the next line with which one may.</param>
    public ViewResult Read(ReadOnlySpan<byte> text, int start, bool isFinal, ViewFields fields, out int next)
    {
        next = start;
        if (!MayStart(text[start..]))
            return ViewResult.Nothing;
        var line = TextLine.Read(text, start);
        if (!line.IsComplete && !isFinal)
            return ViewResult.NeedsMoreText;
        var found = _reader.Read(text[start..], isFinal, fields);
        if (found == ViewResult.Nothing)
            next = fields.Rows.Count >= FewestRowsOfForm ? Math.Max(line.Next, start + fields.Length) : line.Next;
        return found;
    }

    /// <summary>
    /// Whether a record may start with a line, as far as its first bytes show. A year, or <c>Lenguaje</c>, is no such line.
    /// </summary>
    public static bool MayStart(ReadOnlySpan<byte> line) => line switch
    {
        [(byte)'L', (byte)'D', (byte)'R', ..] or [(byte)'L', (byte)'E' or (byte)'e', (byte)'A' or (byte)'a', ..] => true,
        [(byte)'E', (byte)'T', (byte)'Q', ..] or [(byte)'E', (byte)'t', (byte)'i', ..] => true,
        [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', .. var rest] => !IsLastDigit(rest),
        [(byte)'|', (byte)' ', _, _, _, ..] => true,
        [(byte)' ', ..] => LeaderText.IsWhole(TextLine.Read(line, 0).Content),
        [(byte)'=' or (byte)'.', (>= (byte)'0' and <= (byte)'9') or (byte)'L', _, _, ..] => true,
        _ => false,
    };

    /// <summary>Whether a number ends with the next byte: one of four digits is neither a tag nor the start of a leader.</summary>
    private static bool IsLastDigit(ReadOnlySpan<byte> text) =>
        text is [>= (byte)'0' and <= (byte)'9', not (>= (byte)'0' and <= (byte)'9'), ..];
}
