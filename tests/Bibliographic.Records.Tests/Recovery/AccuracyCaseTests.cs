using System.Text.Json;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>
/// Damaged and unusual dumps, each with the values that are right. They are no part of the repository: the tests are skipped where they are
/// not beside it.
/// </summary>
public class AccuracyCaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "cases", "accuracy");

    public static TheoryData<string> Cases => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : ["none"];

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public void Each_record_is_read_with_the_values_that_are_right(string name)
    {
        var path = Path.Combine(Folder, name);
        using var document = JsonDocument.Parse(File.ReadAllText(path + ".json"));
        var truth = document.RootElement.GetProperty("expected").EnumerateArray().ToList();
        var findable = document.RootElement.GetProperty("wrong").EnumerateArray()
            .Where(item => item.TryGetProperty("field", out _)).Select(item => item.GetProperty("field").GetString()!.TrimEnd('*')).ToHashSet();
        var diagnostics = new List<Diagnostic>();
        var records = RecordDump.ReadFile(path + ".txt", new RecordReaderOptions { OnDiagnostic = diagnostics.Add }).ToList();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "BR0111");
        if (truth.Count == 0)
            return;   // a fragment, which must do no harm
        var wrong = new List<string>();
        if (records.Count != truth.Count)
            wrong.Add($"{records.Count} records instead of {truth.Count}: {string.Join(", ", records.Select(record => record.Id ?? record.Title))}");
        foreach (var expected in truth)
        {
            var id = expected.GetProperty("id").GetString();
            if (records.Find(record => record.Id == id) is not { } record)
                wrong.Add($"{id} is missing");
            else
                wrong.AddRange(Differences(record, expected, findable));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What is wrong; a value may be missing where its row was lost, and a date may be the year alone.</summary>
    private static IEnumerable<string> Differences(BibliographicRecord record, JsonElement expected, HashSet<string> findable)
    {
        foreach (var property in expected.EnumerateObject())
        {
            var (actual, right) = (CorpusTests.ValueOf(record, property.Name), CorpusTests.ValueOf(expected, property.Name));
            var isLost =
                actual.Length == 0 && (property.Name == "journal" || !findable.Contains(property.Name))
                    || property.Name == "date" && right.StartsWith(actual, StringComparison.Ordinal);
            if (actual != right && !isLost)
                yield return $"{record.Id} {property.Name}: {actual} instead of {right}";
        }
    }
}
