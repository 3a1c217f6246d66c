using System.Globalization;
using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tool.IO;

/// <summary>An input: a file, or standard input when there is no path.</summary>
/// <param name="Path">The path as given or found.</param>
/// <param name="Range">Which of its bytes to read; null for all.</param>
internal readonly record struct InputFile(string? Path, ByteRange? Range = null)
{
    public static InputFile Standard => new(null);

    /// <summary>What messages call it.</summary>
    public string Name => Path ?? "<stdin>";

    /// <summary>Whether it can be read from any place, and again: it is no pipe, terminal or device.</summary>
    public bool IsFile => Status is { IsRegular: true };

    /// <summary>How much of it is to be read, as it lies on the disk; null when that cannot be known.</summary>
    public long? Length =>
        Range is { } range ? range.End - range.Start : Status is { IsRegular: true, Length: > 0 and var length } ? length : null;

    /// <summary>Whether all of it is to be read.</summary>
    public bool IsWhole => Range is not { } range || range.Start == 0 && range.End == Status?.Length;

    /// <summary>Path, length and time of a file: another mark tells that it has changed.</summary>
    public string Mark => Path is null ? Name : string.Create(
        CultureInfo.InvariantCulture, $"{System.IO.Path.GetFullPath(Path)}, {Length} bytes{(Range is { } range ? $" from {range.Start}" : "")}, changed {Status?.Changed}");

    private FileStatus? Status => Path is null ? null : FileStatus.Of(Path);

    /// <summary>Opens it for reading once, forwards.</summary>
    /// <param name="onRead">Told how many bytes have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public InputStream Open(Action<int> onRead, CancellationToken cancellation)
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
            return new ImpatientStream(StandardStreams.OpenInput, cancellation);
        var path = Path;
        FileStream OpenFile() =>
            new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        return IsFile ? OpenFile() : new ImpatientStream(OpenFile, cancellation);
    }
}
