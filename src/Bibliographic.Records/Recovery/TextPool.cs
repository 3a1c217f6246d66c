using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Bibliographic.Records.Recovery;

/// <summary>Gives one string for texts that come again and again: publishers, journals, languages, licences.</summary>
/// <remarks>
/// A small table, each place of which holds the text it met last: its size is bounded whatever the input. Only ASCII texts are found again.
/// One instance serves one reader.
/// </remarks>
internal sealed class TextPool
{
    private const int SizeBits = 10;
    private const int LongestText = 1024;

    private readonly string?[] _texts = new string?[1 << SizeBits];

    /// <summary>The text; invalid bytes become U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText)
            return Text.Decode(utf8);
        ref var place = ref _texts[Hash(utf8)];
        if (place is null || place.Length != utf8.Length || !Ascii.Equals(utf8, place))
            place = Text.Decode(utf8);
        return place;
    }

    /// <summary>The text, or null when it is empty.</summary>
    public string? DecodeOrNull(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Decode(utf8);

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        ulong start = utf8[0], middle = utf8[utf8.Length / 2], end = utf8[^1];
        if (utf8.Length >= sizeof(ulong))
        {
            start = MemoryMarshal.Read<ulong>(utf8);
            middle = MemoryMarshal.Read<ulong>(utf8[((utf8.Length - sizeof(ulong)) / 2)..]);
            end = MemoryMarshal.Read<ulong>(utf8[^sizeof(ulong)..]);
        }
        var hash =
            (start + BitOperations.RotateLeft(middle, 17) + BitOperations.RotateLeft(end, 37) + (uint)utf8.Length) * 0x9E3779B97F4A7C15;
        return (int)(hash >> (64 - SizeBits));
    }
}
