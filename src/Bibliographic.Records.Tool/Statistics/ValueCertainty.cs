namespace Bibliographic.Records.Tool.Statistics;

/// <summary>How often a recovered value was certain, likely, or a guess.</summary>
/// <param name="Name">The value's name in the library's JSON.</param>
/// <param name="Of">Where its evidence is.</param>
internal sealed record ValueCertainty(string Name, Func<RecordEvidence, Evidence> Of)
{
    private readonly long[] _counts = new long[4];

    /// <summary>All values that have evidence.</summary>
    public static ValueCertainty[] All() =>
    [
        new("title", evidence => evidence.Title),
        new("authors", evidence => evidence.Authors),
        new("contributors", evidence => evidence.Contributors),
        new("journal", evidence => evidence.Journal),
        new("dates", evidence => evidence.Dates),
        new("datestamp", evidence => evidence.Datestamp),
        new("articleType", evidence => evidence.ArticleType),
        new("abstract", evidence => evidence.Abstract),
        new("publisher", evidence => evidence.Publisher),
        new("subjects", evidence => evidence.Subjects),
        new("formats", evidence => evidence.Formats),
        new("languages", evidence => evidence.Languages),
        new("urls", evidence => evidence.Urls),
        new("pmid", evidence => evidence.Pmid),
        new("pmcid", evidence => evidence.Pmcid),
        new("doi", evidence => evidence.Doi),
        new("license", evidence => evidence.License),
        new("copyright", evidence => evidence.Copyright),
    ];

    public long Certain => _counts[(int)Certainty.Certain];

    public long Likely => _counts[(int)Certainty.Likely];

    public long Guess => _counts[(int)Certainty.Guess];

    /// <summary>In how many records the value is and has evidence.</summary>
    public long Total => Certain + Likely + Guess;

    public void Add(RecordEvidence evidence) => _counts[(int)Of(evidence).Certainty]++;
}
