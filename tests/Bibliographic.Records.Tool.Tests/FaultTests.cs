using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Formats that fail: the run stops or goes on, and the output is well formed.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly string Plugin = Path.Combine(AppContext.BaseDirectory, "Bibliographic.Records.SamplePlugin.dll");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_fault_names_the_plugin_and_the_record()
    {
        var result = Convert("sample-halfway");
        Assert.Equal(70, result.ExitCode);
        Assert.EndsWith($"bibrecords: fault in the plug-in {Plugin} at record 2 (walk-2): NotSupportedException: no 2\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_stops_leaves_what_came_before_whole() => Assert.Equal(["Walk 1"], Titles(Convert("sample-halfway")));

    [Fact]
    public void A_fault_that_is_skipped_costs_the_record_only()
    {
        var result = Convert("sample-halfway", "--on-error", "skip");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(Enumerable.Range(1, 19).Where(number => number is not (2 or 12)).Select(number => $"Walk {number}"), Titles(result));
        Assert.Contains($"fault in the plug-in {Plugin} at record 12 (walk-12): NotSupportedException: no 2; the record was left out\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("bibrecords: 2 records left out, at which the format failed\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_stops_leaves_the_old_file()
    {
        Convert("sample-halfway", "-o", _folder.Add("old", "old"));
        Assert.Equal("old", File.ReadAllText(_folder["old"]));
        Assert.Equal(["old"], _folder.Names);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("skip")]
    public void A_format_with_state_stops_in_any_case_and_names_the_record(string policy)
    {
        var result = Convert("sample-state", "--on-error", policy);
        Assert.Equal(70, result.ExitCode);
        Assert.EndsWith($"bibrecords: fault in the plug-in {Plugin} at record 2: NotSupportedException: one only\n", result.Error, StringComparison.Ordinal);
    }

    private static ToolResult Convert(string format, params string[] more) =>
        Bibrecords.Run(Dump.Pages(19), ["convert", "--plugin", Plugin, "--quiet", "--to", format, .. more]);

    private static IEnumerable<string> Titles(ToolResult result) =>
        JsonDocument.Parse(result.Bytes).RootElement.EnumerateArray().Select(title => title.GetString()!);
}
