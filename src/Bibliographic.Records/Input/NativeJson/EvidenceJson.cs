using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>The names that evidence has in JSON.</summary>
internal static class EvidenceJson
{
    /// <summary>The values that have evidence, in the order of the record.</summary>
    public static readonly EvidenceValue[] Values =
    [
        new("pmid"u8, (in RecordEvidence e) => e.Pmid, (e, value) => e with { Pmid = value }),
        new("pmcid"u8, (in RecordEvidence e) => e.Pmcid, (e, value) => e with { Pmcid = value }),
        new("doi"u8, (in RecordEvidence e) => e.Doi, (e, value) => e with { Doi = value }),
        new("formats"u8, (in RecordEvidence e) => e.Formats, (e, value) => e with { Formats = value }),
        new("articleType"u8, (in RecordEvidence e) => e.ArticleType, (e, value) => e with { ArticleType = value }),
        new("title"u8, (in RecordEvidence e) => e.Title, (e, value) => e with { Title = value }),
        new("authors"u8, (in RecordEvidence e) => e.Authors, (e, value) => e with { Authors = value }),
        new("contributors"u8, (in RecordEvidence e) => e.Contributors, (e, value) => e with { Contributors = value }),
        new("journal"u8, (in RecordEvidence e) => e.Journal, (e, value) => e with { Journal = value }),
        new("publisher"u8, (in RecordEvidence e) => e.Publisher, (e, value) => e with { Publisher = value }),
        new("dates"u8, (in RecordEvidence e) => e.Dates, (e, value) => e with { Dates = value }),
        new("abstract"u8, (in RecordEvidence e) => e.Abstract, (e, value) => e with { Abstract = value }),
        new("subjects"u8, (in RecordEvidence e) => e.Subjects, (e, value) => e with { Subjects = value }),
        new("languages"u8, (in RecordEvidence e) => e.Languages, (e, value) => e with { Languages = value }),
        new("urls"u8, (in RecordEvidence e) => e.Urls, (e, value) => e with { Urls = value }),
        new("license"u8, (in RecordEvidence e) => e.License, (e, value) => e with { License = value }),
        new("copyright"u8, (in RecordEvidence e) => e.Copyright, (e, value) => e with { Copyright = value }),
        new("datestamp"u8, (in RecordEvidence e) => e.Datestamp, (e, value) => e with { Datestamp = value }),
    ];

    private static readonly byte[][] Sources = Words<EvidenceSource>();
    private static readonly byte[][] Certainties = Words<Certainty>();

    public static ReadOnlySpan<byte> Word(EvidenceSource source) => Sources[(int)source];

    public static ReadOnlySpan<byte> Word(Certainty certainty) => Certainties[(int)certainty];

    /// <summary>Finds the value whose evidence a member is; null for an unknown one.</summary>
    public static EvidenceValue? Find(ref Utf8JsonReader reader)
    {
        foreach (var value in Values)
        {
            if (reader.ValueTextEquals(value.Name))
                return value;
        }
        return null;
    }

    /// <summary>Reads a source or a certainty.</summary>
    public static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);

    /// <summary>The members of an enumeration that counts from 0, as JSON writes names: <c>workKeys</c>.</summary>
    private static byte[][] Words<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => System.Text.Encoding.UTF8.GetBytes(char.ToLowerInvariant(name[0]) + name[1..]))];
}
