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
        ("chapter", WorkType.Chapter), ("section", WorkType.Chapter), ("bookpart", WorkType.Chapter), ("book part", WorkType.Chapter),
        ("capítulo", WorkType.Chapter),
        ("thesis", WorkType.Thesis), ("disserta", WorkType.Thesis), ("tesis", WorkType.Thesis), ("tese", WorkType.Thesis), ("thèse", WorkType.Thesis),
        ("trabajo de grado", WorkType.Thesis), ("trabajo fin de", WorkType.Thesis), ("masterarbeit", WorkType.Thesis),
        ("bachelorarbeit", WorkType.Thesis), ("diplomarbeit", WorkType.Thesis), ("hochschulschrift", WorkType.Thesis),
        ("informe", WorkType.Report), ("relatório", WorkType.Report), ("libro", WorkType.Book), ("livro", WorkType.Book),
        ("artículo", WorkType.Article), ("artigo", WorkType.Article), ("objeto de conferencia", WorkType.ConferencePaper),
        ("conference paper", WorkType.ConferencePaper), ("conferencepaper", WorkType.ConferencePaper),
        ("conference object", WorkType.ConferencePaper), ("conferenceobject", WorkType.ConferencePaper),
        ("conference item", WorkType.ConferencePaper), ("conference contribution", WorkType.ConferencePaper),
        ("conference or workshop item", WorkType.ConferencePaper), ("conference poster", WorkType.ConferencePaper),
        ("conferenceposter", WorkType.ConferencePaper), ("conference abstract", WorkType.ConferencePaper),
        ("proceeding", WorkType.Proceedings), ("conference", WorkType.Proceedings),
        ("newspaper", WorkType.Newspaper), ("report", WorkType.Report), ("working paper", WorkType.Report), ("workingpaper", WorkType.Report),
        ("article", WorkType.Article), ("book review", WorkType.Article), ("bookreview", WorkType.Article),
        ("contributiontoperiodical", WorkType.Article), ("contribution to periodical", WorkType.Article),
        ("contribution to journal", WorkType.Article), ("journal contribution", WorkType.Article),
        ("audiobook", WorkType.Audio), ("audio book", WorkType.Audio), ("book", WorkType.Book), ("manuscript", WorkType.Manuscript), ("archiv", WorkType.Manuscript),
        ("map", WorkType.Map), ("atlas", WorkType.Map), ("cartographic", WorkType.Map), ("globe", WorkType.Map),
        ("dataset", WorkType.Dataset), ("data set", WorkType.Dataset), ("research data", WorkType.Dataset),
        ("software", WorkType.Software), ("computer program", WorkType.Software), ("source code", WorkType.Software),
        ("video game", WorkType.Software), ("patent", WorkType.Patent),
        ("video", WorkType.Video), ("dvd", WorkType.Video), ("film", WorkType.Video), ("motion picture", WorkType.Video),
        ("moving image", WorkType.Video), ("movingimage", WorkType.Video), ("vhs", WorkType.Video), ("blu-ray", WorkType.Video),
        ("television", WorkType.Video),
        ("score", WorkType.Score), ("sheet music", WorkType.Score), ("notated music", WorkType.Score), ("printed music", WorkType.Score),
        ("audio", WorkType.Audio), ("sound", WorkType.Audio), ("recording", WorkType.Audio), ("podcast", WorkType.Audio),
        ("compact disc", WorkType.Audio), ("cassette", WorkType.Audio),
        ("image", WorkType.Image), ("photo", WorkType.Image), ("picture", WorkType.Image), ("painting", WorkType.Image), ("drawing", WorkType.Image),
        ("website", WorkType.WebSite), ("web site", WorkType.WebSite), ("webpage", WorkType.WebSite), ("web page", WorkType.WebSite),
        ("web resource", WorkType.WebSite), ("blog", WorkType.WebSite),
        ("journal", WorkType.Journal), ("serial", WorkType.Journal), ("periodical", WorkType.Journal), ("magazine", WorkType.Journal),
        ("newsletter", WorkType.Journal),
    ];

    /// <summary>What nearly all records have, found beforehand.</summary>
    private static readonly FrozenDictionary<string, int> RankOfFrequent =
        new[] { "Online", "Article", "Text", "Electronic", "Print", "Book", "eBook", "Journal", "Thesis" }.ToFrozenDictionary(format => format, FindRank);

    public static WorkType Of(BibliographicRecord record)
    {
        var rank = Words.Length;
        foreach (var format in record.Formats.AsSpan())
            rank = Math.Min(rank, RankOfFrequent.TryGetValue(format, out var known) ? known : FindRank(format));
        var isPart = !SingleLine.IsBlank(record.Journal);
        if (rank == Words.Length)
            return record.Journal is not null ? WorkType.Article : !record.Isbns.IsEmpty ? WorkType.Book : WorkType.Other;
        return Words[rank].Type switch
        {
            // "Conference Proceeding" is VuFind's word for a paper too: one that is part of something, or by persons. Proceedings have editors.
            WorkType.Proceedings when isPart || HasPersonsAsAuthors(record) => WorkType.ConferencePaper,
            // "Newspaper" is its word for the newspaper itself, which is not part of anything.
            WorkType.Newspaper when !isPart && !record.Formats.Any(IsArticle) => WorkType.Journal,
            var type => type,
        };
    }

    private static bool HasPersonsAsAuthors(BibliographicRecord record)
    {
        foreach (var contributor in record.Contributors)
        {
            if (Roles.IsEditor(contributor))
                return false;
        }
        foreach (ref readonly var author in record.Authors.AsSpan())
        {
            if (!SingleLine.IsBlank(author.Family))
                return true;
        }
        return false;
    }

    private static bool IsArticle(string format) => format.Contains("article", StringComparison.OrdinalIgnoreCase);

    /// <summary>The place of the most telling word that a format has.</summary>
    private static int FindRank(string format)
    {
        if (format.Equals("CD", StringComparison.OrdinalIgnoreCase) || format.Equals("LP", StringComparison.OrdinalIgnoreCase))
            return FindRank("recording");
        var rank = format.Contains("microfilm", StringComparison.OrdinalIgnoreCase) ? Words.Length : 0; // a carrier, and no film
        while (rank < Words.Length && !format.Contains(Words[rank].Word, StringComparison.OrdinalIgnoreCase))
            rank++;
        return rank;
    }
}
