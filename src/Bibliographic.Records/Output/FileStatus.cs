using System.Runtime.InteropServices;

namespace Bibliographic.Records.Output;

/// <summary>What a path leads to in the end: .NET tells neither a pipe from a file nor that two paths lead to one file.</summary>
/// <param name="IsRegular">Whether it is a file that keeps what is written to it: no folder, device, pipe or socket.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Changed">When it was last changed, in ticks since 1970.</param>
/// <param name="Id">Which file it is, the same for all its links.</param>
/// <param name="Mount">The mounted file system that it is reached through; 0 where the system does not tell.</param>
/// <param name="Group">The group whose permissions the file has; null where the system is not asked for it.</param>
internal readonly partial record struct FileStatus(
    bool IsRegular, long Length, long Changed, FileStatus.FileId Id, ulong Mount = 0, uint? Group = null)
{
    private const string SystemLibrary = "libc";
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>Device and inode; the path where the system is not asked for them.</summary>
    public readonly record struct FileId(ulong Device, ulong Inode, string? Path = null);

    /// <summary>The status of what a path leads to, links followed; null when it leads nowhere.</summary>
    public static FileStatus? Of(string path)
    {
        try
        {
            if (OperatingSystem.IsLinux() && OfLinux(path, out var isKnown) is var linux && isKnown)
                return linux;
            if (OperatingSystem.IsMacOS())
                return OfMac(path);
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018, or musl from before 2024.
        }
        return OfOthers(path);
    }

    /// <summary>Gives a file to a group, which its owner may do who belongs to it. The permissions stay.</summary>
    public static bool TrySetGroup(string path, uint group)
    {
        const uint sameOwner = uint.MaxValue;
        return !OperatingSystem.IsWindows() && SetOwners(path, sameOwner, group) == 0;
    }

    private static FileStatus? OfLinux(string path, out bool isKnown)
    {
        const int currentFolder = -100;
        const uint basicAndMount = 0x17FF;
        const int notPermitted = 1, notImplemented = 38;   // to any call of statx, by old kernels and sandboxes
        var isThere = StatLinux(currentFolder, path, 0, basicAndMount, out var status) == 0;
        isKnown = isThere || Marshal.GetLastPInvokeError() is not (notPermitted or notImplemented);
        return isThere
            ? new((status.Mode & TypeMask) == RegularFile, status.Length, Ticks(status.Seconds, status.Nanoseconds),
                new(status.Device, status.Inode), status.Mount, status.Group)
            : null;
    }

    private static FileStatus? OfMac(string path)
    {
        var isThere =
            (RuntimeInformation.ProcessArchitecture == Architecture.X64
                ? StatMacX64(path, out var status)
                : StatMac(path, out status)) == 0;
        return isThere
            ? new((status.Mode & TypeMask) == RegularFile, status.Length, Ticks(status.Seconds, status.Nanoseconds),
                new((uint)status.Device, status.Inode), Group: status.Group)
            : null;
    }

    /// <summary>As far as .NET tells: devices are told by their place.</summary>
    private static FileStatus? OfOthers(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
            file = (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        if (!file.Exists && !Directory.Exists(file.FullName))
            return null;
        var isDevice = file.FullName.StartsWith(OperatingSystem.IsWindows() ? @"\\.\" : "/dev/", StringComparison.Ordinal);
        var length = file.Exists && !isDevice ? file.Length : 0;
        return new(file.Exists && !isDevice, length, (file.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks,
            new(0, 0, OperatingSystem.IsWindows() ? file.FullName.ToUpperInvariant() : file.FullName));
    }

    private static long Ticks(long seconds, long nanoseconds) =>
        seconds * TimeSpan.TicksPerSecond + nanoseconds / TimeSpan.NanosecondsPerTick;

    // Of the calls that tell a file's status this one alone has the same layout on all processors.
    [LibraryImport(SystemLibrary, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatLinux(int folder, string path, int flags, uint mask, out LinuxStatus status);

    [LibraryImport(SystemLibrary, EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatMac(string path, out MacStatus status);

    [LibraryImport(SystemLibrary, EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatMacX64(string path, out MacStatus status);

    [LibraryImport(SystemLibrary, EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetOwners(string path, uint owner, uint group);

    /// <summary><c>struct statx</c>, as far as it is used.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct LinuxStatus
    {
        [FieldOffset(24)] public uint Group;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public long Length;
        [FieldOffset(112)] public long Seconds;
        [FieldOffset(120)] public uint Nanoseconds;
        [FieldOffset(136)] public ulong Device;
        [FieldOffset(144)] public ulong Mount;
    }

    /// <summary><c>struct stat</c> with inodes of 64 bits, as far as it is used.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct MacStatus
    {
        [FieldOffset(0)] public int Device;
        [FieldOffset(4)] public ushort Mode;
        [FieldOffset(8)] public ulong Inode;
        [FieldOffset(20)] public uint Group;
        [FieldOffset(48)] public long Seconds;
        [FieldOffset(56)] public long Nanoseconds;
        [FieldOffset(96)] public long Length;
    }
}
