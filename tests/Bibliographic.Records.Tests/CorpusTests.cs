using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests;

/// <summary>Real records, 1,500 in one dump: each is found, and its values are right as often as the library promises.</summary>
public class CorpusTests
{
    private const int Count = 1500;

    private static readonly string Packed = Path.Combine(Repository.Shared, "corpus", "sample.base.txt.gz");
    private static readonly Lazy<byte[]> Dump = new(() => Unpack(Packed));
    private static readonly Lazy<List<JsonElement>> Truth = new(ReadTruth);
    private static readonly Lazy<List<BibliographicRecord>> Records = new(() => [.. RecordDump.Read(Dump.Value)]);

    [SharedFact]
    public void Every_record_is_read_once_and_in_order() => Assert.Equal(Ids(), Records.Value.Select(record => record.Id));

    [SharedFact]
    public void A_file_and_a_packed_stream_give_the_same_records()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Dump.Value);
            Assert.Equal(Records.Value, RecordDump.ReadFile(path));
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Equal(Records.Value, RecordDump.Read(File.OpenRead(Packed)));
        Assert.Equal(Records.Value, RecordDump.ReadFile(Packed));
    }

    [SharedFact]
    public async Task Reading_without_blocking_gives_the_same_records()
    {
        var records = new List<BibliographicRecord>();
        await foreach (var record in RecordDump.ReadFileAsync(Packed))
            records.Add(record);
        Assert.Equal(Records.Value, records);
    }

    [SharedFact]
    public void Pages_in_JSON_Lines_give_the_same_records()
    {
        using var lines = new MemoryStream();
        foreach (var page in Pages())
        {
            using (var json = new Utf8JsonWriter(lines))
            {
                json.WriteStartObject();
                json.WriteString("url", "https://catalogue.example/");
                json.WriteString("text", page);
                json.WriteEndObject();
            }
            lines.WriteByte((byte)'\n');
        }
        Assert.Equal(Records.Value, RecordDump.Read(lines.ToArray()));
    }

    [SharedFact]
    public void Each_page_gives_its_record_alone_too()
    {
        var alone = Pages().Select(page => Assert.Single(RecordDump.ReadText(page)));
        Assert.Equal(Records.Value, alone);
    }

    [SharedTheory]
    [InlineData("title", 100)]
    [InlineData("pmid", 100)]
    [InlineData("pmcid", 100)]
    [InlineData("doi", 100)]
    [InlineData("abstract", 100)]
    [InlineData("urls", 100)]
    [InlineData("publisher", 100)]
    [InlineData("datestamp", 100)]
    [InlineData("journal", 99.9)]
    [InlineData("date", 99.9)]
    [InlineData("authors", 98.5)]
    public void Values_are_right_as_often_as_promised(string value, double percent)
    {
        var wrong = new List<string>();
        foreach (var (record, truth) in Records.Value.Zip(Truth.Value))
        {
            var (actual, expected) = (ValueOf(record, value), ValueOf(truth, value));
            if (actual != expected)
                wrong.Add($"{record.Id}: {actual} instead of {expected}");
        }
        Assert.True(100.0 * (Count - wrong.Count) / Count >= percent, $"{wrong.Count} wrong\n" + string.Join('\n', wrong.Take(20)));
    }

    private static IEnumerable<string> Ids() => Truth.Value.Select(truth => truth.GetProperty("id").GetString()!);

    /// <summary>The dump cut into its pages: a page starts after the line of work keys that ends the one before.</summary>
    private static IEnumerable<string> Pages()
    {
        using var reader = new RecordReader(new MemoryStream(Dump.Value));
        var starts = new List<long>();
        while (reader.Read())
            starts.Add(reader.Position.ByteOffset);
        starts.Add(Dump.Value.Length);
        Assert.Equal(Count + 1, starts.Count);
        for (var i = 0; i < Count; i++)
            yield return Encoding.UTF8.GetString(Dump.Value, (int)starts[i], (int)(starts[i + 1] - starts[i]));
    }

    /// <summary>A value of a record as one text.</summary>
    internal static string ValueOf(BibliographicRecord record, string value) => value switch
    {
        "id" => Plain(record.Id),
        "title" => Plain(record.Title),
        "pmid" => Plain(record.Pmid?.ToString()),
        "pmcid" => Plain(record.Pmcid?.ToString()),
        "doi" => Plain(record.Doi?.ToString()).ToLowerInvariant(),
        "abstract" => Plain(record.Abstract),
        "urls" => string.Join(' ', record.Urls.Select(Plain)),
        "publisher" => Plain(record.Publisher),
        "datestamp" => Plain(record.Datestamp?.ToString()),
        "journal" => Plain(record.Journal),
        "date" => Plain(record.Date?.ToString()),
        "authors" => string.Join("; ", record.Authors.Select(Plain)),
        // The only subject of a harvested article is its type, which the truth has among the subjects.
        "subjects" => Plain(record.Subjects.IsEmpty ? record.ArticleType : string.Join(' ', record.Subjects)),
        "licenseUrl" => Address(record.License?.Url),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The same value of the truth.</summary>
    internal static string ValueOf(JsonElement truth, string value)
    {
        var found = truth.TryGetProperty(value, out var element) && element.ValueKind != JsonValueKind.Null;
        return !found ? "" : value switch
        {
            "subjects" => Plain(string.Join(' ', element.EnumerateArray().Select(subject => subject.GetString()))),
            "licenseUrl" => Address(element.GetString()),
            "urls" => string.Join(' ', element.EnumerateArray().Select(url => Plain(url.GetString()))),
            "authors" => string.Join("; ", element.EnumerateArray().Select(Name)),
            "doi" => Plain(element.GetString()).ToLowerInvariant(),
            _ => Plain(element.GetString()),
        };
    }

    /// <summary>The address of a Creative Commons licence without scheme and final slash; others are not compared.</summary>
    private static string Address(string? url)
    {
        var at = url?.IndexOf("creativecommons.org", StringComparison.Ordinal) ?? -1;
        return at < 0 ? "" : url![at..].TrimEnd('/').ToLowerInvariant();
    }

    private static string Plain(AgentName name) =>
        name.Literal is { } literal ? $"={Plain(literal)}" : $"{Plain(name.Family)}|{Plain($"{name.Given} {name.Suffix}")}";

    private static string Name(JsonElement author)
    {
        string Part(string name) => author.TryGetProperty(name, out var part) ? Plain(part.GetString()) : "";
        return Part("literal") is { Length: > 0 } literal ? $"={literal}" : $"{Part("family")}|{Part("given")}";
    }

    /// <summary>White space and invisible characters do not count; everything else does.</summary>
    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in (text ?? "").Normalize())
        {
            if (char.IsWhiteSpace(c))
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            else if (c is not ('\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')))
                plain.Append(c);
        }
        return plain.ToString().TrimEnd(' ');
    }

    private static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }

    private static List<JsonElement> ReadTruth()
    {
        var lines = Encoding.UTF8.GetString(Unpack(Path.Combine(Repository.Shared, "corpus", "sample.truth.ndjson.gz"))).Split('\n');
        return [.. lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
