namespace Bibliographic.Records;

/// <summary>How much of one value a format keeps, and why not more. Immutable.</summary>
public sealed record ValueCapability
{
    /// <summary>Creates a capability.</summary>
    /// <param name="value">The value.</param>
    /// <param name="support">How much of it the format keeps.</param>
    /// <param name="note">How the value is approximated or why it is dropped, as the end of a sentence; null when it is kept.</param>
    public ValueCapability(RecordValue value, ValueSupport support, string? note = null)
    {
        Value = value;
        Support = support;
        Note = note;
    }

    /// <summary>The value.</summary>
    public RecordValue Value { get; }

    /// <summary>How much of the value the format keeps.</summary>
    public ValueSupport Support { get; }

    /// <summary>How the value is approximated or why it is dropped, as the end of a sentence; null when it is kept.</summary>
    public string? Note { get; }

    /// <summary>Selects the records for which this holds; null, the default, for all records.</summary>
    public Predicate<BibliographicRecord>? Condition { get; init; }

    /// <summary>For people: <c>Subtitle dropped: it is part of the title</c>.</summary>
    public override string ToString() => Note is null ? $"{Value} {Verb}" : $"{Value} {Verb}: {Note}";

    private string Verb => Support switch
    {
        ValueSupport.Full => "written",
        ValueSupport.Approximate => "approximated",
        ValueSupport.None => "dropped",
        _ => "unknown",
    };
}
