using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clean_dump_gives_no_line_and_exit_code_0()
    {
        var result = Bibrecords.Run("check", _folder.Add("clean.txt", Dump.Page()), "--quiet");
        Assert.Equal("", result.Output + result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_damaged_dump_gives_a_line_for_each_diagnostic_and_exit_code_1()
    {
        var path = _folder.Add("damaged.jsonl", Dump.Damaged);
        var result = Bibrecords.Run("check", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Lines,
            line => line.StartsWith($"{path}:", StringComparison.Ordinal) && line.Contains(": BR0301 error ", StringComparison.Ordinal));
        Assert.All(result.Lines, line => Assert.Matches(@":\d+: BR\d{4} (error|warning) \S", line));
        Assert.StartsWith("2 records, ", result.Error, StringComparison.Ordinal);
    }

    /// <summary>The second page begins with text above its table, which is read before it is known to belong to that page.</summary>
    [Fact]
    public void A_row_is_placed_at_its_own_line()
    {
        var text = Dump.Page("walk-1") + Dump.Page("walk-2", "Cut here")[..^50];
        var line = text.Split('\n').Length;
        var result = Bibrecords.Run("check", _folder.Add("cut.txt", text), "--quiet");
        Assert.Contains(result.Lines, found => found.StartsWith($"{_folder["cut.txt"]}:{line}: BR0102 error the page ends inside ", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_can_be_left_out()
    {
        var odd = _folder.Add("odd.txt", Dump.Page().Replace("1752300000123456789", "new", StringComparison.Ordinal));
        Assert.Equal(1, Bibrecords.Run("check", odd, "--quiet").ExitCode);
        var result = Bibrecords.Run("check", odd, "--quiet", "--errors").Succeeded();
        Assert.Equal("", result.Output);
        Assert.DoesNotContain(": warning", Bibrecords.Run("check", _folder.Add("damaged.jsonl", Dump.Damaged), "--errors").Output, StringComparison.Ordinal);
        Assert.Equal(1, Bibrecords.Run("check", _folder["damaged.jsonl"], "--errors").ExitCode);
    }

    [Fact]
    public void Json_has_an_object_a_line()
    {
        var result = Bibrecords.Run(Dump.Damaged, ["check", "--json", "--quiet"]);
        Assert.Equal(1, result.ExitCode);
        var found =
            result.Lines.Select(line => JsonDocument.Parse(line).RootElement).First(finding => finding.GetProperty("code").GetString() == "BR0301");
        Assert.Equal("<stdin>", found.GetProperty("file").GetString());
        Assert.Equal("JsonLineBroken", found.GetProperty("name").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal(2, found.GetProperty("line").GetInt64());
    }
}
