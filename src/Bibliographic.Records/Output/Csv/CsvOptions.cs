using Bibliographic.Records.Output.Csv;

namespace Bibliographic.Records;

/// <summary>How tables are written. The default values make a file that is safe to open in a spreadsheet.</summary>
/// <remarks>
/// For a program that must get every value as it is, set <see cref="GuardFormulas"/> to false and <see cref="KeepLineEnds"/> to true, and
/// do not open the file in a spreadsheet.
/// </remarks>
public sealed record CsvOptions
{
    /// <summary>
    /// The names of all columns, in the order in which they are written when <see cref="Columns"/> does not say otherwise.
    /// </summary>
    public static ValueList<string> AllColumns { get; } = CsvColumns.Names;

    /// <summary>Whether to write CSV or TSV.</summary>
    public CsvDialect Dialect { get; init; }

    /// <summary>The names of the columns, in order: some of <see cref="AllColumns"/>.</summary>
    public ValueList<string> Columns { get; init; } = AllColumns;

    /// <summary>What stands between the values of a cell that has several.</summary>
    /// <remarks>In such cells a backslash stands before each separator that is part of a value and before each backslash.</remarks>
    public string ValueSeparator { get; init; } = "; ";

    /// <summary>
    /// Whether an apostrophe is put before a cell that a spreadsheet could take for a formula: one that begins with <c>= + - @</c>, a tab
    /// or a line end, in TSV also with a quotation mark. True by default; false keeps such cells as they are.
    /// </summary>
    public bool GuardFormulas { get; init; } = true;

    /// <summary>
    /// Whether values keep their line ends, tabs and repeated blanks, so that a row may take several lines. False by default: then each
    /// record is one line. Has no effect on TSV, whose cells cannot hold line ends.
    /// </summary>
    public bool KeepLineEnds { get; init; }

    /// <summary>
    /// Whether the file begins with a byte order mark. Excel needs it to recognise UTF-8; many other programs take it for a part of the
    /// first name. False by default.
    /// </summary>
    public bool ByteOrderMark { get; init; }
}
