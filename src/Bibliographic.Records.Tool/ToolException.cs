namespace Bibliographic.Records.Tool;

/// <summary>Ends the command with an exit code and at most one line on standard error.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static ToolException Usage(string message) => new(Tool.ExitCode.Usage, message);

    public static ToolException NotFound(string message) => new(Tool.ExitCode.Findings, message);

    public static ToolException Unreadable(string message) => new(Tool.ExitCode.Unreadable, message);

    /// <summary>An input that the system refuses to give.</summary>
    public static ToolException Unreadable(string name, Exception cause) => new(Tool.ExitCode.Unreadable, $"cannot read {name}: {Reason(cause)}");

    /// <summary>An output that the system refuses to take.</summary>
    public static ToolException CannotWrite(string name, Exception cause) => new(Tool.ExitCode.CannotWrite, $"cannot write {name}: {Reason(cause)}");

    /// <summary>The reader of standard output has closed it: nothing is wrong, and nobody listens.</summary>
    public static ToolException OutputClosed() => new(Tool.ExitCode.Success, "");

    private static string Reason(Exception cause) => cause switch
    {
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        UnauthorizedAccessException => "permission denied",
        _ => cause.Message,
    };
}
