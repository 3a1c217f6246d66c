using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Version_is_the_version_only() => Assert.Matches(@"\A\d+\.\d+\.\d+(-[\w.]+)?\n\z", Bibrecords.Run("--version").Succeeded().Output);

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("convert", "--help")]
    [InlineData("show", "--help")]
    [InlineData("check", "-h")]
    [InlineData("formats", "-?")]
    [InlineData("stats", "--help")]
    [InlineData("dedup", "--help")]
    [InlineData("complete", "--help")]
    [InlineData("completion", "--help")]
    [InlineData("help")]
    [InlineData("help", "convert")]
    public void Help_has_examples_and_exit_codes(params string[] args)
    {
        var help = Bibrecords.Run(args).Succeeded().Output;
        Assert.Matches(@"Examples:\n  [^\n]*bibrecords \w+", help);
        Assert.Contains("130  cancelled", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convrt")]
    [InlineData("convert", "--unheard-of")]
    [InlineData("check", "-x")]
    [InlineData("show", "--record", "many")]
    [InlineData("formats", "bibtex", "surplus")]
    public void A_wrong_command_line_is_one_line_of_error(params string[] args) =>
        Assert.Contains("--help'", Bibrecords.Run(args).FailedWith(2), StringComparison.Ordinal);

    [Theory]
    [InlineData("dedup --memory x", "--memory takes a number from 1 to 2147483647.")]
    [InlineData("complete --memory 1.5 --with a", "--memory takes a number from 1 to 2147483647.")]
    [InlineData("dedup --memory 2147483648", "--memory takes a number from 1 to 2147483647.")]
    [InlineData("dedup --memory 0", "--memory takes a number from 1 to 2147483647.")]
    [InlineData("stats --top x", "--top takes a number from 1 to 50000.")]
    [InlineData("stats --top 2147483648", "--top takes a number from 1 to 50000.")]
    [InlineData("stats --top -1", "--top takes a number from 1 to 50000.")]
    [InlineData("convert --threads 1025", "--threads takes a number from 1 to 1024.")]
    [InlineData("convert --on-error bogus", "--on-error takes stop or skip.")]
    [InlineData("convert --on-error 1", "--on-error takes stop or skip.")]
    public void A_mistyped_value_is_told_in_plain_words(string command, string message) =>
        Assert.StartsWith($"bibrecords: {message} See '", Bibrecords.Run(command.Split(' ')).FailedWith(2), StringComparison.Ordinal);

    [Theory]
    [InlineData("Did you mean convert?", "convertt")]
    [InlineData("Did you mean show?", "help", "shwo")]
    [InlineData("Did you mean --limit?", "convert", "--limt", "3")]
    [InlineData("Did you mean bibtex?", "convert", "-t", "bibtx", "dump.txt")]
    public void A_mistyped_name_gets_a_suggestion(string suggestion, params string[] args) =>
        Assert.Contains(suggestion, Bibrecords.Run(args).FailedWith(2), StringComparison.Ordinal);

    [Fact]
    public void Options_are_listed_in_the_order_of_use()
    {
        var help = Bibrecords.Run("help", "convert").Output;
        string[] order = ["--to", "--output", "--where", "--quiet", "--strict", "--threads"];
        Assert.Equal(order, order.OrderBy(option => help.IndexOf(option + " ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--output", "convert", "-o", "")]
    [InlineData("--to", "convert", "-t", "")]
    [InlineData("--threads", "convert", "--threads", "", "-t", "ris")]
    [InlineData("--plugin", "formats", "--plugin", "")]
    [InlineData("--plugin", "--plugin", "", "formats")]
    [InlineData("--temp", "dedup", "-t", "ris", "--temp", "")]
    [InlineData("--html", "stats", "--html", "")]
    [InlineData("--id", "show", "--id", "")]
    [InlineData("The name of an input", "check", "")]
    public void An_empty_value_is_told(string of, params string[] args) =>
        Assert.Contains(of, Bibrecords.Run(args).FailedWith(2), StringComparison.Ordinal);

    [Fact]
    public void Formats_are_tabbed_for_programs()
    {
        var lines = Bibrecords.Run("formats").Succeeded().Lines;
        Assert.All(lines, line => Assert.Equal(5, line.Split('\t').Length));
        Assert.Contains(lines, line => line.StartsWith("ndjson\t.ndjson\tapplication/x-ndjson\t", StringComparison.Ordinal));
    }

    [Fact]
    public void A_format_is_shown_with_options_an_example_and_what_it_carries()
    {
        var text = Bibrecords.Run("formats", "bib").Succeeded().Output;
        foreach (var expected in (string[])["bibtex  ", "ascii=false", "key={author}{year}{title}", "--set ascii=true", "@article{reed2021heron,", "no place for"])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("No options.", Bibrecords.Run("formats", "ris").Succeeded().Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Bibrecords.Run("formats", "csv", "--json").Succeeded().Bytes).RootElement;
        Assert.Contains(json.GetProperty("options").EnumerateArray(),
            option => option.GetProperty("name").GetString() == "columns" && option.GetProperty("default").GetString() == "all");
        Assert.Equal("full", json.GetProperty("values").GetProperty("title")[0].GetProperty("support").GetString());
        Assert.Contains("Did you mean bibtex", Bibrecords.Run("formats", "bibtx").FailedWith(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bibtex", "asci=true", "The format 'bibtex' has no option 'asci'. Did you mean ascii? 'bibrecords formats bibtex' lists them.")]
    [InlineData("bibtex", "case=titel", "--set case=titel: There is no 'titel'. There are: words, title, none. Did you mean title?")]
    [InlineData("bibtex", "key", "--set key needs a value: --set key={author}{year}{title}.")]
    [InlineData("csv", "columns=id,autors", "Did you mean authors?")]
    [InlineData("citation", "authors=few", "--set authors=few: 'few' is no whole number.")]
    [InlineData("ris", "ascii", "The format 'ris' has no options to --set.")]
    public void A_wrong_option_of_a_format_is_told(string format, string setting, string message) =>
        Assert.Contains(message, Bibrecords.Run(Dump.Page(), ["convert", "-t", format, "--set", setting]).FailedWith(2), StringComparison.Ordinal);

    [Fact]
    public void A_format_is_written_with_its_options()
    {
        var result = Bibrecords.Run(Dump.Page(), ["convert", "-t", "bibtex", "--set", "ascii", "--set", "key=k{year}", "-q"]).Succeeded();
        Assert.All(result.Output, c => Assert.True(char.IsAscii(c)));
        Assert.Contains("{k20", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_are_json_on_request()
    {
        var formats = JsonDocument.Parse(Bibrecords.Run("formats", "--json").Succeeded().Bytes).RootElement.EnumerateArray().ToList();
        Assert.Contains(formats, format => format.GetProperty("name").GetString() == "ndjson" && format.GetProperty("extension").GetString() == ".ndjson");
        Assert.All(formats, format => Assert.NotEqual("", format.GetProperty("mediaType").GetString() + format.GetProperty("description").GetString()));
    }

    [Fact]
    public void The_documentation_has_every_exit_code()
    {
        var documented =
            Bibrecords.Run("--help").Lines.Reverse().TakeWhile(line => !line.StartsWith("Exit", StringComparison.Ordinal))
                .Select(line => line.Trim().Split(' ')[0]);
        var documentation = File.ReadAllText(Documentation());
        Assert.All(documented, code => Assert.Contains($"| {code} |", documentation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("convert - -t ris")]
    [InlineData("show -")]
    [InlineData("stats -")]
    [InlineData("dedup - -t ris")]
    [InlineData("complete - -t ris --with DOC")]
    public void Commands_that_find_no_record_are_listed_with_their_exit_code(string call)
    {
        string[] args = [.. call.Split(' ').Select(word => word == "DOC" ? Documentation() : word)];
        Assert.Equal(5, Bibrecords.Run("", args).ExitCode);
        Assert.Matches($@"\n  +5  [a-z, ]*\b{args[0]}[,:]", Bibrecords.Run("help").Output);
        Assert.Matches($@"\n\| 5 \| [a-z, `]*`{args[0]}`[,:]", File.ReadAllText(Documentation()));
    }

    private static string Documentation([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../docs/cli.md");
}
