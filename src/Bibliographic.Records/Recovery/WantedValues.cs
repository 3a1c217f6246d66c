namespace Bibliographic.Records.Recovery;

/// <summary>Which values of a record are to be recovered.</summary>
internal readonly struct WantedValues
{
    private readonly ulong _values;

    /// <param name="values">The values; all when there are none.</param>
    public WantedValues(ValueList<RecordValue> values)
    {
        foreach (var value in values)
            _values |= Bit(value);
        if (values.IsEmpty)
            _values = ulong.MaxValue;
    }

    /// <summary>Whether one of the values is wanted.</summary>
    public bool HaveAny(params ReadOnlySpan<RecordValue> values)
    {
        ulong bits = 0;
        foreach (var value in values)
            bits |= Bit(value);
        return (_values & bits) != 0;
    }

    /// <summary>Whether a value, or a part of it, is wanted.</summary>
    public bool Have(RecordValue value) => (_values & Bit(value)) != 0;

    private static ulong Bit(RecordValue value) => 1UL << (int)WholeOf(value);

    /// <summary>What is recovered in one: the first value of a list stands for the list, a person's name for all that is said of names.</summary>
    private static RecordValue WholeOf(RecordValue value) => value switch
    {
        RecordValue.TitleMarkup => RecordValue.Title,
        RecordValue.AuthorSuffixes or RecordValue.GroupAuthors or RecordValue.LifeDates or RecordValue.Orcids => RecordValue.Authors,
        RecordValue.Editors or RecordValue.Translators or RecordValue.ContributorRoles => RecordValue.OtherContributors,
        RecordValue.MonthAndDay or RecordValue.FurtherDates => RecordValue.Year,
        RecordValue.FurtherLanguages => RecordValue.Language,
        RecordValue.FurtherUrls => RecordValue.Url,
        RecordValue.FurtherIssns => RecordValue.Issn,
        RecordValue.FurtherIsbns => RecordValue.Isbn,
        RecordValue.LicenseText => RecordValue.LicenseUrl,
        RecordValue.FurtherSeries => RecordValue.Series,
        RecordValue.FurtherCallNumbers => RecordValue.CallNumber,
        RecordValue.FurtherCollections => RecordValue.Collection,
        _ => value,
    };
}
