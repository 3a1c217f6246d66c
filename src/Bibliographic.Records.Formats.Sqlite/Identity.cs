namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>By which identifiers a work is known.</summary>
internal static class Identity
{
    /// <summary>The scheme of the catalogue's own identifier.</summary>
    public const string RecordId = "id";

    /// <summary>Those that name one work, the surest first.</summary>
    public static IEnumerable<(string Scheme, string Value)> OfWork(BibliographicRecord record)
    {
        if (record.Pmid is { } pmid)
            yield return ("pmid", pmid.ToString());
        if (record.Pmcid is { } pmcid)
            yield return ("pmcid", pmcid.ToString());
        if (record.Doi is { } doi)
            yield return ("doi", doi.ToString());
    }

    /// <summary>All identifiers of a record.</summary>
    public static IEnumerable<(string Scheme, string Value)> All(BibliographicRecord record)
    {
        foreach (var pair in OfWork(record))
            yield return pair;
        if (!string.IsNullOrEmpty(record.Id))
            yield return (RecordId, record.Id);
        foreach (var issn in (IEnumerable<Issn>)record.Issns)
            yield return ("issn", issn.ToString());
        foreach (var isbn in (IEnumerable<Isbn>)record.Isbns)
            yield return ("isbn", isbn.ToString());
    }
}
