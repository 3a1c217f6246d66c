using Bibliographic.Records.Marc;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Marc;

/// <summary>Adds to a report what was cut or left out because fields and records of MARC have a greatest length.</summary>
internal static class MarcLoss
{
    public const string ValuesAreWritten = "it does not hold these values, or is too long for ISO 2709, and the values are written instead";

    private const string Note = "in part, or not at all: a field can have 9,999 bytes, a record in ISO 2709 99,999";

    /// <summary>The MARC record that ISO 2709 has as it was; null when fields have to be made of the values.</summary>
    /// <param name="record">The record.</param>
    public static MarcRecord? Writable(BibliographicRecord record) =>
        record.UnchangedMarc is { } marc && marc.TryMeasure(out _) ? marc : null;

    /// <summary>Takes from a report what came from the MARC record that is written as it was.</summary>
    public static LossReport OfUnchanged(LossReport report, BibliographicRecord record) => new(report.Select(entry =>
        record.Evidence[entry.Value].Source == EvidenceSource.Marc ? new(entry.Value, ValueSupport.Full) : entry));

    public static LossReport Of(LossReport report, MarcFields fields) => new(report.Select(entry =>
        entry.Value == Value.Marc ? new(entry.Value, ValueSupport.None, ValuesAreWritten)
        : entry.Support == ValueSupport.Full && IsIncomplete(TagsOf(entry.Value), fields)
            ? new(entry.Value, ValueSupport.Approximate, Note)
            : entry));

    private static bool IsIncomplete(ReadOnlySpan<int> tags, MarcFields fields)
    {
        foreach (var tag in tags)
        {
            if (fields.IsIncomplete(tag))
                return true;
        }
        return false;
    }

    /// <summary>The tags under which <see cref="MarcMapping"/> writes a value.</summary>
    private static ReadOnlySpan<int> TagsOf(Value value) => value switch
    {
        Value.Id => [1],
        Value.Title or Value.ShortTitle or Value.Subtitle => [245],
        Value.AlternativeTitles => [246],
        Value.Authors or Value.AuthorSuffixes => [100, 700],
        Value.GroupAuthors => [110, 710],
        Value.LifeDates or Value.Orcids => [100, 110, 700, 710],
        Value.Editors or Value.Translators or Value.OtherContributors or Value.ContributorRoles => [700, 710],
        Value.Journal or Value.Volume or Value.Issue or Value.Pages => [773],
        Value.Publisher or Value.PlaceOfPublication or Value.FurtherDates => [264],
        Value.Abstract => [520],
        Value.Subjects or Value.Places or Value.Eras => [653],
        Value.ArticleType or Value.Genres => [655],
        Value.Language or Value.FurtherLanguages => [41, 546],
        Value.Url or Value.FurtherUrls => [856],
        Value.Pmid or Value.Pmcid or Value.Doi => [24],
        Value.OtherIdentifiers => [10, 24, 35],
        Value.Issn or Value.FurtherIssns => [22, 490, 773],
        Value.Isbn or Value.FurtherIsbns => [20],
        Value.LicenseUrl or Value.LicenseText => [540],
        Value.Copyright => [542],
        Value.Edition => [250],
        Value.Series or Value.FurtherSeries => [490],
        Value.Notes => [500],
        Value.Contents => [505],
        Value.PhysicalDescriptions => [300],
        Value.CallNumber or Value.FurtherCallNumbers => [99],
        Value.Institutions => [850],
        _ => [],
    };
}
