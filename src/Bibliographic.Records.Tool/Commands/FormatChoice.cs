using Bibliographic.Records.Tool.IO;

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
        return formats.FindByPath(RecordFile.IsPacked(path) ? System.IO.Path.ChangeExtension(path, null) : path)
            ?? throw ToolException.Usage($"No format has the extension of '{path}'. Name the format with --to; 'bibrecords formats' lists them.");
    }

    /// <summary>Whether a format has the option of a setting.</summary>
    public static bool HasOption(RecordSerializer format, string setting) =>
        format.FormatOptions.Any(option => option.Name.Equals(setting.Split('=')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>The format with an option set.</summary>
    /// <param name="format">The format.</param>
    /// <param name="setting">The option and its value: <c>ascii=true</c>; <c>ascii</c> alone for one that is on or off.</param>
    public static RecordSerializer Set(RecordSerializer format, string setting)
    {
        var (name, value) =
            setting.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (setting[..at], setting[(at + 1)..]) : (setting, null);
        if (format.FormatOptions.IsEmpty)
            throw ToolException.Usage($"The format '{format.Name}' has no options to --set.");
        var option = format.FormatOptions.FirstOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw ToolException.Usage($"The format '{format.Name}' has no option '{name}'.{Suggestion.For(name, format.FormatOptions.Select(option => option.Name))} 'bibrecords formats {format.Name}' lists them.");
        value ??= option.Kind == FormatOptionKind.Flag ? "true" : throw ToolException.Usage($"--set {name} needs a value: --set {name}={option.DefaultValue}.");
        try
        {
            return format.WithOption(option.Name, value);
        }
        catch (ArgumentException exception)
        {
            var reason = exception.ParamName is { } parameter
                ? exception.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)
                : exception.Message;
            var wrong =
                value.Split(',', StringSplitOptions.TrimEntries)
                    .FirstOrDefault(word => !option.Values.Contains(word, StringComparer.OrdinalIgnoreCase)) ?? "";
            throw ToolException.Usage($"--set {name}={value}: {reason}{Suggestion.For(wrong, option.Values)}");
        }
    }

    private static ToolException Unknown(RecordFormats formats, string wanted) =>
        ToolException.Usage($"There is no format '{wanted}'.{Suggestion.For(wanted, formats.Select(format => format.Name))} 'bibrecords formats' lists them.");
}
