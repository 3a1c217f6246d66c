namespace Bibliographic.Records.Formats.Parquet;

/// <summary>
/// Walks through a structure in the compact protocol of Thrift, and looks whether the lengths in it fit into its bytes. A reader that makes
/// room for a length before it reads takes gigabytes for a damaged one.
/// </summary>
/// <param name="bytes">The structure, and what follows it.</param>
internal ref struct CompactThrift(ReadOnlySpan<byte> bytes)
{
    private const int MostNested = 64;

    private ReadOnlySpan<byte> _rest = bytes;

    private enum Kind
    {
        True = 1,
        False = 2,
        Byte = 3,
        Int16 = 4,
        Int32 = 5,
        Int64 = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Structure = 12,
    }

    /// <summary>Whether the structure ends within the bytes.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes) => new CompactThrift(bytes).TryPassStructure(0);

    private bool TryPassStructure(int depth)
    {
        while (depth < MostNested && TryTake(out var header))
        {
            if (header == 0)
                return true;
            var kind = (Kind)(header & 0x0F);
            if (header >> 4 == 0 && !TryTakeNumber(out _))   // the field's number is not told by its distance
                return false;
            if (kind is not (Kind.True or Kind.False) && !TryPass(kind, depth + 1))
                return false;
        }
        return false;
    }

    private bool TryPass(Kind kind, int depth) => kind switch
    {
        Kind.True or Kind.False or Kind.Byte => TryPassBytes(1),
        Kind.Int16 or Kind.Int32 or Kind.Int64 => TryTakeNumber(out _),
        Kind.Double => TryPassBytes(sizeof(double)),
        Kind.Binary => TryTakeNumber(out var length) && TryPassBytes(length),
        Kind.List or Kind.Set => TryPassList(depth),
        Kind.Map => TryPassMap(depth),
        Kind.Structure => TryPassStructure(depth),
        _ => false,
    };

    private bool TryPassList(int depth)
    {
        if (!TryTake(out var header))
            return false;
        var count = (ulong)header >> 4;
        return (count < 15 || TryTakeNumber(out count)) && TryPassAll(count, (Kind)(header & 0x0F), null, depth);
    }

    private bool TryPassMap(int depth)
    {
        if (!TryTakeNumber(out var count))
            return false;
        return count == 0 || TryTake(out var kinds) && TryPassAll(count, (Kind)(kinds >> 4), (Kind)(kinds & 0x0F), depth);
    }

    /// <summary>Each element has at least one byte: so no more are tried than there can be.</summary>
    private bool TryPassAll(ulong count, Kind first, Kind? second, int depth)
    {
        if (count > (ulong)_rest.Length)
            return false;
        for (; count > 0; count--)
        {
            if (!TryPass(first, depth + 1) || second is { } other && !TryPass(other, depth + 1))
                return false;
        }
        return true;
    }

    private bool TryTake(out byte value)
    {
        value = _rest.IsEmpty ? default : _rest[0];
        return TryPassBytes(1);
    }

    private bool TryPassBytes(ulong count)
    {
        if (count > (ulong)_rest.Length)
            return false;
        _rest = _rest[(int)count..];
        return true;
    }

    private bool TryTakeNumber(out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (!TryTake(out var next))
                return false;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return true;
        }
        return false;
    }
}
