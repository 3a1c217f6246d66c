namespace Bibliographic.Records.Tool.Commands;

/// <summary>Finds the format that a user means.</summary>
internal static class FormatChoice
{
    private const int CloseDistance = 2;

    /// <summary>The format by its name, extension or media type; without one, by the output file's extension, which means the first that has it.</summary>
    public static RecordSerializer Choose(RecordFormats formats, string? wanted, string? path)
    {
        if (wanted is not null)
            return formats.Find(wanted) ?? formats.FindByExtension(wanted) ?? formats.FindByMediaType(wanted) ?? throw Unknown(formats, wanted);
        if (path is null)
            throw ToolException.Usage("No format: name one with --to, or a file with --output. 'bibrecords formats' lists them.");
        return formats.FindByPath(path)
            ?? throw ToolException.Usage($"The extension of {path} is no format's: name the format with --to. 'bibrecords formats' lists them.");
    }

    private static ToolException Unknown(RecordFormats formats, string wanted)
    {
        string[] close = [.. formats.Select(format => format.Name).Where(name => IsClose(name, wanted.ToLowerInvariant()))];
        var hint = close.Length == 0 ? "" : $" Did you mean {string.Join(" or ", close)}?";
        return ToolException.Usage($"There is no format '{wanted}'.{hint} 'bibrecords formats' lists them.");
    }

    private static bool IsClose(string name, string wanted) =>
        wanted.Length >= CloseDistance && (name.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(name, StringComparison.Ordinal))
        || Distance(name, wanted) <= Math.Min(CloseDistance, name.Length / 2);

    /// <summary>How many characters have to be changed, added or removed (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        foreach (var c in from)
        {
            var diagonal = row[0]++;
            for (var at = 1; at <= to.Length; at++)
                (diagonal, row[at]) = (row[at], Math.Min(Math.Min(row[at], row[at - 1]) + 1, diagonal + (c == to[at - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
