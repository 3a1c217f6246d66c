namespace Bibliographic.Records.Tool.IO;

/// <summary>Where converted records go: a file, complete or untouched, or standard output.</summary>
internal static class RecordFile
{
    /// <summary>Writes the records to a file, or to standard output when there is no path.</summary>
    public static void Write(IEnumerable<BibliographicRecord> records, string? path, RecordSerializer format)
    {
        if (path is null)
        {
            using var output = StandardOutput.Open();
            records.WriteTo(output, format);
            return;
        }
        try
        {
            if (IsDevice(path))
                WriteToDevice(records, path, format);
            else
                records.WriteTo(Target(path), format);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.CannotWrite(path, e);
        }
    }

    /// <summary>A device or a pipe must not be replaced by a file.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static void WriteToDevice(IEnumerable<BibliographicRecord> records, string path, RecordSerializer format)
    {
        using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        records.WriteTo(device, format);
    }

    /// <summary>The file itself when the path is a link: the link stays.</summary>
    private static string Target(string path)
    {
        if (Directory.Exists(path))
            throw ToolException.Usage($"{path} is a folder: name a file.");
        return File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
    }
}
