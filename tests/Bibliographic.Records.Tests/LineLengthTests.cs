using System.Globalization;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests;

/// <summary>
/// Lines are no longer than <c>.editorconfig</c> says. What stands in quotation marks does not count, because texts are not broken.
/// </summary>
public sealed partial class LineLengthTests
{
    private const string RawQuote = "\"\"\"";

    /// <summary>Files that still have longer lines. Break these lines when you change the file, and take it off the list.</summary>
    private static readonly string[] Exceptions =
    [
        "src/Bibliographic.Records/Input/IndexPages/DumpTokenizer.cs",
        "src/Bibliographic.Records/Input/IndexPages/PageFields.cs",
        "src/Bibliographic.Records/Input/IndexPages/PageScanner.cs",
        "src/Bibliographic.Records/Input/MarcViews/IndicatorPair.cs",
        "src/Bibliographic.Records/Input/MarcViews/LeaderLine.cs",
        "src/Bibliographic.Records/Input/MarcViews/MarcViewReader.cs",
        "src/Bibliographic.Records/Input/MarcViews/ViewCells.cs",
        "src/Bibliographic.Records/Input/MarcViews/ViewRecordBuilder.cs",
        "src/Bibliographic.Records/Model/Rules/IsbdPunctuation.cs",
        "src/Bibliographic.Records/Model/Rules/NameOrder.cs",
        "src/Bibliographic.Records/Model/Rules/SingleLine.cs",
        "src/Bibliographic.Records/Model/Rules/WebAddresses.cs",
        "src/Bibliographic.Records/Output/BibTeX/BibTeXSerializer.cs",
        "src/Bibliographic.Records/Output/Tagged/ReferenceSerializer.cs",
        "src/Bibliographic.Records/Output/Xml/EndNoteXmlSerializer.cs",
        "src/Bibliographic.Records/Recovery/Pages/CataloguePageScanner.cs",
        "src/Bibliographic.Records/Recovery/ValueLists.cs",
    ];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_line_is_longer_than_the_limit(string folder)
    {
        var settings = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        var limit = int.Parse(LimitPattern().Match(settings).Groups[1].Value, CultureInfo.InvariantCulture);
        var tooLong = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !GeneratedPattern().IsMatch(path) && !Exceptions.Contains(path))
            .SelectMany(path => LinesAbove(limit, path).Select(number => $"{path}:{number}"));
        Assert.Equal("", string.Join('\n', tooLong.Order(StringComparer.Ordinal)));
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
