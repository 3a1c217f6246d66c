namespace Bibliographic.Records;

/// <summary>
/// Into which fields of a <c>.bib</c> file the name of the journal goes. Records have one name only, often an abbreviation.
/// </summary>
public enum BibTeXJournal
{
    /// <summary>Into the field of the journal's title, which styles print.</summary>
    Title,

    /// <summary>Into that field and into <c>shortjournal</c>, from which some styles take abbreviations.</summary>
    TitleAndAbbreviation,
}
