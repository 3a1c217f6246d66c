using Bibliographic.Records.Output.BibTeX;

namespace Bibliographic.Records;

/// <summary>How BibTeX and BibLaTeX are written.</summary>
public sealed record BibTeXOptions
{
    /// <summary>For which program the file is.</summary>
    public BibTeXDialect Dialect { get; init; }

    /// <summary>
    /// Whether characters outside ASCII are written as LaTeX commands, for programs that do not read UTF-8. What has no command becomes
    /// <c>\symbol</c>.
    /// </summary>
    public bool AsciiOnly { get; init; }

    /// <summary>Which capitals of titles are protected.</summary>
    public CaseProtection CaseProtection { get; init; } = CaseProtection.Words;

    /// <summary>Into which fields the journal goes.</summary>
    public BibTeXJournal Journal { get; init; }

    /// <summary>
    /// How citation keys are made: <c>{author}</c> (first family name), <c>{title}</c> (first word that is no article), <c>{year}</c>,
    /// <c>{hash}</c>, <c>{pmid}</c> and <c>{id}</c> (or the hash, where the record has none), <c>{Author}</c> and
    /// <c>{Title}</c> with a capital, and between them letters, digits and <c>- _ : . + /</c>. The default is <c>{author}{year}{title}</c>.
    /// </summary>
    /// <remarks>
    /// Of equal keys in one output the second gets the letter a, the third b, and so on. With <c>{hash}</c> a key depends on its record
    /// only: the hash is one of the record's identifier, or of its content when it has none, so keys stay when other records come and go.
    /// Names are written in the letters a to z.
    /// </remarks>
    public string CitationKey { get; init; } = Output.CitationKey.DefaultPattern;
}
