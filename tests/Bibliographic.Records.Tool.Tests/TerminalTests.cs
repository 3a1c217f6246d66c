using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>No character of a record steers a terminal; elsewhere each stands as it is.</summary>
public sealed partial class TerminalTests : IDisposable
{
    /// <summary>Sets a colour, gives the window a name, deletes, rings; the same in C1; changes the direction; cannot be seen.</summary>
    private const string Odd = "A\e[31m \e]0;no\a b\b \u007f \u009b31m \u009d0;no\u009c \u0085 \u061c \u200b\u200d\u200e \u202e \u2066 \u2060 \ufeff \U000E0041 \u2028 \u034f\u115f\u1160\u17b4\u17b5\u2065\u3164\uffa0\ufff0\ufff8 \U000E0000\U000E0100\U000E01EF\U000E0FFF Z";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact(needsTerminal: true)]
    [Trait("Speed", "Slow")]
    public void Every_format_is_harmless_on_a_terminal()
    {
        var input = Records();
        foreach (var format in RecordFormats.Default)
            AssertHarmless(Run("", ["convert", input, "-q", "-t", format.Name]), format.Name);
    }

    [UnixTheory(needsTerminal: true)]
    [Trait("Speed", "Slow")]
    [InlineData("show IN")]
    [InlineData("stats IN")]
    [InlineData("check IN DUMP")]
    [InlineData("dedup IN -t dump")]
    [InlineData("convert IN -t bibtex -o /dev/tty")]
    [InlineData("convert IN -t bibtex --report-loss")]
    [InlineData("stats IN --html /dev/tty")]
    [InlineData("convert IN EMPTY -t ris")]
    [InlineData("convert ODD -t ris")]
    [InlineData("convert IN -t ODD")]
    public void Every_command_is_harmless_on_a_terminal(string command)
    {
        var empty = _folder.Add("empty\e[31m\u202e.txt", "");
        var dump = _folder.Add("dump\u009b\u2066.txt", $"id | 1 |\ntitle | {Odd} |\nauthor | A B C D |\nauthor | {Odd} |\n");
        string[] args = [.. command.Split(' ').Select(word => word switch { "IN" => Records(), "DUMP" => $"'{dump}'", "EMPTY" => $"'{empty}'", "ODD" => "$'a\\e[31m\\u202e'", _ => word })];
        foreach (var plain in (string[])["", "1"])
        {
            var screen = Run(plain, args);
            Assert.NotEmpty(screen);
            // Styles and links are the command's own.
            AssertHarmless(plain.Length > 0 ? screen : Styles.Replace(screen, ""), command);
        }
    }

    [UnixTheory(needsTerminal: true)]
    [Trait("Speed", "Slow")]
    [InlineData("convert IN -q -t ndjson")]
    [InlineData("convert IN -q -t json")]
    [InlineData("convert IN -q -t csl-json")]
    [InlineData("convert IN -q -t ndjson -o /dev/tty")]
    [InlineData("dedup IN -q -t ndjson")]
    [InlineData("show IN --json")]
    [InlineData("stats IN --json")]
    public void Json_says_the_same_on_a_terminal(string command)
    {
        string[] args = [.. command.Split(' ').Select(word => word == "IN" ? Records() : word)];
        var screen = Run("", args);
        AssertHarmless(screen, command);
        var piped = Bibrecords.Run([.. args.Select(arg => arg == "/dev/tty" ? "-" : arg)]).Succeeded().Output;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(piped).RootElement, JsonDocument.Parse(screen).RootElement), screen);
        Assert.Contains('\u202e', piped);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void What_goes_to_a_pipe_or_a_file_is_what_the_format_wants()
    {
        var input = Records();
        var record = Assert.Single(RecordDump.ReadFile(input));
        foreach (var format in RecordFormats.Default)
        {
            var expected = format.SerializeToBytes(record);
            Assert.Equal(expected, Bibrecords.Run("convert", input, "-q", "-t", format.Name).Succeeded().Bytes);
            Bibrecords.Run("convert", input, "-q", "-t", format.Name, "-o", _folder["out"]).Succeeded();
            Assert.Equal(expected, File.ReadAllBytes(_folder["out"]));
        }
    }

    /// <summary>Soft hyphens, the forms of emoji and of Chinese and Mongolian letters, and marks of all scripts.</summary>
    [Theory]
    [InlineData("Wo\u00adche")]
    [InlineData("\u2764\ufe0f \u2764\ufe0e")]
    [InlineData("\u8fbb\ufe00")]
    [InlineData("\u1820\u180b")]
    [InlineData("e\u0301 \u0e01\u0e34 \ud55c")]
    public void What_a_text_needs_is_shown(string title)
    {
        var input = _folder.Add("in.ndjson", JsonSerializer.Serialize(new { title }) + "\n");
        Assert.Contains(title, Bibrecords.Run("show", input).Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\U000E0100")]
    public void What_cannot_be_seen_is_shown_as_replaced(string hidden)
    {
        var input = _folder.Add("in.ndjson", JsonSerializer.Serialize(new { title = $"a{hidden}b" }) + "\n");
        Assert.Contains("a\ufffdb", Bibrecords.Run("show", input).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_browsers_keeps_the_joiners_that_scripts_need()
    {
        var input = _folder.Add("in.ndjson", JsonSerializer.Serialize(new { title = "T", journal = "می\u200cخواهم 葛\U000E0100 \u202e \u009b" }) + "\n");
        Bibrecords.Run("stats", input, "--html", _folder["out.html"]).Succeeded();
        Assert.Contains("می\u200cخواهم 葛\U000E0100 \ufffd \ufffd", System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder["out.html"])), StringComparison.Ordinal);
    }

    /// <summary>What the command sends, without what the runtime sends to set the keypad up.</summary>
    private static string Run(string noColor, string[] args) => Keypad.Replace(Bibrecords.RunOnTerminal("NO_COLOR", noColor, args).Output, "");

    private string Records() => _folder.Add("in.ndjson", JsonSerializer.Serialize(new
    {
        id = Odd,
        title = Odd,
        journal = Odd,
        publisher = Odd,
        date = "2021",
        @abstract = Odd,
        authors = new[] { new { family = Odd, given = Odd }, new { family = "B", given = "C" } },
        subjects = new[] { Odd },
        languages = new[] { new { name = Odd } },
        urls = new[] { $"https://walks.example/{Odd}", "https://walks.example/\u202e" },
        licenseText = Odd,
        extraFields = new Dictionary<string, string[]> { [Odd] = [Odd] },
    }) + "\n");

    /// <summary>A terminal turns each line feed into CR LF, also after a CR.</summary>
    private static void AssertHarmless(string screen, string of)
    {
        var found = LineEnds.Replace(screen, "\n").EnumerateRunes().Where(rune => rune.Value is not ('\n' or '\t') && IsHarmful(rune));
        Assert.True(!found.Any(), $"{of} passes {string.Join(", ", found.Select(rune => $"U+{rune.Value:X4}").Distinct())}");
    }

    private static bool IsHarmful(Rune rune) =>
        rune.Value is < 0x20 or >= 0x7F and <= 0x9F or 0x061C or >= 0x200B and <= 0x200F or >= 0x2028 and <= 0x202E
        or >= 0x2060 and <= 0x206F or 0xFEFF or >= 0xE0000 and <= 0xE0FFF
        or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or >= 0xFFF0 and <= 0xFFF8;

    [GeneratedRegex(@"\r\r?\n")]
    private static partial Regex LineEnds { get; }

    [GeneratedRegex(@"\e\[\?1[hl]\e[=>]")]
    private static partial Regex Keypad { get; }

    [GeneratedRegex(@"\e\[[0-9;?]*[a-zA-Z]|\e\]8;[ -~]*?\e\\")]
    private static partial Regex Styles { get; }
}
