using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Bibliographic.Records.Tool.IO;

/// <summary>Opens standard output so that a closed pipe is noticed.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    public static Stream Open() => new OutputStream(IsPipe() ? new FileStream(Handle(), FileAccess.Write, bufferSize: 0) : Console.OpenStandardOutput(), "standard output");

    /// <summary>Opens it for text: UTF-8 without a byte order mark, whatever the locale, unless it is a terminal.</summary>
    public static TextWriter OpenText() =>
        Console.IsOutputRedirected ? new StreamWriter(Open(), new UTF8Encoding(false)) : Console.Out;

    /// <summary>
    /// The console's own stream goes on silently when a pipe has no reader any more; a file stream does not, but it keeps a position of its
    /// own, and would write over what another process has written to the same file.
    /// </summary>
    private static bool IsPipe()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return false;
        using var stream = new FileStream(Handle(), FileAccess.Write, bufferSize: 0);
        return !stream.CanSeek;
    }

    private static SafeFileHandle Handle() => new(Descriptor, ownsHandle: false);
}
