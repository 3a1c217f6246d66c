namespace Bibliographic.Records.Tool.Tests;

public sealed class ProgressTests : IDisposable
{
    private const string HideCursor = "\e[?25l";
    private const string ShowCursor = "\e[?25h";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact(needsTerminal: true)]
    public void A_terminal_sees_a_bar_that_goes_away_and_the_summary()
    {
        var screen = Bibrecords.RunOnTerminal("LANG", "C.UTF-8", "convert", _folder.Add("many.txt", Dump.Pages(6000)), "-o", _folder["many.ndjson"]).Output;
        Assert.Contains(HideCursor, screen, StringComparison.Ordinal);
        Assert.Contains(" MB", screen, StringComparison.Ordinal);
        Assert.Contains("6,000 records, ", screen[screen.LastIndexOf(ShowCursor, StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [UnixFact(needsTerminal: true)]
    public void What_goes_through_a_pipe_to_the_terminal_is_not_disturbed()
    {
        var screen = Bibrecords.RunOnTerminal("LANG", "C.UTF-8", "convert", _folder.Add("many.txt", Dump.Pages(6000)), "-t", "ris", "|", "head", "-n", "1").Output;
        Assert.StartsWith("TY  - ", screen, StringComparison.Ordinal);
    }

    [UnixFact(needsTerminal: true)]
    public void A_short_input_or_a_quiet_run_has_no_bar()
    {
        var quiet = Bibrecords.RunOnTerminal("LANG", "C.UTF-8", "convert", _folder.Add("many.txt", Dump.Pages(6000)), "-o", _folder["many.ndjson"], "--quiet");
        var brief = Bibrecords.RunOnTerminal("LANG", "C.UTF-8", "convert", _folder.Add("few.txt", Dump.Pages(6)), "-o", _folder["few.ndjson"]);
        Assert.DoesNotContain(HideCursor, quiet.Output + brief.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("records", quiet.Output, StringComparison.Ordinal);
        Assert.Contains("6 records, ", brief.Output, StringComparison.Ordinal);
    }
}
