namespace Bibliographic.Records;

/// <summary>What a BibTeX title is protected from: styles that write titles in sentence case lower every capital outside braces.</summary>
public enum CaseProtection
{
    /// <summary>Nothing: titles have no braces of ours.</summary>
    None,

    /// <summary>
    /// Words with a capital after their first letter (<c>DNA</c>, <c>mRNA</c>) are braced, and, in a title that is itself in sentence case,
    /// those that begin with one (<c>Alzheimer</c>).
    /// </summary>
    Words,

    /// <summary>The title is braced as a whole and stays as it is in every style.</summary>
    Title,
}
