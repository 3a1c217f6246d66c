using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records.Recovery;

/// <summary>Adds values to a draft whose index fields lack them, as far as they are wanted, each with its evidence.</summary>
/// <param name="Requested">What is wanted.</param>
/// <param name="Packed">Receives the evidence, as <see cref="RecordEvidence.Pack"/> puts it there.</param>
internal readonly record struct DraftValues(RequestedProperties Requested, byte[] Packed)
{
    /// <summary>Whether a value is wanted and not there yet.</summary>
    public bool Lacks<T>(RecordProperty<T> property, in T value) =>
        Requested.Include(property) && EqualityComparer<T>.Default.Equals(value, default);

    /// <summary>Adds a value where it is lacking; one that is null or empty is not added.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Add<T>(RecordProperty<T> property, ref T target, T value, EvidenceSource source, Certainty certainty)
    {
        if (!Lacks(property, target) || EqualityComparer<T>.Default.Equals(value, default))
            return false;
        target = value;
        RecordEvidence.Pack(property, new(source, certainty), Packed);
        return true;
    }
}
