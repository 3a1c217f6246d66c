namespace Bibliographic.Records.Tool.IO;

/// <summary>Finds the inputs that the arguments of a command mean: files, folders, patterns, standard input.</summary>
internal static class Inputs
{
    /// <summary>The extensions of files that are taken from folders; each may be followed by <c>.gz</c>.</summary>
    private static readonly string[] Extensions = [".txt", ".text", ".md", ".dump", ".jsonl", ".ndjson"];

    /// <summary>The inputs in the order of the arguments; what a folder or a pattern gives is in the order of the paths' code units.</summary>
    public static IReadOnlyList<InputFile> Find(IReadOnlyList<string> arguments)
    {
        try
        {
            return arguments.Count == 0 ? [StandardInput()] : [.. arguments.SelectMany(Find)];
        }
        catch (UnauthorizedAccessException e)
        {
            throw ToolException.Unreadable(e.Message);
        }
    }

    private static InputFile StandardInput() =>
        Console.IsInputRedirected ? InputFile.Standard : throw ToolException.Usage("No input: name files or folders, pipe a dump in, or write - to type one.");

    private static IEnumerable<InputFile> Find(string argument)
    {
        if (argument == "-")
            return [InputFile.Standard];
        if (File.Exists(argument))
            return [new(argument)];
        if (Directory.Exists(argument))
            return NotNone(FilesIn(argument), $"{argument}: no {string.Join(" ", Extensions)} file (plain or .gz) in the folder");
        if (GlobPattern.IsPattern(argument))
            return NotNone(GlobPattern.Find(argument).SelectMany(path => File.Exists(path) ? [path] : FilesIn(path)), $"{argument}: nothing matches");
        throw ToolException.Unreadable($"{argument}: no such file or folder");
    }

    private static List<InputFile> NotNone(IEnumerable<string> paths, string complaint)
    {
        List<InputFile> inputs = [.. paths.Select(path => new InputFile(path))];
        return inputs.Count > 0 ? inputs : throw ToolException.Unreadable(complaint);
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        GlobPattern.Find(Path.Combine(folder, "**", "*")).Where(path => IsDump(path) && File.Exists(path));

    private static bool IsDump(string path)
    {
        const string gzip = ".gz";
        var plain = path.EndsWith(gzip, StringComparison.OrdinalIgnoreCase) ? path[..^gzip.Length] : path;
        return Extensions.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase);
    }
}
