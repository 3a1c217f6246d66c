using System.Diagnostics;
using static System.FormattableString;

namespace Bibliographic.Records.Fuzzing.Differences;

/// <summary>Reads mutated inputs in every way, and keeps those that give something else in one of them.</summary>
internal sealed class DifferenceSearch(string folder)
{
    private const int MostKept = 12;   // of each way; more of the same cause teach nothing
    private const int InputsBetweenReports = 50_000;

    private readonly InputGenerator _inputs = new(SeedInputs.Load());
    private readonly Dictionary<string, int> _found = [];
    private readonly Dictionary<string, TimeSpan> _spent = [];

    /// <summary>Tries the inputs with these numbers.</summary>
    /// <returns>How many differences there were.</returns>
    public int Run(long first, long count)
    {
        var watch = Stopwatch.StartNew();
        for (var number = first; number < first + count; number++)
        {
            Try(number);
            if ((number - first + 1) % InputsBetweenReports == 0 || number + 1 == first + count)
                Report(number - first + 1, watch.Elapsed);
        }
        return _found.Values.Sum();
    }

    private void Report(long tried, TimeSpan time)
    {
        var found = string.Join(", ", _found.Select(pair => $"{pair.Key} {pair.Value}"));
        Console.WriteLine(Invariant($"{DateTime.UtcNow:HH:mm:ss} {tried} inputs in {time.TotalSeconds:F0} s, {_found.Values.Sum()} differences: {found}"));
        var spent = _spent.OrderByDescending(pair => pair.Value).Select(pair => Invariant($"{pair.Key} {pair.Value.TotalMicroseconds / tried:F0}"));
        Console.WriteLine("    µs an input: " + string.Join(", ", spent));
    }

    private void Try(long number)
    {
        var start = Stopwatch.GetTimestamp();
        var bytes = _inputs.Make(number);
        Spend("making", ref start);
        var cut = (int)(number % 10_007);
        var options = Options(number);
        var expected = Comparison.Read(bytes, options);
        Spend("whole", ref start);
        for (var i = 0; i < Comparison.All.Count; i++)
        {
            var comparison = Comparison.All[i];
            if ((number + i) % comparison.Every != 0)
                continue;
            if (Find(comparison, bytes, cut, options, expected) is { } difference)
                Keep(number, comparison, bytes, cut, options, difference);
            Spend(comparison.Name, ref start);
        }
    }

    private void Spend(string what, ref long start)
    {
        var now = Stopwatch.GetTimestamp();
        _spent[what] = _spent.GetValueOrDefault(what) + Stopwatch.GetElapsedTime(start, now);
        start = now;
    }

    private static string? Find(
        Comparison comparison, byte[] bytes, int cut, RecordReaderOptions options, Reading.ReadingOutcome? expected = null)
    {
        try
        {
            return comparison.Find(bytes, expected ?? Comparison.Read(bytes, options), cut, options);
        }
        catch (Exception exception)
        {
            return exception.ToString();   // no exception may leave the reader
        }
    }

    private void Keep(long number, Comparison comparison, byte[] bytes, int cut, RecordReaderOptions options, string difference)
    {
        var count = _found[comparison.Name] = _found.GetValueOrDefault(comparison.Name) + 1;
        if (count > MostKept)
            return;
        var kind = difference[..difference.IndexOf(':', StringComparison.Ordinal)];
        var smallest = InputReducer.Reduce(
            bytes, part => Find(comparison, part, cut, options)?.StartsWith(kind, StringComparison.Ordinal) == true);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{comparison.Name.Replace(' ', '-')}-{number}");
        File.WriteAllBytes(path, smallest);
        File.WriteAllBytes(path + ".whole", bytes);
        File.WriteAllText(path + ".why", $"{difference}\n\n{smallest.Length} bytes: {Find(comparison, smallest, cut, options)}\n");
        Console.WriteLine($"{path}: {smallest.Length} bytes");
    }

    /// <summary>Most inputs are read as by default.</summary>
    private static RecordReaderOptions Options(long number) => (number / 64 % 12) switch
    {
        0 => new() { KeepText = true },
        1 => new() { KeepPosition = true, KeepText = true },
        2 => new() { InferAuthors = false },
        3 => new() { Only = [RecordValue.Title, RecordValue.Doi, RecordValue.Authors] },
        _ => RecordReaderOptions.Default,
    };
}
