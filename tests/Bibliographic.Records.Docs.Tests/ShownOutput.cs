using System.Text.RegularExpressions;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>
/// Output as a page shows it. A line <c>…</c> stands for any lines, and a line that ends with it may go on. Times and rates may differ; all
/// else, but blanks at the ends of lines, must be as shown.
/// </summary>
internal static partial class ShownOutput
{
    /// <summary>Whether the output is as shown.</summary>
    public static bool Matches(string shown, string output) =>
        Regex.IsMatch(Clean(output), @"\A" + string.Concat(Clean(shown)[..^1].Split('\n').Select(Pattern)) + @"\z");

    private static string Pattern(string line) => line switch
    {
        "…" => @"(?:.*\n)*?",
        [.. var start, '…'] => Regex.Escape(start) + @".*\n",
        _ => Regex.Escape(line) + @"\n",
    };

    private static string Clean(string text) =>
        Measure().Replace(BlanksAtEnds().Replace(text.ReplaceLineEndings("\n"), ""), "TIME").TrimEnd('\n') + "\n";

    [GeneratedRegex(@"[ \t]+$", RegexOptions.Multiline)]
    private static partial Regex BlanksAtEnds();

    [GeneratedRegex(@"\b[\d,.]+ (?:ms|s|min|[kMG]?B/s|MiB/s)(?!\w)")]
    private static partial Regex Measure();
}
