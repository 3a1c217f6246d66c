namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>What counts as the same work. Immutable.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>
    /// Whether records with the same DOI, PMID or PMCID share one row; true by default. Without it every record is a row.
    /// </summary>
    public bool MatchIdentifiers { get; init; } = true;

    /// <summary>
    /// Whether records with the same <see cref="BibliographicRecord.Id"/> share one row too; true by default. Switch it off for dumps of
    /// several catalogues that number their records alike.
    /// </summary>
    public bool MatchRecordIds { get; init; } = true;
}
