using System.CommandLine;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>The options of commands that buffer records: how much, and where.</summary>
internal sealed class WorkspaceOptions
{
    private const long Megabyte = 1024 * 1024;

    private readonly Option<int> _memory = new("--memory")
    {
        Description = "How many megabytes to buffer before temporary files are used",
        HelpName = "MB",
        DefaultValueFactory = _ => (int)(DuplicateOptions.Default.MemoryLimit / Megabyte),
    };

    private readonly Option<string> _temporary = new("--temp") { Description = "Where temporary files go; the system's folder by default", HelpName = "FOLDER" };

    public void AddTo(Command command)
    {
        command.Add(_memory);
        command.Add(_temporary);
        PositiveNumber.Require(_memory, int.MaxValue);
    }

    public long MemoryLimit(ParseResult parsed) => parsed.GetValue(_memory) * Megabyte;

    public string? TemporaryFolder(ParseResult parsed) =>
        parsed.GetValue(_temporary) is { } folder && !Directory.Exists(folder)
            ? throw ToolException.Usage($"{folder}: no such folder")
            : parsed.GetValue(_temporary);
}
