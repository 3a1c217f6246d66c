namespace Bibliographic.Records;

/// <summary>For each value of a record that has to be recovered: where it came from and how sure it is.</summary>
/// <remarks>
/// A value that is absent, or whose record did not come from a dump, has default evidence.
/// Evidence does not take part in the equality of records. Immutable.
/// </remarks>
public readonly record struct RecordEvidence
{
    /// <summary>Evidence for <see cref="BibliographicRecord.Title"/>.</summary>
    public Evidence Title { get; init; }

    /// <summary>Evidence for the division of <see cref="BibliographicRecord.Authors"/> into names.</summary>
    public Evidence Authors { get; init; }

    /// <summary>Evidence for the division of <see cref="BibliographicRecord.Contributors"/> into names.</summary>
    public Evidence Contributors { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Journal"/>.</summary>
    public Evidence Journal { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Dates"/>.</summary>
    public Evidence Dates { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Datestamp"/>.</summary>
    public Evidence Datestamp { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.ArticleType"/>.</summary>
    public Evidence ArticleType { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Abstract"/>.</summary>
    public Evidence Abstract { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Publisher"/>.</summary>
    public Evidence Publisher { get; init; }

    /// <summary>Evidence for the division of <see cref="BibliographicRecord.Subjects"/> into values.</summary>
    public Evidence Subjects { get; init; }

    /// <summary>Evidence for the division of <see cref="BibliographicRecord.Formats"/> into values.</summary>
    public Evidence Formats { get; init; }

    /// <summary>Evidence for the division of <see cref="BibliographicRecord.Languages"/> into values.</summary>
    public Evidence Languages { get; init; }

    /// <summary>Evidence for the division of <see cref="BibliographicRecord.Urls"/> into values.</summary>
    public Evidence Urls { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Pmid"/>.</summary>
    public Evidence Pmid { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Pmcid"/>.</summary>
    public Evidence Pmcid { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Doi"/>.</summary>
    public Evidence Doi { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.License"/>.</summary>
    public Evidence License { get; init; }

    /// <summary>Evidence for <see cref="BibliographicRecord.Copyright"/>.</summary>
    public Evidence Copyright { get; init; }
}
