namespace Bibliographic.Records.Formats.Parquet;

/// <summary>
/// Walks through a structure in the compact protocol of Thrift, and looks whether the lengths in it fit into its bytes, and its fields are
/// of their kinds. A reader that makes room for a length before it reads takes gigabytes for a damaged one.
/// </summary>
/// <param name="bytes">The structure, and what follows it.</param>
internal ref struct CompactThrift(ReadOnlySpan<byte> bytes)
{
    private const int MostNested = 64;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether the structure ends within the bytes, and its fields are of the kinds that they should be.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes, FooterShape shape) => new CompactThrift(bytes).TryPassStructure(shape, 0);

    private bool TryPassStructure(FooterShape? shape, int depth)
    {
        for (var number = 0; depth < MostNested && TryTake(out var header);)
        {
            if (header == 0)
                return true;
            var kind = (ThriftKind)(header & 0x0F);
            if (header >> 4 is var distance and > 0)
                number += distance;
            else if (TryTakeNumber(out var told))
                number = (int)(told >> 1) ^ -(int)(told & 1);
            else
                return false;
            if (shape?.Allows(number, kind) == false || !TryPassField(number, kind, shape, depth + 1))
                return false;
        }
        return false;
    }

    private bool TryPassField(int number, ThriftKind kind, FooterShape? shape, int depth) => kind switch
    {
        ThriftKind.True or ThriftKind.False => true,
        ThriftKind.List => TryPassList(shape, number, depth),
        ThriftKind.Structure => TryPassStructure(shape?.Nested(number), depth),
        _ => TryPass(kind, null, depth),
    };

    private bool TryPass(ThriftKind kind, FooterShape? shape, int depth) => kind switch
    {
        ThriftKind.Byte => TryPassBytes(1),
        ThriftKind.Int16 or ThriftKind.Int32 or ThriftKind.Int64 => TryTakeNumber(out _),
        ThriftKind.Double => TryPassBytes(sizeof(double)),
        ThriftKind.Binary => TryTakeNumber(out var length) && TryPassBytes(length),
        ThriftKind.List or ThriftKind.Set => TryPassList(null, 0, depth),
        ThriftKind.Map => TryPassMap(depth),
        ThriftKind.Structure => TryPassStructure(shape, depth),
        _ => false,   // also a boolean as an item, over which Parquet.Net passes without its byte
    };

    private bool TryPassList(FooterShape? shape, int number, int depth)
    {
        if (!TryTake(out var header))
            return false;
        var kind = (ThriftKind)(header & 0x0F);
        var count = (ulong)header >> 4;
        return (count < 15 || TryTakeNumber(out count)) && (count == 0 || shape?.AllowsItem(number, kind) != false)
            && TryPassAll(count, kind, null, shape?.Nested(number), depth);
    }

    private bool TryPassMap(int depth)
    {
        if (!TryTakeNumber(out var count))
            return false;
        return count == 0 || TryTake(out var kinds) && TryPassAll(count, (ThriftKind)(kinds >> 4), (ThriftKind)(kinds & 0x0F), null, depth);
    }

    /// <summary>Each element has at least one byte: so no more are tried than there can be.</summary>
    private bool TryPassAll(ulong count, ThriftKind first, ThriftKind? second, FooterShape? shape, int depth)
    {
        if (count > (ulong)_rest.Length)
            return false;
        for (; count > 0; count--)
        {
            if (!TryPass(first, shape, depth + 1) || second is { } other && !TryPass(other, null, depth + 1))
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
