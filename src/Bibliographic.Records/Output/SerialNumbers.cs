namespace Bibliographic.Records.Output;

/// <summary>Chooses a record's ISSN or ISBN for formats that put both into one slot.</summary>
internal static class SerialNumbers
{
    /// <summary>One number, for most programs take one only: the ISSN of an article, the ISBN of anything else, or what there is; null when there is none.</summary>
    public static string? Best(BibliographicRecord record, WorkType type)
    {
        var issn = record.Issns.IsEmpty ? null : record.Issns[0].ToString();
        var isbn = record.Isbns.IsEmpty ? null : record.Isbns[0].ToString();
        return type == WorkType.Article ? issn ?? isbn : isbn ?? issn;
    }
}
