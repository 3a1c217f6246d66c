using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Bibliographic.Records.Recovery.Marc;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>What is made of real records of thirty catalogues, against the reference mapping beside them, which states its rules.</summary>
public partial class MarcAccuracyTests
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "marc");

    [ScoredTheory]
    [InlineData("iso2709.mrc.gz", "records.ndjson.gz")]
    [InlineData("marc8.mrc.gz", "marc8.truth.ndjson.gz")]
    public void Values_are_those_of_the_records(string file, string truth)
    {
        var recovery = new MarcRecovery(new());
        var records = MarcSamples.ReadIso2709(Unpack(file)).Select(read => recovery.Recover(read.Record!));
        var json = Path.GetTempFileName() + ".ndjson";
        records.WriteTo(json);
        var scores = Score(Path.Combine(Folder, "sample", truth), json);
        File.Delete(json);
        string[] essential = ["title", "authors", "names", "name split", "corporate", "year", "isbn"];
        string[] others = ["subtitle", "publisher", "place", "edition", "series", "subjects", "url", "language"];
        Assert.All(essential, name => Assert.True(scores[name] >= 99, $"{name}: {scores[name]} %"));
        Assert.All(others, name => Assert.True(scores[name] >= 97, $"{name}: {scores[name]} %"));
    }

    private static Dictionary<string, double> Score(string truth, string json)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(Folder, "score_marc.py"), "bib", truth, json })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Line().Matches(output).ToDictionary(
            match => match.Groups["name"].Value.Trim(), match => double.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture));
    }

    private static byte[] Unpack(string name)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(Folder, "sample", name)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"^  (?<name>[a-z ]+?) +(?<percent>[\d.]+) % of", RegexOptions.Multiline)]
    private static partial Regex Line();

    /// <summary>A test that needs the real records and Python, in which the reference mapping is written.</summary>
    private sealed class ScoredTheoryAttribute : TheoryAttribute
    {
        public ScoredTheoryAttribute() => Skip = SharedFactAttribute.SkipReason ?? (HasPython() ? null : "python3 is not here, in which the reference mapping is written");

        private static bool HasPython() =>
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3")));
    }
}
