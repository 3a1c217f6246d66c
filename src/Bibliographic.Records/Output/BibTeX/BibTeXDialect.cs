namespace Bibliographic.Records;

/// <summary>For which program a <c>.bib</c> file is written.</summary>
public enum BibTeXDialect
{
    /// <summary>BibTeX and its styles.</summary>
    BibTeX,

    /// <summary>The LaTeX package biblatex with biber.</summary>
    BibLaTeX,
}
