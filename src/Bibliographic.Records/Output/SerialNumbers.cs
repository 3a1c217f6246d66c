namespace Bibliographic.Records.Output;

/// <summary>Chooses a record's ISSN or ISBN for formats that put both into one slot.</summary>
internal static class SerialNumbers
{
    /// <summary>
    /// One number, for most programs take one only: the ISSN of an article, the ISBN of anything else, or what there is; null when there is
    /// none.
    /// </summary>
    public static string? Best(BibliographicRecord record, WorkType type)
    {
        var issn = First(record.Issns);
        var isbn = First(record.Isbns);
        return type == WorkType.Article ? issn ?? isbn : isbn ?? issn;
    }

    /// <summary>
    /// Whether the place of the ISSN and ISBN means the work's own number for a kind of work: that of the report, of the patent.
    /// </summary>
    public static bool IsNumberOfWork(WorkType type) => type is WorkType.Report or WorkType.Patent;

    /// <summary>The number of <see cref="Best"/> with its kind, for a note: <c>ISSN: 1234-5679</c>; null when there is none.</summary>
    public static string? Labelled(BibliographicRecord record, WorkType type) =>
        Best(record, type) is { } number ? (number == First(record.Isbns) ? "ISBN: " : "ISSN: ") + number : null;

    /// <summary>The first number of a kind; null when there is none.</summary>
    public static string? First<T>(ValueList<T> numbers)
        where T : struct, IIdentifier<T> => numbers.IsEmpty ? null : numbers[0].ToString();
}
