using System.Runtime.InteropServices;

namespace Bibliographic.Records.Fuzzing;

/// <summary>
/// Memory behind which lies a page that may not be touched: reading or writing past the end of what it gives out ends the process at once.
/// </summary>
/// <remarks>
/// Only on Linux; elsewhere it is ordinary memory. What it gave out is overwritten by the next call. Not safe for several threads.
/// </remarks>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    /// <summary>The longest input, in bytes.</summary>
    public const int Capacity = 4 * 1024 * 1024;

    private const int ReadWrite = 3;
    private const int None = 0;
    private const int PrivateAnonymous = 0x22;

    private static readonly nuint PageSize = (nuint)Environment.SystemPageSize;

    private byte* _end;

    /// <summary>Maps the memory and its guard page.</summary>
    public GuardedMemory()
    {
        if (!OperatingSystem.IsLinux())
        {
            _end = (byte*)NativeMemory.Alloc(Capacity) + Capacity;
            return;
        }
        var start = Map(0, Capacity + PageSize, ReadWrite, PrivateAnonymous, -1, 0);
        if (start == -1 || Protect(start + Capacity, PageSize, None) != 0)
            throw new InvalidOperationException($"The guard page cannot be made: error {Marshal.GetLastPInvokeError()}.");
        _end = (byte*)start + Capacity;
    }

    /// <summary>So many bytes, the last of which is the last that may be touched.</summary>
    public Span<byte> Take(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Capacity);
        return new(_end - length, length);
    }

    /// <summary>A copy of the bytes that ends where the memory ends.</summary>
    public ReadOnlySpan<byte> Place(ReadOnlySpan<byte> bytes)
    {
        var place = Take(bytes.Length);
        bytes.CopyTo(place);
        return place;
    }

    /// <summary>A copy of the text that ends where the memory ends.</summary>
    public ReadOnlySpan<char> Place(ReadOnlySpan<char> text) => MemoryMarshal.Cast<byte, char>(Place(MemoryMarshal.AsBytes(text)));

    public void Dispose()
    {
        if (_end == null)
            return;
        if (OperatingSystem.IsLinux())
            _ = Unmap((nint)_end - Capacity, Capacity + PageSize);
        else
            NativeMemory.Free(_end - Capacity);
        _end = null;
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint address, nuint length);
}
