using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>
/// Runs the examples of a page in their order, in a folder with copies of the samples, and compares what they print with what the page
/// shows.
/// </summary>
public sealed class PageRun
{
    private static PageRun? _current;

    private readonly string _page;
    private readonly IReadOnlyList<Example> _examples;
    private readonly StringBuilder _printed = new();
    private readonly List<string> _faults = [];
    private Example? _entered;

    private PageRun(string page, IReadOnlyList<Example> examples) => (_page, _examples) = (page, examples);

    /// <summary>Runs a page.</summary>
    /// <returns>What is not as the page says.</returns>
    internal static IReadOnlyList<string> Run(string page, IReadOnlyList<Example> examples)
    {
        var (program, errors) = PageProgram.Compile(page, examples, Premises.CodeOf(page), Premises.UsingsOf(page));
        if (program is null)
            return [errors];
        var run = _current = new(page, examples);
        using var folder = new SampleFolder();
        var console = Console.Out;
        try
        {
            using var printed = new StringWriter(run._printed);
            Console.SetOut(printed);
            program.EntryPoint!.Invoke(null, program.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            PageTests.Run(program);
        }
        catch (Exception exception)
        {
            run._faults.Add($"{page}, after line {run._entered?.Line}: {exception.InnerException ?? exception}");
        }
        finally
        {
            Console.SetOut(console);
        }
        return run._faults;
    }

    /// <summary>Called by a page's program before each example; runs the example if it is not part of the program.</summary>
    /// <param name="number">Which; the number of examples at the end.</param>
    public static void Enter(int number) =>
        _current!.Next(number < 0 || number == _current._examples.Count ? null : _current._examples[number]);

    private void Next(Example? example)
    {
        if (_entered is { Output: { } shown, Language: not "sh" })
            Compare(_entered.Line, shown, _printed.ToString());
        _printed.Clear();
        _entered = example;
        switch (example?.Language)
        {
            case "sh":
                RunCommands(example);
                break;
            case "console":
                RunTranscript(example);
                break;
            case "sql":
                _printed.Append(Database.Query(example.Code));
                break;
            case "json":
                ReadJson(example);
                break;
            case null or "csharp" or "text":
                break;
            default:
                _faults.Add($"{_page}:{example.Line}: nobody knows how to run a block of '{example.Language}'");
                break;
        }
    }

    /// <summary>The lines of a block, one after the other. What they print together is what the page shows.</summary>
    private void RunCommands(Example example)
    {
        var printed =
            example.Code.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => RunCommand(example.Line, line))
                .ToList();
        if (example.Output is { } shown && printed.TrueForAll(output => output is not null))
            Compare(example.Line, shown, string.Concat(printed));
    }

    /// <summary>What was typed after $, and under it what a terminal showed.</summary>
    private void RunTranscript(Example example)
    {
        var lines = example.Code.Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var start = i;
            if (!lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                _faults.Add($"{_page}:{example.Line + i}: what is typed stands after $ and a blank");
                return;
            }
            do
                i++;
            while (i < lines.Length && !lines[i].StartsWith("$ ", StringComparison.Ordinal));
            var printed = RunCommand(example.Line + start, lines[start][2..]);
            var shown = string.Join('\n', lines[(start + 1)..i]);
            if (printed is not null && shown.Length > 0)
                Compare(example.Line + start, shown, printed);
        }
    }

    private string? RunCommand(int line, string command)
    {
        if (NotRun.Why(command) is not null)
            return null;
        var (exitCode, output) = Shell.Run(command.Replace("dotnet run --project src/Bibliographic.Records.Tool -- ", "bibrecords ", StringComparison.Ordinal));
        if (exitCode != 0 && !(exitCode == 1 && command.Contains("bibrecords check", StringComparison.Ordinal)))
            _faults.Add($"{_page}:{line}: exit code {exitCode}\n{output}");
        return output;
    }

    /// <summary>JSON is part of a record: it can be read, and comes back when it is written.</summary>
    private void ReadJson(Example example)
    {
        try
        {
            var shown = JsonNode.Parse(example.Code[0] == '{' ? example.Code : $"{{ {example.Code} }}");
            var record = JsonSerializer.Deserialize<BibliographicRecord>(shown);
            var written = JsonSerializer.SerializeToNode(record);
            if (!JsonNode.DeepEquals(shown, written))
                _faults.Add($"{_page}:{example.Line}: the record that this is part of is written as {written}");
        }
        catch (JsonException exception)
        {
            _faults.Add($"{_page}:{example.Line}: {exception.Message}");
        }
    }

    private void Compare(int line, string shown, string printed)
    {
        if (!ShownOutput.Matches(shown, printed))
            _faults.Add($"{_page}:{line} shows\n{shown}\n--- but prints\n{printed}");
    }
}
