using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

/// <summary>How much of each <see cref="RecordValue"/> a format keeps.</summary>
/// <remarks>
/// Start with <see cref="None"/>, <see cref="Complete"/> or <see cref="Unknown"/>; each method returns a changed copy.
/// A call without a condition replaces everything that was said about the value. A call with a condition adds an exception, and the
/// last exception whose condition holds wins. Immutable.
/// <example>
/// <code>
/// FormatCapabilities.None
///     .With(RecordValue.Title, RecordValue.Year)
///     .WithApproximation(RecordValue.Doi, "in capitals")
///     .Without(RecordValue.Publisher, "articles are cited without it", record => record.Journal is not null)
/// </code>
/// </example>
/// </remarks>
public sealed class FormatCapabilities
{
    /// <summary>By the position of the value: first what holds for all records, then the exceptions.</summary>
    private readonly ValueCapability[][] _capabilities;

    private FormatCapabilities(ValueCapability[][] capabilities) => _capabilities = capabilities;

    /// <summary>All values, in the order of the record.</summary>
    public static ValueList<RecordValue> Values { get; } = [.. RecordProperties.Values.Select(static definition => definition.Value)];

    /// <summary>Says nothing about any value.</summary>
    public static FormatCapabilities Unknown { get; } =
        new([.. Values.Select(value => new[] { new ValueCapability(value, ValueSupport.Unknown, "the format does not tell") })]);

    /// <summary>Keeps no value.</summary>
    public static FormatCapabilities None { get; } = Unknown.Without(Values.AsSpan());

    /// <summary>Keeps every value in full.</summary>
    public static FormatCapabilities Complete { get; } = Unknown.With(Values.AsSpan());

    /// <summary>
    /// Everything that is said about a value: first what holds for all records, then the exceptions, of which the last that holds wins.
    /// </summary>
    /// <param name="value">The value.</param>
    public ValueList<ValueCapability> this[RecordValue value] => [.. _capabilities[Find(value).Index]];

    /// <summary>What holds for a value of a record.</summary>
    /// <param name="value">The value; the record need not have it.</param>
    /// <param name="record">The record.</param>
    public ValueCapability For(RecordValue value, BibliographicRecord record) =>
        Array.FindLast(_capabilities[Find(value).Index], capability => capability.Condition is null || capability.Condition(record))!;

    /// <summary>Adds values that the format keeps in full.</summary>
    /// <param name="values">The values.</param>
    public FormatCapabilities With(params ReadOnlySpan<RecordValue> values) =>
        Replace(values, static value => new(value, ValueSupport.Full));

    /// <summary>Adds a value of which the format keeps a part or another form.</summary>
    /// <param name="value">The value.</param>
    /// <param name="how">What is kept, as the end of a sentence: <c>without the role</c>.</param>
    /// <param name="when">Selects the records for which this holds; null, the default, for all records.</param>
    public FormatCapabilities WithApproximation(RecordValue value, string how, Predicate<BibliographicRecord>? when = null) =>
        Add(new(value, ValueSupport.Approximate, how) { Condition = when });

    /// <summary>Removes values that the format has no place for.</summary>
    /// <param name="values">The values.</param>
    public FormatCapabilities Without(params ReadOnlySpan<RecordValue> values) =>
        Replace(values, static value => new(value, ValueSupport.None, NoPlaceFor(value)));

    /// <summary>Removes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="why">The reason, as the end of a sentence: <c>the DOI is written instead</c>.</param>
    /// <param name="when">Selects the records for which this holds; null, the default, for all records.</param>
    public FormatCapabilities Without(RecordValue value, string why, Predicate<BibliographicRecord>? when = null) =>
        Add(new(value, ValueSupport.None, why) { Condition = when });

    private static string NoPlaceFor(RecordValue value) =>
        Find(value).IsFurther ? "the format has no place for more" : "the format has no place for it";

    private static RecordValueDefinition Find(RecordValue value) =>
        RecordProperties.Find(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such value.");

    private FormatCapabilities Replace(ReadOnlySpan<RecordValue> values, Func<RecordValue, ValueCapability> create)
    {
        ValueCapability[][] copy = [.. _capabilities];
        foreach (var value in values)
            copy[Find(value).Index] = [create(value)];
        return new(copy);
    }

    private FormatCapabilities Add(ValueCapability capability)
    {
        ValueCapability[][] copy = [.. _capabilities];
        ref var ofValue = ref copy[Find(capability.Value).Index];
        ofValue = capability.Condition is null ? [capability] : [.. ofValue, capability];
        return new(copy);
    }
}
