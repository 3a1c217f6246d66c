using System.Globalization;

namespace Bibliographic.Records.Tool.IO;

/// <summary>An input: a file, or standard input when there is no path.</summary>
/// <param name="Path">The path as given or found.</param>
/// <param name="Range">Which of its bytes to read; null for all.</param>
internal readonly record struct InputFile(string? Path, ByteRange? Range = null)
{
    public static InputFile Standard => new(null);

    /// <summary>What messages call it.</summary>
    public string Name => Path ?? "<stdin>";

    /// <summary>How much of it is to be read, as it lies on the disk; null when that cannot be known.</summary>
    public long? Length => Range is { } range ? range.End - range.Start : Path is not null && new FileInfo(Path) is { Exists: true, Length: > 0 } file ? file.Length : null;

    /// <summary>Path, length and time of a file: another mark tells that it has changed.</summary>
    public string Mark => Path is null ? Name : string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFullPath(Path)}, {Length} bytes{(Range is { } range ? $" from {range.Start}" : "")}, {File.GetLastWriteTimeUtc(Path):O}");

    /// <summary>Opens it for reading once, forwards.</summary>
    /// <param name="onRead">Told how many bytes have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Stream Open(Action<int> onRead, CancellationToken cancellation)
    {
        try
        {
            return new InputStream(Open(cancellation), Name, onRead, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Unreadable(Name, e);
        }
    }

    private Stream Open(CancellationToken cancellation)
    {
        if (Path is null)
            return new ImpatientStream(Console.OpenStandardInput(), cancellation);
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        return file.CanSeek ? file : new ImpatientStream(file, cancellation);
    }
}
