using System.Runtime.InteropServices;
using System.Text;
using Bibliographic.Records.Tool.Terminal;
using Microsoft.Win32.SafeHandles;

namespace Bibliographic.Records.Tool.IO;

/// <summary>
/// Standard input, output and error, as they may be: a terminal, which gets nothing that could steer it; full, or without a reader; or
/// closed before the process began.
/// </summary>
internal static partial class StandardStreams
{
    /// <summary>The name of standard input in the file system; Windows has none.</summary>
    public const string InputPath = "/dev/fd/0";

    /// <summary>The name of standard output in the file system; Windows has none.</summary>
    public const string OutputPath = "/dev/fd/1";

    private const int Input = 0;
    private const int Output = 1;
    private const int ErrorOutput = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly Lazy<TextWriter> Messages = new(OpenMessages);

    /// <summary>Standard error for messages. That it takes none is no reason to stop.</summary>
    public static TextWriter Error => Messages.Value;

    /// <summary>
    /// Whether standard output is a pipe, behind which may be a pager on the same terminal: <c>bibrecords stats dumps | less</c>.
    /// </summary>
    public static bool IsOutputPipe => Console.IsOutputRedirected && IsOpen(Output) && IsPipe();

    /// <summary>Opens standard input.</summary>
    public static Stream OpenInput() => IsOpen(Input) ? Console.OpenStandardInput() : throw new IOException("it is closed");

    /// <summary>Opens standard output for records.</summary>
    public static Stream OpenOutput(RecordSerializer format) =>
        Console.IsOutputRedirected ? OpenRedirected() : new TerminalStream(new PrintableWriter(Console.Out, IsJson(format)));

    /// <summary>Opens standard output for text: UTF-8 without a byte order mark, whatever the locale, unless it is a terminal.</summary>
    public static TextWriter OpenText() =>
        Console.IsOutputRedirected ? new StreamWriter(OpenRedirected(), Utf8) : new PrintableWriter(Console.Out);

    /// <summary>What is written to a path that is no file: <c>/dev/tty</c> is a terminal too.</summary>
    /// <param name="file">The opened path.</param>
    /// <param name="format">In which format; null for a text.</param>
    public static Stream Guard(FileStream file, RecordSerializer? format)
    {
        var output = new OutputStream(file, file.Name);
        return IsTerminal(file.SafeFileHandle)
            ? new TerminalStream(new PrintableWriter(new StreamWriter(output, Utf8), format is not null && IsJson(format)))
            : output;
    }

    /// <summary>JSON as it is put for programs, or for the eyes of whoever sits at the terminal.</summary>
    public static string Json(string json) => Console.IsOutputRedirected ? json : Printable.Json(json);

    private static bool IsJson(RecordSerializer format) => format.MediaType.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static OutputStream OpenRedirected() => new(
        !IsOpen(Output) ? null : IsPipe() ? new FileStream(Handle(), FileAccess.Write, bufferSize: 0) : Console.OpenStandardOutput(), "standard output");

    private static TextWriter OpenMessages()
    {
        if (!IsOpen(ErrorOutput))
            return TextWriter.Null;
        var writer =
            new StreamWriter(new OutputStream(Console.OpenStandardError(), name: null), Console.OutputEncoding) { AutoFlush = true };
        return Console.IsErrorRedirected ? writer : new PrintableWriter(writer);
    }

    /// <summary>
    /// The console's own stream goes on silently when a pipe has no reader any more; a file stream does not, but it keeps a position of its
    /// own, and would write over what another process has written to the same file.
    /// </summary>
    private static bool IsPipe()
    {
        if (OperatingSystem.IsWindows())
            return false;
        using var stream = new FileStream(Handle(), FileAccess.Write, bufferSize: 0);
        return !stream.CanSeek;
    }

    private static SafeFileHandle Handle() => new(Output, ownsHandle: false);

    /// <summary>
    /// Whether the process got the descriptor from its parent. One that was closed is soon taken by something that the runtime opens for
    /// itself, which, unlike what was inherited, is closed in child processes.
    /// </summary>
    private static bool IsOpen(int descriptor)
    {
        const int getFlags = 1;   // F_GETFD; the only flag is FD_CLOEXEC
        return OperatingSystem.IsWindows() || GetDescriptorFlags(descriptor, getFlags) == 0;
    }

    private static bool IsTerminal(SafeFileHandle handle) =>
        !OperatingSystem.IsWindows() && IsTerminal((int)handle.DangerousGetHandle()) == 1;

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int GetDescriptorFlags(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTerminal(int descriptor);
}
