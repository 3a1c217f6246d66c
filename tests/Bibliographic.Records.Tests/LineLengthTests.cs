using System.Globalization;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests;

/// <summary>
/// Lines are no longer than <c>.editorconfig</c> says. What stands in quotation marks does not count, because texts are not broken.
/// </summary>
public sealed partial class LineLengthTests
{
    private const string RawQuote = "\"\"\"";

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_line_is_longer_than_the_limit(string folder)
    {
        var settings = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        var limit = int.Parse(LimitPattern().Match(settings).Groups[1].Value, CultureInfo.InvariantCulture);
        var tooLong = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !GeneratedPattern().IsMatch(path))
            .SelectMany(path => LinesAbove(limit, path).Select(number => $"{path}:{number}"));
        var message = string.Join('\n', tooLong.Order(StringComparer.Ordinal));
        Assert.True(message.Length == 0, $"These lines are longer than {limit} columns:\n{message}");
    }

    private static IEnumerable<int> LinesAbove(int limit, string path)
    {
        var isData = false;   // inside a raw string
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, path)))
        {
            number++;
            var wasData = isData;
            isData ^= (line.Split(RawQuote).Length - 1) % 2 == 1;
            if (line.Length > limit && !wasData && TextPattern().Replace(line, "\"\"").Length > limit)
                yield return number;
        }
    }

    [GeneratedRegex(@"max_line_length = (\d+)")]
    private static partial Regex LimitPattern();

    [GeneratedRegex(@"/(bin|obj)/|\.g\.cs$")]
    private static partial Regex GeneratedPattern();

    [GeneratedRegex(""""
        """.*?"""|"(?:[^"\\]|\\.)*"
        """")]
    private static partial Regex TextPattern();
}
