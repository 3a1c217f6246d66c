using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sylvan.Data.Csv;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bibliographic.Records.Tests.Output;

/// <summary>
/// The texts of an output as a reader of its format reads them: by the runtime and by other libraries where these know the format.
/// </summary>
internal static partial class OutputTexts
{
    public static IEnumerable<string> Read(RecordSerializer format, byte[] output)
    {
        var text = Encoding.UTF8.GetString(output);
        return format.Name switch
        {
            "ndjson" => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Json),
            "marc" => text.Split('\u001d', '\u001e', '\u001f'),
            "csv" => Csv(text),
            "tsv" or "quickstatements" => text.Split('\n').SelectMany(line => line.Split('\t')),
            "bibtex" or "biblatex" => BibTeXField().Matches(text).Select(match => LatexToText(match.Groups[1].Value)),
            "hayagriva" => Yaml(text),
            "coins" => text.Split('\n').SelectMany(line => WebUtility.HtmlDecode(line).Split('&', '"')).Select(Uri.UnescapeDataString),
            "markdown" => Markdig.Markdown.ToPlainText(text).Split('\n'),
                        _ when format.MediaType.Contains("xml", StringComparison.Ordinal) => Xml(text),
            _ when format.MediaType.Contains("json", StringComparison.Ordinal) => Json(text),
            _ => text.Split('\n'),
        };
    }

    private static readonly (string Command, string Character)[] Commands =
    [
        (@"{\textbackslash}", @"\\"), (@"{\textasciicircum}", "^"), (@"{\textasciitilde}", @"\~"),
        (@"{\textbraceleft}", @"\{"), (@"{\textbraceright}", @"\}"),
    ];

    /// <summary>Reads LaTeX of characters: a character behind a backslash stays, a brace goes.</summary>
    private static string LatexToText(string latex)
    {
        foreach (var (command, character) in Commands)
            latex = latex.Replace(command, character, StringComparison.Ordinal);
        return Escaped().Replace(latex, match => match.Groups[1].Value);
    }

    private static IEnumerable<string> Xml(string text)
    {
        foreach (var element in XDocument.Parse(text, LoadOptions.PreserveWhitespace).Descendants())
        {
            if (!element.Elements().Any(child => child.Elements().Any()))
                yield return element.Value;
            foreach (var attribute in element.Attributes())
                yield return attribute.Value;
        }
    }

    private static IEnumerable<string> Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. Strings(document.RootElement)];

        static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name != "fullrecord")
                .SelectMany(member => Strings(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
    }

    private static IEnumerable<string> Csv(string text)
    {
        using var reader = CsvDataReader.Create(new StringReader(text), new() { HasHeaders = false, CsvStyle = CsvStyle.Standard });
        while (reader.Read())
        {
            for (var column = 0; column < reader.RowFieldCount; column++)
                yield return reader.GetString(column);
        }
    }

    private static IEnumerable<string> Yaml(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
                yield return scalar.Value;
        }
    }

    [GeneratedRegex(@"^  [a-z]+ = \{(.*)\},$", RegexOptions.Multiline)]
    private static partial Regex BibTeXField();

    [GeneratedRegex(@"\\(.)|[{}]")]
    private static partial Regex Escaped();
}
