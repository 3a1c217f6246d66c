namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>What a row of the table above the index fields holds.</summary>
internal enum UpperTableLabel : byte
{
    /// <summary>Something that no value of a record is taken from: a call number, the heading of a list of similar items.</summary>
    Other,

    /// <summary>The catalogue's word for a part of the page that is not there yet: <c>Loading…</c>.</summary>
    Loading,

    /// <summary>The heading of the table.</summary>
    Heading,

    /// <summary>The heading of a list of other works, which stands below the tables of a page and so above the next page.</summary>
    SimilarItems,

    Title,
    Authors,
    FurtherAuthors,
    Groups,

    /// <summary>Who advised on a thesis.</summary>
    Advisors,

    /// <summary>Place, publisher and year, in one text or on several lines.</summary>
    Published,

    Publisher,
    Dates,

    /// <summary>The journal or book that holds the work.</summary>
    Journal,

    Volume,
    Issue,
    Edition,
    Series,
    Formats,
    Languages,
    Subjects,
    Urls,
    Isbns,
    Issns,
    Institutions,
    License,
    Summary,
    Notes,

    /// <summary>The physical description.</summary>
    Extent,

    /// <summary>No label, but the word that stands for the format <c>Article</c>.</summary>
    Article,

    /// <summary>No label, but the word that stands for the format <c>Book</c>.</summary>
    Book,
}
