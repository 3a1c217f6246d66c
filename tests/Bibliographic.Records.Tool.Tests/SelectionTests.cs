namespace Bibliographic.Records.Tool.Tests;

/// <summary>Some records, some of their fields, and some of what was odd.</summary>
public sealed class SelectionTests
{
    private static readonly string Catalogue = Path.Combine(AppContext.BaseDirectory, "catalogue.txt");

    [Theory]
    [InlineData(1, "--where", "journal=BOGS", "--where", "date=2022")]
    [InlineData(5, "--where", "title=")]
    [InlineData(2, "--limit", "2")]
    [InlineData(1, "--limit", "1", "--where", "author=meer")]
    [InlineData(5, "--limit", "99")]
    public void Only_the_records_that_are_wanted_are_written(int count, params string[] options)
    {
        var result = Bibrecords.Run(["convert", Catalogue, "--to", "ndjson", .. options]).Succeeded();
        Assert.Equal(count, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_summary_says_of_how_many_records() =>
        Assert.StartsWith("1 of 5 records, ", Bibrecords.Run("convert", Catalogue, "-t", "ris", "--where", "journal=bogs", "--where", "date=2022").Succeeded().Error, StringComparison.Ordinal);

    [Fact]
    public void When_no_record_meets_the_conditions_the_old_file_stays()
    {
        using var folder = new Folder();
        var path = folder.Add("old.ris", "precious");
        Assert.Contains("no record meets the conditions of --where (5 records read)", Bibrecords.Run("convert", Catalogue, "-o", path, "--where", "title=nowhere").FailedWith(5), StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(path));
    }

    [Fact]
    public void Shards_with_a_condition_are_joined_to_the_output_of_one_run()
    {
        using var folder = new Folder();
        var path = folder.Add("walks.txt", Dump.Pages(12));
        string Run(params string[] shard) => Bibrecords.Run(["convert", path, "-t", "json", "-q", "--where", "title=walk 1", .. shard]).Succeeded().Output;
        Assert.Equal(Run(), Run("--shard", "1/3") + Run("--shard", "2/3") + Run("--shard", "3/3"));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("dedup", "-t", "ris")]
    public void Other_commands_select_records_too(params string[] command) =>
        Assert.Contains("no record meets the conditions of --where", Bibrecords.Run([.. command, Catalogue, "--where", "title=nowhere"]).FailedWith(5), StringComparison.Ordinal);

    [Fact]
    public void Only_the_fields_that_are_wanted_are_read()
    {
        var output = Bibrecords.Run("convert", Catalogue, "--to", "ndjson", "--only", "title, doi", "--where", "journal=e", "--limit", "1").Succeeded().Output;
        Assert.Contains("\"title\"", output, StringComparison.Ordinal);
        Assert.Contains("\"doi\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"authors\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"abstract\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no field 'jornal'. Did you mean journal? The fields are id, version,", "--where", "jornal=x")]
    [InlineData("'journal' is not a condition: write FIELD=TEXT, such as journal=heron.", "--where", "journal")]
    [InlineData("'=x' is not a condition", "--where", "=x")]
    [InlineData("There is no field 'x'.", "--only", "title,x")]
    [InlineData("--limit takes a number from 1.", "--limit", "0")]
    [InlineData("--limit cannot be used with --shard or --resume", "--limit", "1", "--resume", "-o", "x.bib")]
    [InlineData("--limit cannot be used with --shard or --resume", "--limit", "1", "--shard", "1/2")]
    public void What_cannot_be_is_told(string message, params string[] options)
    {
        var result = Bibrecords.Run(["convert", Catalogue, "--to", "bibtex", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conver", "Did you mean convert?")]
    [InlineData("stat", "Did you mean stats?")]
    [InlineData("dedupe", "Did you mean dedup?")]
    public void A_mistyped_command_is_guessed(string command, string guess) =>
        Assert.Contains(guess, Bibrecords.Run(command, Catalogue).Error, StringComparison.Ordinal);

    [Fact]
    public void No_guess_is_made_of_anything_else() =>
        Assert.DoesNotContain("Did you mean", Bibrecords.Run("translate", Catalogue).Error, StringComparison.Ordinal);

    [Fact]
    public void Help_is_a_command_too()
    {
        Assert.Equal(Bibrecords.Run("--help").Output, Bibrecords.Run("help").Succeeded().Output);
        Assert.Equal(Bibrecords.Run("convert", "--help").Output, Bibrecords.Run("help", "convert").Succeeded().Output);
    }

    [Fact]
    public void Check_can_mind_only_errors()
    {
        const string Page = "id | 1 |\ntitle | A walk |\nauthor | Meer Anneke Ruiz Ana Wood Emma |\npublishDate | 2021 |\nlanguage | English |\nformat | Article |\n";
        Assert.Contains("BR0201", Bibrecords.Run(Page, ["check"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BR02", Bibrecords.Run(Page, ["check", "--errors"]).Output, StringComparison.Ordinal);
    }
}
