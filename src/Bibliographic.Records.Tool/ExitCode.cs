namespace Bibliographic.Records.Tool;

/// <summary>What the process returns. <c>docs/cli.md</c> and <c>--help</c> promise these numbers.</summary>
internal static class ExitCode
{
    /// <summary>All went well; also when the reader of standard output has had enough and closed it.</summary>
    public const int Success = 0;

    /// <summary>
    /// <c>check</c> found something to report, <c>show</c> found no such record, or <c>convert --on-error skip</c> left records out.
    /// </summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be read, or is damaged and <c>--strict</c> was given.</summary>
    public const int Unreadable = 3;

    /// <summary>The output cannot be written.</summary>
    public const int CannotWrite = 4;

    /// <summary>The inputs hold no record at all: nothing was written.</summary>
    public const int NoRecords = 5;

    /// <summary>A fault of the program itself, or of a plug-in.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by Ctrl-C, by a request to terminate, or because the terminal was closed.</summary>
    public const int Cancelled = 130;

    /// <summary>The numbers and their meanings, for people.</summary>
    public static (int Code, string Meaning)[] All =>
    [
        (Success, "success; also when the reader of a pipe stops early"),
        (Findings, "check: there are diagnostics; show: there is no such record; convert --on-error skip: records were left out"),
        (Usage, "wrong command line"),
        (Unreadable, "an input cannot be read (with --strict: or is damaged)"),
        (CannotWrite, "the output cannot be written"),
        (NoRecords, "convert, show, stats, dedup, complete: no input holds a record; nothing was written"),
        (Fault, "a fault of the program itself or of a plug-in"),
        (Cancelled, "cancelled"),
    ];
}
