using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tool.IO;

/// <summary>Finds the inputs that the arguments of a command mean: files, folders, patterns, standard input.</summary>
internal static class InputFiles
{
    /// <summary>
    /// The inputs in the order of the arguments; what a folder or a pattern gives is in the order of the paths' code units.
    /// </summary>
    /// <param name="arguments">What the user named.</param>
    /// <param name="outputs">The files that are to be written, if any: none may be an input.</param>
    public static IReadOnlyList<InputFile> Find(IReadOnlyList<string> arguments, params IEnumerable<string?> outputs)
    {
        try
        {
            IReadOnlyList<InputFile> inputs = arguments.Count == 0 ? [StandardInput()] : [.. arguments.SelectMany(Find)];
            RefuseOutput(inputs, outputs);
            return inputs;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Unreadable(e.Message);
        }
    }

    /// <summary>A file that is read must not be written, whatever its names: it would be lost, or grow while it is read.</summary>
    public static void RefuseOutput(IReadOnlyList<InputFile> inputs, IEnumerable<string?> outputs)
    {
        HashSet<FileStatus.FileId> written = [];
        foreach (var path in (string?[])[.. outputs, StandardStreams.OutputPath])
        {
            if (path is not null && FileStatus.Of(path) is { IsRegular: true, Id: var id })
                written.Add(id);
        }
        foreach (var input in inputs)
        {
            if (written.Count > 0 && FileStatus.Of(input.Path ?? StandardStreams.InputPath) is { } status && written.Contains(status.Id))
                throw ToolException.Usage($"{input.Name} is an input, and the output is written to it: name another output.");
        }
    }

    private static InputFile StandardInput() =>
        Console.IsInputRedirected ? InputFile.Standard : throw ToolException.Usage("No input: name files or folders, pipe a dump in, or write - to type one.");

    private static IEnumerable<InputFile> Find(string argument)
    {
        if (argument == "-")
            return [InputFile.Standard];
        if (argument.Length == 0)
            throw ToolException.Usage("The name of an input is empty.");
        if (File.Exists(argument))
            return [new(argument)];
        if (Directory.Exists(argument))
            return NotNone(InputSearch.FindInFolder(argument), $"{argument}: no {string.Join(" ", InputSearch.Extensions)} file (plain, .gz or .zst) in the folder");
        if (InputSearch.IsPattern(argument))
            return NotNone(InputSearch.FindByPattern(argument), $"{argument}: nothing matches");
        throw ToolException.Unreadable($"{argument}: no such file or folder");
    }

    private static List<InputFile> NotNone(IEnumerable<string> paths, string complaint)
    {
        List<InputFile> inputs = [.. paths.Select(path => new InputFile(path))];
        return inputs.Count > 0 ? inputs : throw ToolException.Unreadable(complaint);
    }
}
