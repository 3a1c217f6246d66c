namespace Bibliographic.Records.Output;

/// <summary>
/// Finds for which degree a thesis was written, in the words of catalogues: <c>masterThesis</c>, <c>Doctoral Dissertation</c>.
/// </summary>
internal static class ThesisKinds
{
    private static readonly (string Word, ThesisKind Kind)[] Words =
    [
        ("bachelor", ThesisKind.Bachelor), ("undergraduate", ThesisKind.Bachelor), ("tesis de grado", ThesisKind.Bachelor),
        ("pregrado", ThesisKind.Bachelor),
        ("master", ThesisKind.Master), ("magister", ThesisKind.Master), ("maestr", ThesisKind.Master), ("mestrado", ThesisKind.Master),
        ("máster", ThesisKind.Master),
        ("doctor", ThesisKind.Doctoral), ("doutor", ThesisKind.Doctoral),
        ("phd", ThesisKind.Doctoral), ("ph.d", ThesisKind.Doctoral), ("ph. d", ThesisKind.Doctoral),
    ];

    /// <summary>What a work is called that is a thesis of a known kind: <c>Master's thesis</c>; else null.</summary>
    public static string? NameOf(BibliographicRecord record, WorkType type) =>
        type == WorkType.Thesis && Of(record) is { Degree: not null } kind ? kind.Name : null;

    /// <summary>
    /// The kind that the formats, the article type or the genres of a record name; "dissertation" means another degree in every country.
    /// </summary>
    public static ThesisKind Of(BibliographicRecord record)
    {
        foreach (var (word, kind) in Words)
        {
            bool Names(string? text) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
            if (record.Formats.Any(Names) || Names(record.ArticleType) || record.Genres.Any(Names))
                return kind;
        }
        return ThesisKind.Unknown;
    }
}
