using System.Numerics;
using System.Runtime.InteropServices;

namespace Bibliographic.Records.Model.Values;

/// <summary>The evidence for the values of a record in two bits for the certainty and six for the source. Immutable.</summary>
/// <remarks>The records of a catalogue have few different ones: those that were made last are kept and given again.</remarks>
internal sealed class EvidenceMap : IEquatable<EvidenceMap>
{
    private const int CertaintyBits = 2;

    private static readonly EvidenceMap?[] Known = new EvidenceMap?[256];

    private readonly byte[] _packed;

    private EvidenceMap(ReadOnlySpan<byte> packed) => _packed = packed.ToArray();

    /// <summary>A byte for each property, by its index.</summary>
    public ReadOnlySpan<byte> Packed => _packed;

    public int Count => _packed.Length - _packed.AsSpan().Count((byte)0);

    /// <summary>Its JSON by layout, made when it is written first.</summary>
    public byte[]?[] Json { get; } = new byte[]?[2];

    public Evidence this[int index] => index < _packed.Length ? Unpack(_packed[index]) : default;

    public static byte Pack(Evidence evidence) => (byte)((int)evidence.Source << CertaintyBits | (int)evidence.Certainty);

    public static Evidence Unpack(byte packed) =>
        new((EvidenceSource)(packed >> CertaintyBits), (Certainty)(packed & ((1 << CertaintyBits) - 1)));

    /// <returns>Null for no evidence.</returns>
    public static EvidenceMap? Intern(ReadOnlySpan<byte> packed)
    {
        if (!packed.ContainsAnyExcept((byte)0))
            return null;
        ref var known = ref Known[Hash(packed) % (uint)Known.Length];
        return known is { } map && map.Packed.SequenceEqual(packed) ? map : known = new(packed);
    }

    public bool Equals(EvidenceMap? other) => other is not null && (ReferenceEquals(this, other) || Packed.SequenceEqual(other.Packed));

    public override bool Equals(object? obj) => Equals(obj as EvidenceMap);

    public override int GetHashCode() => (int)Hash(_packed);

    private static uint Hash(ReadOnlySpan<byte> packed)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)packed.Length;
        for (; packed.Length >= sizeof(ulong); packed = packed[sizeof(ulong)..])
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(packed)) * factor, 32);
        foreach (var evidence in packed)
            hash = (hash ^ evidence) * factor;
        return (uint)(hash >> 32);
    }
}
