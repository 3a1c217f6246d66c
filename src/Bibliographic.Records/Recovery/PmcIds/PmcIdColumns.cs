using System.Text;

namespace Bibliographic.Records.Recovery.PmcIds;

/// <summary>Where the columns of PubMed Central's list stand. Immutable.</summary>
internal sealed class PmcIdColumns
{
    private static readonly string[] Names =
    [
        "Journal Title", "ISSN", "eISSN", "Year", "Volume", "Issue", "Page", "DOI", "PMCID", "PMID", "Manuscript Id", "Release Date",
    ];

    private readonly int[] _places;

    private PmcIdColumns(int[] places, int count) => (_places, Count) = (places, count);

    /// <summary>The columns as the National Library of Medicine documents them.</summary>
    public static PmcIdColumns Standard { get; } = new([.. Enumerable.Range(0, Names.Length)], Names.Length);

    /// <summary>How many columns there are, with those that mean nothing here.</summary>
    public int Count { get; }

    public bool IsStandard => Count == Names.Length && _places.AsSpan().SequenceEqual(Standard._places);

    /// <summary>The place of a column; -1 when there is none.</summary>
    public int this[PmcIdColumn column] => _places[(int)column];

    /// <summary>Reads the first line of a list.</summary>
    /// <returns>Null when it is none.</returns>
    public static PmcIdColumns? Read(ReadOnlySpan<byte> line)
    {
        var cells = CsvCells.Divide(Encoding.UTF8.GetString(line));
        var places = Array.ConvertAll(Names, name => cells.FindIndex(cell => IsName(cell, name)));
        return places[(int)PmcIdColumn.Journal] >= 0 && places[(int)PmcIdColumn.Pmcid] >= 0 && places[(int)PmcIdColumn.Doi] >= 0
            ? new(places, cells.Count)
            : null;
    }

    /// <summary>Older lists call the PMCID an accession number.</summary>
    private static bool IsName(string cell, string name) =>
        cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase) || name == "PMCID" && cell.Trim() == "PMC accession number";
}
