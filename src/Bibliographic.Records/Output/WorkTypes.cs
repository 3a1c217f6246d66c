using System.Collections.Frozen;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output;

/// <summary>Finds the kind of work in a record's formats (<c>Online</c>, <c>Article</c>, <c>Text</c>).</summary>
internal static class WorkTypes
{
    /// <summary>
    /// Words of catalogues, the more telling ones first: a "Journal Article" is an article, an "eBook Chapter" a chapter.
    /// </summary>
    private static readonly (string Word, WorkType Type)[] Words =
    [
        ("chapter", WorkType.Chapter), ("section", WorkType.Chapter), ("thesis", WorkType.Thesis), ("dissertation", WorkType.Thesis),
        ("tesis", WorkType.Thesis), ("tese", WorkType.Thesis), ("disserta", WorkType.Thesis), ("trabajo de grado", WorkType.Thesis),
        ("informe", WorkType.Report), ("relatório", WorkType.Report), ("libro", WorkType.Book), ("livro", WorkType.Book),
        ("artículo", WorkType.Article), ("artigo", WorkType.Article),
        ("conference paper", WorkType.ConferencePaper), ("proceeding", WorkType.Proceedings), ("conference", WorkType.Proceedings),
        ("newspaper", WorkType.Newspaper), ("report", WorkType.Report), ("article", WorkType.Article), ("book", WorkType.Book),
        ("manuscript", WorkType.Manuscript), ("archiv", WorkType.Manuscript), ("map", WorkType.Map), ("atlas", WorkType.Map),
        ("dataset", WorkType.Dataset), ("data set", WorkType.Dataset), ("software", WorkType.Software), ("patent", WorkType.Patent),
        ("video", WorkType.Video), ("dvd", WorkType.Video), ("film", WorkType.Video), ("motion picture", WorkType.Video),
        ("score", WorkType.Score), ("audio", WorkType.Audio), ("sound", WorkType.Audio), ("recording", WorkType.Audio),
        ("image", WorkType.Image), ("photo", WorkType.Image), ("website", WorkType.WebSite), ("web site", WorkType.WebSite),
        ("journal", WorkType.Journal), ("serial", WorkType.Journal), ("periodical", WorkType.Journal),
    ];

    /// <summary>What nearly all records have, found beforehand.</summary>
    private static readonly FrozenDictionary<string, int> RankOfFrequent =
        new[] { "Online", "Article", "Text", "Electronic", "Print", "Book", "eBook", "Journal", "Thesis" }.ToFrozenDictionary(format => format, FindRank);

    public static WorkType Of(BibliographicRecord record)
    {
        var rank = Words.Length;
        foreach (var format in record.Formats.AsSpan())
            rank = Math.Min(rank, RankOfFrequent.TryGetValue(format, out var known) ? known : FindRank(format));
        if (rank < Words.Length && Words[rank].Type == WorkType.Proceedings && !SingleLine.IsBlank(record.Journal))
            return WorkType.ConferencePaper; // "Conference Proceeding" is VuFind's word for a paper too: one that is part of something.
        return rank < Words.Length ? Words[rank].Type
            : record.Journal is not null ? WorkType.Article
            : !record.Isbns.IsEmpty ? WorkType.Book
            : WorkType.Other;
    }

    /// <summary>The place of the most telling word that a format has.</summary>
    private static int FindRank(string format)
    {
        var rank = 0;
        while (rank < Words.Length && !format.Contains(Words[rank].Word, StringComparison.OrdinalIgnoreCase))
            rank++;
        return rank;
    }
}
