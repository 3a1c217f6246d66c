namespace Bibliographic.Records.Tool.Commands;

/// <summary>Finds the format that is meant.</summary>
internal static class FormatChoice
{
    /// <summary>
    /// The format by its name, extension or media type; without one, by the output file's extension, which means the first that has it.
    /// </summary>
    public static RecordSerializer Choose(RecordFormats formats, string? wanted, string? path)
    {
        if (wanted is not null)
            return formats.Find(wanted) ?? formats.FindByExtension(wanted) ?? formats.FindByMediaType(wanted)
                ?? throw Unknown(formats, wanted);
        if (path is null)
            throw ToolException.Usage("No format: name one with --to, or a file with --output. 'bibrecords formats' lists them.");
        return formats.FindByPath(path)
            ?? throw ToolException.Usage($"No format has the extension of '{path}'. Name the format with --to; 'bibrecords formats' lists them.");
    }

    private static ToolException Unknown(RecordFormats formats, string wanted) =>
        ToolException.Usage($"There is no format '{wanted}'.{Suggestion.For(wanted, formats.Select(format => format.Name))} 'bibrecords formats' lists them.");
}
