using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Csv;

namespace Bibliographic.Records;

/// <summary>
/// Tables as CSV or TSV. Also <see cref="RecordFormats.Csv"/> and <see cref="RecordFormats.Tsv"/>, with the default options.
/// </summary>
public sealed class CsvSerializer : RecordSerializer
{
    private static readonly ValueList<FormatOption> OptionsOfCsv =
    [
        FormatOption.List("columns", "The columns, in order", CsvOptions.AllColumns.AsSpan()),
        FormatOption.Text("separator", "What stands between the values of a cell that has several", "; "),
        FormatOption.Flag("guard", "An apostrophe before cells that a spreadsheet could take for formulas", defaultValue: true),
        FormatOption.Flag("bom", "A byte order mark, by which Excel knows UTF-8"),
        FormatOption.Flag("line-ends", "Values keep their line ends, so that a row may take several lines"),
    ];

    private static readonly ValueList<FormatOption> OptionsOfTsv = [.. OptionsOfCsv.SkipLast(1)];

    private readonly CsvOptions _options;
    private readonly (string Name, WriteCsvCell Write)[] _columns;

    /// <summary>Creates a serializer with the default options.</summary>
    public CsvSerializer()
        : this(new())
    {
    }

    /// <summary>Creates a serializer.</summary>
    /// <param name="options">How to write.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, one that does not exist, or the separator is blank or has a character that a line cannot hold or a backslash.
    /// </exception>
    public CsvSerializer(CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Columns.IsEmpty)
            throw new ArgumentException("A table must have a column.", nameof(options));
        var separator = options.ValueSeparator;
        if (SingleLine.IsBlank(separator) || separator.AsSpan().ContainsAny(SingleLine.BreakCharacters)
            || separator.Contains('\\', StringComparison.Ordinal))
            throw new ArgumentException("A separator of values must be visible, on one line and without a backslash.", nameof(options));
        _options = options;
        _columns = new (string, WriteCsvCell)[options.Columns.Count];
        for (var i = 0; i < _columns.Length; i++)
            _columns[i] = CsvColumns.Find(options.Columns[i]) ?? throw new ArgumentException($"There is no column '{options.Columns[i]}'. There are: {CsvColumns.Names}", nameof(options));
    }

    /// <inheritdoc/>
    public override string Name => IsTsv ? "tsv" : "csv";

    /// <inheritdoc/>
    public override string Description => IsTsv ? "Tab-separated values: R, pandas, shells" : "Comma-separated values: spreadsheets, databases";

    /// <inheritdoc/>
    public override string MediaType => IsTsv ? "text/tab-separated-values" : "text/csv";

    /// <inheritdoc/>
    public override string FileExtension => IsTsv ? ".tsv" : ".csv";

    /// <inheritdoc/>
    public override ValueList<FormatOption> FormatOptions => IsTsv ? OptionsOfTsv : OptionsOfCsv;

    private bool IsTsv => _options.Dialect == CsvDialect.Tsv;

    /// <inheritdoc/>
    protected override RecordSerializer SetOption(string name, string value) => new CsvSerializer(name switch
    {
        "columns" => _options with { Columns = [.. value.Split(',')] },
        "separator" => _options with { ValueSeparator = value },
        "guard" => _options with { GuardFormulas = value == "true" },
        "bom" => _options with { ByteOrderMark = value == "true" },
        _ => _options with { KeepLineEnds = value == "true" },
    });

    /// <inheritdoc/>
    public override void WriteStart(IBufferWriter<byte> output)
    {
        if (_options.ByteOrderMark)
            output.Write("\ufeff"u8);
        var row = new CsvRow(output, _options);
        foreach (var (name, _) in _columns)
        {
            row.StartCell();
            row.Text(name);
            row.EndCell();
        }
        row.Finish();
    }

    /// <summary>What the columns can carry; not told for a choice of columns.</summary>
    public override FormatCapabilities Capabilities =>
        _columns.Length == CsvColumns.Names.Count ? CsvColumns.Capabilities : FormatCapabilities.Unknown;

    /// <inheritdoc/>
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        var row = new CsvRow(output, _options);
        foreach (var (_, write) in _columns)
        {
            row.StartCell();
            write(record, ref row);
            row.EndCell();
        }
        row.Finish();
    }
}
