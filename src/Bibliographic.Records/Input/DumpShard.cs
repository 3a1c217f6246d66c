using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bibliographic.Records;

/// <summary>One of several equal parts of a dump, written <c>3/64</c>: what a task of an array job reads.</summary>
/// <remarks>
/// The shards of a file give every record exactly once, in order. They can be read on different machines, in any order, and again.
/// </remarks>
public readonly record struct DumpShard : IParsable<DumpShard>
{
    /// <summary>Creates a shard.</summary>
    /// <param name="index">Which one, from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is less than 1 or greater than the count.</exception>
    public DumpShard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, count);
        (Index, Count) = (index, count);
    }

    /// <summary>Which one, from 1; 0 in the default value, which is no shard.</summary>
    public int Index { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Reads a shard as <see cref="ToString"/> writes it: <c>3/64</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Has no effect.</param>
    /// <exception cref="FormatException">The text is no shard.</exception>
    public static DumpShard Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var shard) ? shard : throw new FormatException($"'{s}' is no shard such as 3/64.");
    }

    /// <summary>Reads a shard as <see cref="ToString"/> writes it.</summary>
    /// <param name="s">The text; null is no shard.</param>
    /// <param name="result">The shard.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out DumpShard result)
    {
        result = default;
        if (s?.Split('/') is not [var index, var count]
            || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            || i < 1 || i > n)
            return false;
        result = new(i, n);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out DumpShard)"/>
    /// <param name="s">The text; null is no shard.</param>
    /// <param name="provider">Has no effect.</param>
    /// <param name="result">The shard.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DumpShard result) => TryParse(s, out result);

    /// <summary>The bytes of an input that belong to the shard.</summary>
    /// <param name="length">How many bytes the input has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public ByteRange RangeOf(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (Count == 0)
            throw new InvalidOperationException("The default value is no shard.");
        return new((long)((Int128)length * (Index - 1) / Count), (long)((Int128)length * Index / Count));
    }

    /// <summary>The shard as it is written on command lines: <c>3/64</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
