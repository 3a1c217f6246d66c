using System.Security.Cryptography;
using System.Text;

namespace Bibliographic.Records.Output;

/// <summary>A file that appears under its name when it is complete, or not at all. A link stays a link: its target is replaced.</summary>
/// <remarks>A device, a pipe or a socket would be destroyed by that: it is opened and written to as it is.</remarks>
internal sealed class AtomicFile : IDisposable
{
    /// <summary>File systems take names of 255 bytes, encrypted ones of 143; what is added has 21.</summary>
    private const int MaxNameBytes = 120;

    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OfGroup = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _path;
    private readonly string? _temporary;
    private bool _committed;

    /// <param name="path">The file's name.</param>
    /// <param name="isAsync">Whether the stream is for asynchronous writing.</param>
    /// <exception cref="IOException">The file cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public AtomicFile(string path, bool isAsync = false)
    {
        if (IsWrittenInPlace(path))
        {
            _path = path;
            Stream = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0, isAsync);
            return;
        }
        _path = Target(path);
        var name = $"{Shortened(Path.GetFileName(_path))}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp";
        _temporary = Path.Join(Path.GetDirectoryName(_path), name);
        var options = Options(File.Exists(_path) ? _path : null);
        options.Options = isAsync ? FileOptions.Asynchronous : FileOptions.None;
        Stream = new(_temporary, options);
    }

    public FileStream Stream { get; }

    /// <summary>Whether the path is written to as it is.</summary>
    public bool IsInPlace => _temporary is null;

    /// <summary>Puts the finished file in its place.</summary>
    public void Commit()
    {
        if (_temporary is not null)
        {
            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            Move(_temporary, _path);
        }
        _committed = true;
    }

    /// <summary>
    /// Puts the finished file in its place. The calls that flush a disk and move a file block: another thread makes them.
    /// </summary>
    public Task CommitAsync() => Task.Run(Commit);

    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null && !_committed)
            File.Delete(_temporary);
    }

    /// <summary>Whether the path leads to a device, a pipe or a socket, or to a file that somebody else has opened.</summary>
    public static bool IsWrittenInPlace(string path) =>
        FileStatus.Of(path) is { } status && !Directory.Exists(path) && (!status.IsRegular || IsDescriptor(path));

    /// <summary>The file to replace, or to make: what the path leads to when it is a link.</summary>
    /// <exception cref="IOException">There can be no such file, or another cannot take its place.</exception>
    public static string Target(string path)
    {
        var target = LinkOf(path)?.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new IOException($"'{path}' is a folder.");
        var folder = Path.GetDirectoryName(target);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        if (FileStatus.Of(target) is { Mount: > 0 and var mount } && FileStatus.Of(folder) is { Mount: > 0 and var other }
            && mount != other)
            throw new IOException($"'{path}' is mounted by itself, as containers do, so that no other file can take its place. Mount its folder.");
        return target;
    }

    /// <summary>Where an output gets: two that get to one place are one, whatever their names.</summary>
    /// <returns>The file that is there; else the folder and the name. Null when there can be no file.</returns>
    public static (FileStatus.FileId Id, string? Name)? PlaceOf(string path)
    {
        if (FileStatus.Of(path) is { } status)
            return (status.Id, null);
        try
        {
            var target = Target(path);
            var isCaseIgnored = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
            var name = Path.GetFileName(target);
            return (FileStatus.Of(Path.GetDirectoryName(target)!)!.Value.Id, isCaseIgnored ? name.ToUpperInvariant() : name);
        }
        catch (IOException)
        {
            return null;   // writing there tells why
        }
    }

    /// <summary>How to create a file that is to replace another: nobody but its owner may read it until it does.</summary>
    /// <param name="replaced">The other file; null when there is none.</param>
    public static FileStreamOptions Options(string? replaced)
    {
        var options =
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (replaced is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(replaced) & OfOwner;
        return options;
    }

    /// <summary>Moves a finished file over another, which gives it its group and its permissions.</summary>
    public static void Move(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(to))
        {
            var (group, own) = (FileStatus.Of(to)?.Group, FileStatus.Of(from)?.Group);
            var mode = File.GetUnixFileMode(to);
            var isSameGroup = group is not null && (group == own || FileStatus.TrySetGroup(from, group.Value));
            File.SetUnixFileMode(from, isSameGroup ? mode : InOtherGroup(mode));
        }
        File.Move(from, to, overwrite: true);
    }

    /// <summary>
    /// What is left of permissions when the group is another: those of the owner, and those that both the group and all others had, for
    /// whoever was in one of them may now be in the other.
    /// </summary>
    public static UnixFileMode InOtherGroup(UnixFileMode mode)
    {
        const int bitsOfOthers = 3;
        var shared = mode & OfOthers & (UnixFileMode)((int)(mode & OfGroup) >> bitsOfOthers);
        return mode & OfOwner | shared | (UnixFileMode)((int)shared << bitsOfOthers);
    }

    /// <summary>
    /// Whether the path names an open file of a process, as <c>/dev/fd/3</c> does: a shell has opened it, perhaps written to it, and goes
    /// on with it.
    /// </summary>
    private static bool IsDescriptor(string path)
    {
        for (var next = path; next is not null; next = LinkOf(next)?.ResolveLinkTarget(returnFinalTarget: false)?.FullName)
        {
            var full = Path.GetFullPath(next);
            if (full.StartsWith("/dev/fd/", StringComparison.Ordinal)
                || full.StartsWith("/proc/", StringComparison.Ordinal) && full.Contains("/fd/", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static FileInfo? LinkOf(string path) => new FileInfo(path) is { LinkTarget: not null } link ? link : null;

    private static string Shortened(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > MaxNameBytes)
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return name;
    }
}
