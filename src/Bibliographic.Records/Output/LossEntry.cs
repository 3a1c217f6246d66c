namespace Bibliographic.Records;

/// <summary>What becomes of one value of a record.</summary>
/// <param name="Value">The value.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Note">How it is approximated or why it is dropped; null when it is written.</param>
public readonly record struct LossEntry(RecordValue Value, ValueFate Fate, string? Note)
{
    /// <summary>For people: <c>Subtitle dropped: it is part of the title</c>.</summary>
    public override string ToString() => Note is null ? $"{Value} {Name}" : $"{Value} {Name}: {Note}";

    private string Name => Fate switch
    {
        ValueFate.Written => "written",
        ValueFate.Approximated => "approximated",
        ValueFate.Dropped => "dropped",
        _ => "unknown",
    };
}
