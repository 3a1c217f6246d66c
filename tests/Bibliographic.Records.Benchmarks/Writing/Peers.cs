namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>The peer of each format.</summary>
internal static class Peers
{
    public static IPeer For(string format, RecordSerializer serializer, IReadOnlyCollection<BibliographicRecord> records) => format switch
    {
        "ndjson" => JsonPeer.Of(records.Select(serializer.Serialize)),
        "csl-json" => JsonPeer.Of([serializer.Serialize(records)]),
        "marcxml" => new XmlPeer(serializer.Serialize(records)),
        "bibtex" => JsonPeer.Of(records.Select(record => BibTeXMembers(serializer.Serialize(record)))),
        "ris" => JsonPeer.Of(records.Select(record => RisMembers(serializer.Serialize(record)))),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no peer"),
    };

    /// <summary>Name and value of each field, without what only BibTeX needs.</summary>
    private static IEnumerable<(string, string)> BibTeXMembers(string entry) =>
        from line in entry.Split('\n')
        let parts = line.Split(" = ", 2)
        where parts.Length == 2
        select (parts[0].Trim(), parts[1].Trim(',').Replace("{", "").Replace("}", "").Replace("\\", ""));

    private static IEnumerable<(string, string)> RisMembers(string entry) =>
        from line in entry.Split('\n')
        let parts = line.Split("  - ", 2)
        where parts.Length == 2
        select (parts[0], parts[1]);
}
