namespace Bibliographic.Records.Output.Csv;

/// <summary>Writes the cell of a column.</summary>
internal delegate void WriteCsvCell(BibliographicRecord record, ref CsvRow row);
