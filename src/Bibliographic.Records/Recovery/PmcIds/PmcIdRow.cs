using System.Globalization;

namespace Bibliographic.Records.Recovery.PmcIds;

/// <summary>Reads a row of PubMed Central's list.</summary>
/// <param name="columns">Where its columns stand.</param>
/// <param name="context">Takes diagnostics.</param>
internal readonly struct PmcIdRow(PmcIdColumns columns, RecordContext context)
{
    private const int ColumnsFromDoi = 5;

    /// <summary>The record of a row; null when it has none.</summary>
    /// <param name="row">The row, without its line end.</param>
    public BibliographicRecord? Read(string row)
    {
        var cells = CsvCells.Divide(row);
        if (cells.Count == columns.Count)
            return Read(cells, withIssue: true);
        // A comma in a title or an issue that is not in quotation marks: the last columns are still where they are, counted from the end.
        var isShifted = columns.IsStandard && cells.Count > columns.Count && cells[^4].StartsWith("PMC", StringComparison.Ordinal);
        context.Report(
            DiagnosticCode.TableRowBroken,
            string.Create(CultureInfo.InvariantCulture,
                $"the row has {cells.Count} cells instead of {columns.Count}; {(isShifted ? "only its identifiers were taken" : "it was skipped")}"));
        return isShifted ? Read([.. new string[columns.Count - ColumnsFromDoi], .. cells[^ColumnsFromDoi..]], withIssue: false) : null;
    }

    private BibliographicRecord Read(List<string> cells, bool withIssue)
    {
        List<RecordField> extra = [];
        var pmid = Cell(cells, PmcIdColumn.Pmid);
        var release = Cell(cells, PmcIdColumn.ReleaseDate);
        if (release is not null and not "live")
            extra.Add(new("release_date", [release]));
        var record = new BibliographicRecord
        {
            Doi = Value<Doi>(Cell(cells, PmcIdColumn.Doi), Doi.TryParse, "doi", extra),
            Pmcid = Value<Pmcid>(Cell(cells, PmcIdColumn.Pmcid), Pmcid.TryParse, "pmcid", extra),
            Pmid = pmid is "0" ? null : Value<Pmid>(pmid, Pmid.TryParse, "pmid", extra),
            OtherIdentifiers = Cell(cells, PmcIdColumn.ManuscriptId) is { } manuscript ? [new("manuscript", manuscript)] : [],
        };
        if (withIssue)
        {
            record = record with
            {
                Journal = Cell(cells, PmcIdColumn.Journal),
                Issns =
                [
                    .. new[]
                    {
                        Value<Issn>(Cell(cells, PmcIdColumn.Issn), Issn.TryParse, "issn", extra),
                        Value<Issn>(Cell(cells, PmcIdColumn.ElectronicIssn), Issn.TryParse, "eissn", extra),
                    }.OfType<Issn>().Distinct(),
                ],
                Dates = Value<PartialDate>(Cell(cells, PmcIdColumn.Year), PartialDate.TryParse, "year", extra) is { } year ? [year] : [],
                Volume = Cell(cells, PmcIdColumn.Volume),
                Issue = Cell(cells, PmcIdColumn.Issue),
                Pages = Cell(cells, PmcIdColumn.Page),
            };
        }
        return extra.Count == 0 ? record : record with { ExtraFields = [.. extra] };
    }

    /// <summary>What a cell has; null when it is blank, as some lists write a cell of which nothing is known.</summary>
    private string? Cell(List<string> cells, PmcIdColumn column) =>
        columns[column] is >= 0 and var place && cells[place]?.Trim() is { Length: > 0 } text ? text : null;

    private delegate bool TryParse<T>(string? text, out T value);

    private T? Value<T>(string? text, TryParse<T> tryParse, string name, List<RecordField> extra)
        where T : struct
    {
        if (text is null)
            return null;
        if (tryParse(text, out var value))
            return value;
        context.Report(DiagnosticCode.ValueNotUnderstood, $"'{text}' is no {name}");
        extra.Add(new(name, [text]));
        return null;
    }
}
