using System.Collections;
using System.Text.Json.Serialization;
using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

/// <summary>For each value of a record that has evidence: where it came from and how sure it is.</summary>
/// <remarks>
/// A value that is absent, that was read and not recovered, or whose record did not come from a dump, has default evidence. Values that are
/// recovered together have the same: that of <see cref="RecordValue.FurtherDates"/> is that of <see cref="RecordValue.Year"/>. Evidence
/// does not take part in the equality of records. Immutable.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct RecordEvidence : IEnumerable<KeyValuePair<RecordValue, Evidence>>
{
    private readonly EvidenceMap? _map;

    private RecordEvidence(EvidenceMap? map) => _map = map;

    /// <summary>How many values have evidence.</summary>
    public int Count => _map?.Count ?? 0;

    /// <summary>The evidence; it is shared by the records for which it is the same. Null when there is none.</summary>
    internal EvidenceMap? Map => _map;

    /// <summary>The evidence for a value.</summary>
    /// <param name="value">The value.</param>
    public Evidence this[RecordValue value] => RecordProperties.Find(value) is { } definition ? this[definition.Property] : default;

    internal Evidence this[RecordProperty property] => _map?[property.Whole.Index] ?? default;

    /// <summary>A copy in which a value has other evidence.</summary>
    /// <param name="value">The value, and with it those that are recovered together with it.</param>
    /// <param name="evidence">Its evidence; the default value for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value, source or certainty.</exception>
    public RecordEvidence With(RecordValue value, Evidence evidence)
    {
        if (!Enum.IsDefined(evidence.Source) || !Enum.IsDefined(evidence.Certainty))
            throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "There is no such source or certainty.");
        var packed = new byte[RecordProperties.All.Count];
        _map?.Packed.CopyTo(packed);
        Pack(RecordProperty.FromValue(value), evidence, packed);
        return FromPacked(packed);
    }

    /// <summary>Enumerates the values that have evidence, in the order of <see cref="RecordProperty.All"/>.</summary>
    public IEnumerator<KeyValuePair<RecordValue, Evidence>> GetEnumerator()
    {
        foreach (var property in RecordProperties.All)
        {
            if (property.Whole == property && this[property] is var evidence && evidence != default)
                yield return new(property.Value, evidence);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All of it in words, such as <c>Title: Field, Certain; Authors: WorkKeys, Certain</c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(static pair => $"{pair.Key}: {pair.Value}"));

    /// <summary>Puts the evidence of a property where <see cref="FromPacked"/> expects it.</summary>
    internal static void Pack(RecordProperty property, Evidence evidence, Span<byte> packed) =>
        packed[property.Whole.Index] = EvidenceMap.Pack(evidence);

    /// <summary>Makes every value that is certain a likely one.</summary>
    internal static void Doubt(Span<byte> packed)
    {
        foreach (ref var place in packed)
        {
            if (EvidenceMap.Unpack(place) is { Certainty: Certainty.Certain } evidence)
                place = EvidenceMap.Pack(evidence with { Certainty = Certainty.Likely });
        }
    }

    /// <param name="packed">A byte for each of <see cref="RecordProperty.All"/>, set by <see cref="Pack"/>; otherwise 0.</param>
    internal static RecordEvidence FromPacked(ReadOnlySpan<byte> packed) => new(EvidenceMap.Intern(packed));
}
