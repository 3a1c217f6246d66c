namespace Bibliographic.Records.Tool.IO;

/// <summary>Where converted records go: a file, complete or untouched, or standard output.</summary>
internal static class RecordFile
{
    /// <summary>Writes the records to a file, or to standard output when there is no path.</summary>
    public static void Write(IEnumerable<BibliographicRecord> records, string? path, RecordSerializer format, Action<RecordWriteException>? onFault)
    {
        if (path is null)
        {
            using var output = StandardOutput.Open();
            records.WriteTo(output, format, onFault);
            return;
        }
        try
        {
            if (IsDevice(path))
                WriteToDevice(records, path, format, onFault);
            else
                records.WriteTo(NoFolder(path), format, onFault);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw ToolException.CannotWrite(path, e);
        }
    }

    /// <summary>Whether the system refuses to write: the last is how .NET tells that a file system takes no file so large.</summary>
    public static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>A device or a pipe must not be replaced by a file.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static void WriteToDevice(IEnumerable<BibliographicRecord> records, string path, RecordSerializer format, Action<RecordWriteException>? onFault)
    {
        using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        records.WriteTo(device, format, onFault);
    }

    /// <summary>The file itself when the path is a link: the link stays.</summary>
    public static string Target(string path) =>
        new FileInfo(NoFolder(path)) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    /// <summary>Puts a finished file in the place of another, which gives it its permissions.</summary>
    public static void Replace(string path, string finished)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(finished, File.GetUnixFileMode(path));
        File.Move(finished, path, overwrite: true);
    }

    private static string NoFolder(string path) => Directory.Exists(path) ? throw ToolException.Usage($"{path} is a folder: name a file.") : path;
}
