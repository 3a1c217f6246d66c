namespace Bibliographic.Records.Model.Rules;

/// <summary>Solr's version numbers: Unix milliseconds in all but the lowest 20 bits.</summary>
internal static class IndexClock
{
    private const int CounterBits = 20;

    public static DateTimeOffset? ToTime(long? version) =>
        version > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(version.Value >> CounterBits) : null;
}
