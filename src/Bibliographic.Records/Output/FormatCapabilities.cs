namespace Bibliographic.Records;

/// <summary>What a format can carry: for each <see cref="RecordValue"/> whether it is written, approximated or dropped, and how or why.</summary>
/// <remarks>
/// Begin with <see cref="None"/>, <see cref="Complete"/> or <see cref="Unknown"/>; each call returns a copy with more said.
/// What is said for all records replaces what was said of the value before. What is said for some records is added, and the later goes
/// before the earlier. Immutable.
/// </remarks>
public sealed class FormatCapabilities
{
    /// <summary>By value: first what holds for all records, then the exceptions.</summary>
    private readonly ValueCapability[][] _capabilities;

    private FormatCapabilities(ValueCapability[][] capabilities) => _capabilities = capabilities;

    /// <summary>All values, in the order of the record.</summary>
    public static ValueList<RecordValue> Values { get; } = [.. Enum.GetValues<RecordValue>()];

    /// <summary>Nothing is told.</summary>
    public static FormatCapabilities Unknown { get; } = new([.. Values.Select(_ => new[] { new ValueCapability(ValueFate.Unknown, "the format does not tell") })]);

    /// <summary>No value is written.</summary>
    public static FormatCapabilities None { get; } = Unknown.Drops(Values.AsSpan());

    /// <summary>Every value is written.</summary>
    public static FormatCapabilities Complete { get; } = Unknown.Writes(Values.AsSpan());

    /// <summary>What becomes of a value: first what holds for all records, then the exceptions for some, of which the last that holds counts.</summary>
    /// <param name="value">The value.</param>
    public ValueList<ValueCapability> this[RecordValue value] => [.. _capabilities[(int)value]];

    /// <summary>What becomes of a value of a record.</summary>
    /// <param name="value">The value; the record need not have it.</param>
    /// <param name="record">The record.</param>
    public ValueCapability For(RecordValue value, BibliographicRecord record) =>
        Array.FindLast(_capabilities[(int)value], capability => capability.Condition is null || capability.Condition(record))!;

    /// <summary>The values are written.</summary>
    /// <param name="values">The values.</param>
    public FormatCapabilities Writes(params ReadOnlySpan<RecordValue> values) => With(values, static _ => new(ValueFate.Written));

    /// <summary>Something of the value is written.</summary>
    /// <param name="value">The value.</param>
    /// <param name="how">What is written, as the end of a sentence: <c>without the role</c>.</param>
    /// <param name="when">Tells for which records; null for all.</param>
    public FormatCapabilities Approximates(RecordValue value, string how, Predicate<BibliographicRecord>? when = null) =>
        With(value, new(ValueFate.Approximated, how, when));

    /// <summary>The values are dropped, because the format has no place for them.</summary>
    /// <param name="values">The values.</param>
    public FormatCapabilities Drops(params ReadOnlySpan<RecordValue> values) => With(values, static value => new(ValueFate.Dropped, NoPlaceFor(value)));

    /// <summary>The value is dropped.</summary>
    /// <param name="value">The value.</param>
    /// <param name="why">The reason, as the end of a sentence: <c>the DOI stands for it</c>.</param>
    /// <param name="when">Tells for which records; null for all.</param>
    public FormatCapabilities Drops(RecordValue value, string why, Predicate<BibliographicRecord>? when = null) =>
        With(value, new(ValueFate.Dropped, why, when));

    private static string NoPlaceFor(RecordValue value) => value
        is RecordValue.FurtherDates or RecordValue.FurtherLanguages or RecordValue.FurtherUrls or RecordValue.FurtherIssns or RecordValue.FurtherIsbns
        or RecordValue.FurtherSeries or RecordValue.FurtherCallNumbers or RecordValue.FurtherCollections
        ? "the format has no place for more"
        : "the format has no place for it";

    private FormatCapabilities With(ReadOnlySpan<RecordValue> values, Func<RecordValue, ValueCapability> capabilityOf)
    {
        ValueCapability[][] copy = [.. _capabilities];
        foreach (var value in values)
            copy[(int)value] = [capabilityOf(value)];
        return new(copy);
    }

    private FormatCapabilities With(RecordValue value, ValueCapability capability)
    {
        ValueCapability[][] copy = [.. _capabilities];
        copy[(int)value] = capability.Condition is null ? [capability] : [.. copy[(int)value], capability];
        return new(copy);
    }
}
