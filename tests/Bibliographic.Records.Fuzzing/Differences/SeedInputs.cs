using System.Text;

namespace Bibliographic.Records.Fuzzing.Differences;

/// <summary>
/// The texts that the mutations start from: samples of the repository, divided into pages, and what the library writes itself.
/// </summary>
internal sealed class SeedInputs
{
    /// <summary>The longest seed, in bytes: a page of a real dump has 5,000.</summary>
    private const int Longest = 8 * 1024;

    private static readonly string[] Folders =
        ["docs/samples", "tests/Bibliographic.Records.Fuzzing/Seeds", "tests/Bibliographic.Records.Fuzzing/Found", "tests/Bibliographic.Records.Tests/Data/pages", "tests/Bibliographic.Records.Tests/Recovery/Pages"];

    private SeedInputs(List<byte[]> all)
    {
        All = all;
        Names =
        [
            .. all.SelectMany(seed => Encoding.UTF8.GetString(seed).Split('\n')).Select(line => line.Trim('|', ' ', '\r'))
                .Where(IsName).Distinct(),
        ];
    }

    public IReadOnlyList<byte[]> All { get; }

    /// <summary>What may be the name of a field, in the texts.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads them from the checkout that the current folder is in.</summary>
    public static SeedInputs Load()
    {
        var root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "Bibliographic.Records.sln")))
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("The current folder is not in a checkout.");
        var all = Folders
            .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Where(path => !path.EndsWith(".csv", StringComparison.Ordinal) && !path.Contains("identifiers", StringComparison.Ordinal)
                && !path.Contains("parquet", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(path => Pages(File.ReadAllBytes(path))).ToList();
        var records = all.SelectMany(seed => RecordDump.Read(seed)).DistinctBy(record => record.Title).Take(20).ToList();
        foreach (var format in new[] { "dump", "ndjson", "marcxml", "marc", "json" })
        {
            foreach (var record in records)
            {
                using var written = new MemoryStream();
                new[] { record }.WriteTo(written, RecordFormats.Default[format]);
                all.Add(written.ToArray());
            }
        }
        return new([.. all.Where(seed => seed.Length is > 0 and <= Longest)]);
    }

    /// <summary>The pages of a dump; anything else whole.</summary>
    private static IEnumerable<byte[]> Pages(byte[] bytes)
    {
        var starts = new List<int> { 0 };
        using (var reader = new RecordReader(new MemoryStream(bytes)))
        {
            while (reader.Read())
            {
                if (reader.Position.ByteOffset is > 0 and var offset && offset < bytes.Length)
                    starts.Add((int)offset);
            }
        }
        return bytes.Length <= Longest || starts.Count == 1
            ? [bytes]
            : starts.Select((start, i) => bytes[start..(i + 1 < starts.Count ? starts[i + 1] : bytes.Length)]);
    }

    private static bool IsName(string line) =>
        line.Length is > 1 and < 30 && line.All(character => character is >= 'a' and <= 'z' or '_' or '2');
}
