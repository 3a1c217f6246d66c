using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Bibliographic.Records.Output.Utf8;

/// <summary>A set of ASCII characters that can be looked for in sixteen bytes at once.</summary>
internal readonly struct AsciiSet
{
    private static readonly Vector128<byte> BitOfHighHalf = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    private readonly Vector128<byte> _highHalvesByLowHalf;
    private readonly ulong _first;
    private readonly ulong _second;

    /// <param name="characters">The characters; those that are not ASCII are passed over.</param>
    public AsciiSet(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            if (c > '\x7f')
                continue;
            var highHalves = _highHalvesByLowHalf.GetElement(c & 15) | (1 << (c >> 4));
            _highHalvesByLowHalf = _highHalvesByLowHalf.WithElement(c & 15, (byte)highHalves);
            if (c < 64)
                _first |= 1UL << c;
            else
                _second |= 1UL << (c - 64);
        }
    }

    /// <param name="c">An ASCII character.</param>
    public bool Contains(char c) => (((c < 64 ? _first : _second) >> (c & 63)) & 1) != 0;

    /// <summary>All bits of each byte that is in the set, none of the others; what it says of bytes that are not ASCII is false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<byte> Find(Vector128<byte> bytes)
    {
        var highHalves = LookUp(_highHalvesByLowHalf, bytes & Vector128.Create((byte)15));
        var highHalf = LookUp(BitOfHighHalf, (bytes.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)15));
        return ~Vector128.Equals(highHalves & highHalf, Vector128<byte>.Zero);
    }

    /// <remarks>.NET 8 has no fast lookup that is the same for all processors.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> indices) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indices)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, indices)
        : Vector128.Shuffle(table, indices);
}
