using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

/// <summary>One of the values that make up a record, with its type.</summary>
/// <remarks>Immutable.</remarks>
/// <typeparam name="T">The type: that of the property of <see cref="BibliographicRecord"/>; a licence consists of two texts.</typeparam>
public sealed class RecordProperty<T> : RecordProperty
{
    private readonly FieldOf _field;
    private readonly Func<T, ValueList<string>> _textsOf;

    internal RecordProperty(
        string name, RecordValue value, FieldOf field, Func<T, ValueList<string>> textsOf, params RecordValueDefinition[] values)
        : base(name, value, values) => (_field, _textsOf) = (field, textsOf);

    /// <summary>Where a draft keeps the value.</summary>
    internal delegate ref T FieldOf(ref RecordDraft draft);

    /// <summary>
    /// Puts lists together: takes the records, the field and what to call for each record that gave an item. Null when that is no use.
    /// </summary>
    internal Func<IReadOnlyList<BibliographicRecord>, FieldOf, Action<BibliographicRecord>, T>? Uniter { get; init; }

    internal override bool IsUnited => Uniter is not null;

    /// <summary>The value of a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The value; null or empty when the record does not have it.</returns>
    public T Get(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _field(ref record.Values);
    }

    /// <inheritdoc/>
    public override ValueList<string> GetTexts(BibliographicRecord record) => _textsOf(Get(record));

    /// <summary>The value of a draft, to be read or set.</summary>
    internal ref T In(ref RecordDraft draft) => ref _field(ref draft);

    internal override bool AreEqual(ref RecordDraft left, ref RecordDraft right) =>
        EqualityComparer<T>.Default.Equals(In(ref left), In(ref right));

    internal override void Copy(ref RecordDraft from, ref RecordDraft to) => In(ref to) = In(ref from);

    internal override void Unite(IReadOnlyList<BibliographicRecord> records, ref RecordDraft to, Action<BibliographicRecord> onAdded) =>
        In(ref to) = Uniter!(records, _field, onAdded);
}
