namespace Bibliographic.Records.Model.Values;

/// <summary>What a <see cref="RecordValue"/> means.</summary>
/// <param name="value">The value.</param>
/// <param name="isIn">Whether a record has it.</param>
/// <param name="isFurther">Whether it stands for the items of a list after the first.</param>
internal sealed class RecordValueDefinition(RecordValue value, Predicate<BibliographicRecord> isIn, bool isFurther = false)
{
    public RecordValue Value => value;

    public bool IsFurther => isFurther;

    /// <summary>The property that holds it.</summary>
    public RecordProperty Property { get; set; } = null!;

    /// <summary>The position in <see cref="RecordProperties.Values"/>.</summary>
    public int Index { get; set; }

    public bool IsIn(BibliographicRecord record) => isIn(record);
}
