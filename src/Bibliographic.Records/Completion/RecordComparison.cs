using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Completion;

/// <summary>Whether two records of the same work contradict each other in a value that both have.</summary>
internal static class RecordComparison
{
    /// <summary>What is compared. Names of people and of journals are written in too many ways.</summary>
    public static IReadOnlyList<RecordProperty> Compared { get; } =
        [Properties.Title, Properties.Volume, Properties.Issue, Properties.Pages, Properties.Dates, Properties.Issns];

    /// <summary>Whether both have the value and it cannot be the same one in another form.</summary>
    public static bool Disagree(RecordProperty property, BibliographicRecord record, BibliographicRecord other)
    {
        if (property.GetTexts(record).IsEmpty || property.GetTexts(other).IsEmpty)
            return false;
        if (property == Properties.Dates)
            return !record.Dates.Any(date => other.Dates.Any(another => another.Year == date.Year));
        if (property == Properties.Issns)
            return !record.Issns.Any(other.Issns.Contains);
        var (text, another) = (property.GetTexts(record)[0], property.GetTexts(other)[0]);
        return property == Properties.Pages
            ? Letters(FirstPage(text)) != Letters(FirstPage(another))
            : Letters(MarkedText.Parse(text).PlainText) != Letters(MarkedText.Parse(another).PlainText);
    }

    /// <summary>Whether two PMIDs are the same; a version counts when both have one.</summary>
    public static bool AreSame(Pmid left, Pmid right) =>
        left.Number == right.Number && (left.Version == right.Version || left.Version == 0 || right.Version == 0);

    /// <inheritdoc cref="AreSame(Pmid, Pmid)"/>
    public static bool AreSame(Pmcid left, Pmcid right) =>
        left.Number == right.Number && (left.Version == right.Version || left.Version == 0 || right.Version == 0);

    /// <summary>A list may have the first page only: <c>123</c> for <c>123-30</c>.</summary>
    private static string FirstPage(string pages) => pages.Split('-', '–', ',')[0];

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
