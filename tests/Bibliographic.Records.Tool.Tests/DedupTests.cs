using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class DedupTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_work_is_written_once_where_it_came_first()
    {
        _folder.Add("a.txt", Dump.Page("walk-1", "Walk 1") + Dump.Page("walk-2", "Walk 2"));
        _folder.Add("b.txt", Dump.Page("walk-3", "Walk 3") + Dump.Page("walk-1", "Walk 1") + Dump.Page("walk-2", "Another title"));
        var result = Bibrecords.Run("dedup", _folder["a.txt"], _folder["b.txt"], "-o", _folder["out.ndjson"]).Succeeded();
        Assert.StartsWith("5 records, 4 written, 1 merged into others, 0 contradictions", result.Error, StringComparison.Ordinal);
        Assert.Equal(["walk-1", "walk-2", "walk-3", "walk-2"],
            File.ReadLines(_folder["out.ndjson"]).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public void Contradictions_are_kept_apart_and_told()
    {
        var one = """{"id":"a","title":"A","doi":"10.5555/x","pmid":"1"}""";
        var other = """{"id":"b","title":"A","doi":"10.5555/x","pmid":"2"}""";
        var path = _folder.Add("a.ndjson", $"{one}\n{other}\n");
        var result = Bibrecords.Run("dedup", path, "--to", "ndjson").Succeeded();
        Assert.Equal(2, result.Lines.Length);
        Assert.StartsWith("not merged: records 1 and 2 have the same DOI but not the same PMID\n", result.Error, StringComparison.Ordinal);
        var summary = JsonDocument.Parse(Bibrecords.Run("dedup", path, "-o", _folder["out.bib"], "--json").Succeeded().Error).RootElement;
        Assert.Equal((2, 2, 0, 1), (Number("records"), Number("written"), Number("mergedAway"), Number("contradictions")));
        int Number(string name) => summary.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Reads_standard_input_and_uses_temporary_files_that_go_away()
    {
        Directory.CreateDirectory(_folder["temp"]);
        var pages = Dump.Pages(1_500);
        var result = Bibrecords.Run(pages + pages, ["dedup", "--to", "ndjson", "--memory", "1", "--temp", _folder["temp"], "-q"]).Succeeded();
        Assert.Equal(1_500, result.Lines.Length);
        Assert.Equal("", result.Error);
        Assert.Empty(Directory.GetFiles(_folder["temp"]));
    }

    /// <summary>A temporary file that has no name cannot be left behind.</summary>
    [UnixFact]
    public void A_run_that_is_killed_leaves_no_temporary_file()
    {
        Directory.CreateDirectory(_folder["temp"]);
        using var process = Bibrecords.Start("dedup", "-", "--to", "ndjson", "--memory", "1", "--temp", _folder["temp"], "-q");
        process.StandardInput.Write(Dump.Pages(3_000));
        process.StandardInput.Flush();
        // What is open under the folder, where the system tells: a file in use.
        var descriptors = $"/proc/{process.Id}/fd";
        if (Directory.Exists(descriptors))
            Assert.True(
                SpinWait.SpinUntil(
                    () => Directory.GetFiles(descriptors)
                        .Any(file => new FileInfo(file).LinkTarget?.StartsWith(_folder["temp"], StringComparison.Ordinal) == true),
                        TimeSpan.FromMinutes(2)), "No temporary file was used.");
        process.Kill();   // kill -9
        Bibrecords.Wait(process);
        Assert.Empty(Directory.GetFiles(_folder["temp"]));
    }

    [Fact]
    public void Wrong_options_are_told()
    {
        var path = _folder.Add("a.txt", Dump.Page());
        Bibrecords.Run("dedup", path).FailedWith(2);
        Bibrecords.Run("dedup", path, "--to", "ris", "--memory", "0").FailedWith(2);
        Bibrecords.Run("dedup", path, "--to", "ris", "--temp", _folder["nowhere"]).FailedWith(2);
    }
}
