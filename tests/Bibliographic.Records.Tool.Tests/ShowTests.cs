namespace Bibliographic.Records.Tool.Tests;

public sealed class ShowTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_the_first_record_with_labels_and_evidence_in_plain_text()
    {
        var lines = Bibrecords.Run("show", _folder.Add("a.txt", Dump.Page())).Succeeded().Lines;
        Assert.Contains("Title         A slow walk to the library  (stated; certain)", lines);
        Assert.Contains(lines, line => line.StartsWith("Authors       Meer, Anneke  (", StringComparison.Ordinal));
        Assert.Contains("Kinds         Online · Article · Text  (stated; certain)", lines);
        Assert.Contains(lines, line => line.StartsWith("Indexed       20", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Length > 80 || line.EndsWith(' ') || line.Contains('\e'));
    }

    [Fact]
    public void Wraps_to_the_width()
    {
        var page = Dump.Page(title: string.Join(' ', Enumerable.Repeat("walking", 30)));
        Assert.All(Bibrecords.Run(page, ["show"]).Succeeded().Lines, line => Assert.True(line.TrimEnd().Length <= 80));
    }

    [Fact]
    public void Finds_a_record_by_number_and_by_identifier()
    {
        var path = _folder.Add("a.txt", Dump.Pages(3));
        Assert.Contains("Walk 2", Bibrecords.Run("show", path, "--record", "2").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("Walk 3", Bibrecords.Run("show", path, "--id", "walk-3").Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_whole_record()
    {
        var result = Bibrecords.Run(Dump.Page(), ["show", "--json"]).Succeeded();
        var record = System.Text.Json.JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
        Assert.Equal("pubmed-8123456", record.GetProperty("id").GetString());
        Assert.Equal("certain", record.GetProperty("evidence").GetProperty("title").GetProperty("certainty").GetString());
    }

    [Fact]
    public void Tells_where_the_record_came_from()
    {
        var line = System.Text.Json.JsonSerializer.Serialize(
            new { text = Dump.Page(), url = "https://c.example/1", timestamp = "2024-05-18T06:07:08Z" });
        var path = _folder.Add("c4.jsonl", $"{{\"text\":\"nothing\"}}\n{line}\n");
        var lines = Bibrecords.Run("show", path).Succeeded().Lines;
        Assert.Contains("Page          https://c.example/1", lines);
        Assert.Contains("Fetched       2024-05-18T06:07:08Z", lines);
        var json = System.Text.Json.JsonDocument.Parse(Bibrecords.Run("show", path, "--json").Succeeded().Output).RootElement;
        Assert.Equal(path, json.GetProperty("sourcePosition").GetProperty("file").GetString());
        Assert.Equal(2, json.GetProperty("sourcePosition").GetProperty("line").GetInt32());
        // What is written does not depend on the file's name, unless that is wanted.
        Assert.DoesNotContain("sourcePosition", Bibrecords.Run("convert", path, "-t", "ndjson").Succeeded().Output, StringComparison.Ordinal);
        var kept = Bibrecords.Run("convert", path, "-t", "ndjson", "--keep-position").Succeeded().Output;
        Assert.Contains("\"sourcePosition\":{\"file\":", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_when_there_is_no_such_record()
    {
        Assert.Contains("1 record", Bibrecords.Run(Dump.Page(), ["show", "--record", "2"]).FailedWith(1), StringComparison.Ordinal);
        Bibrecords.Run(Dump.Page(), ["show", "--id", "nobody"]).FailedWith(1);
        Bibrecords.Run(Dump.Page(), ["show", "--record", "0"]).FailedWith(2);
        Bibrecords.Run(Dump.Page(), ["show", "--record", "1", "--id", "both"]).FailedWith(2);
    }

    [Fact]
    public void Lets_no_control_sequence_through()
    {
        var output = Bibrecords.Run(Dump.Page(title: "Red \e[31malert\a and \u202Eback\u202C"), ["show"]).Succeeded().Output;
        Assert.DoesNotContain(output, c => char.IsControl(c) && c is not ('\n' or '\r'));
        Assert.DoesNotContain('\u202E', output);
    }

    [Fact]
    public void Shows_titles_without_their_markup() =>
        Assert.Contains("A walk with Corvus corax & friends", Bibrecords.Run(Dump.Page(title: "A walk with <i>Corvus corax</i> &amp; friends"), ["show"]).Succeeded().Output, StringComparison.Ordinal);

    [UnixFact(needsTerminal: true)]
    public void A_terminal_gets_styles_unless_NO_COLOR_is_set()
    {
        var path = _folder.Add("a.txt", Dump.Page());
        Assert.Contains("\e[2m", Bibrecords.RunOnTerminal("NO_COLOR", "", "show", path).Output, StringComparison.Ordinal);
        var plain = Bibrecords.RunOnTerminal("NO_COLOR", "1", "show", path).Output;
        Assert.DoesNotContain("\e[1m", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2m", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\e]8;", plain, StringComparison.Ordinal);
        Assert.Contains("A slow walk to the library", plain, StringComparison.Ordinal);
    }
}
