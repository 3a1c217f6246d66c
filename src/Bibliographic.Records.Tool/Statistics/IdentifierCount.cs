namespace Bibliographic.Records.Tool.Statistics;

/// <summary>In how many records an identifier is.</summary>
internal sealed record IdentifierCount(string Name, Predicate<BibliographicRecord> IsIn)
{
    public long Count { get; private set; }

    public void Add(BibliographicRecord record) => Count += IsIn(record) ? 1 : 0;
}
