using System.Diagnostics.CodeAnalysis;
using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

/// <summary>One of the values that make up a record, for programs that treat all values alike: its name, and how to get it.</summary>
/// <remarks>
/// The type argument of <see cref="RecordProperty{T}"/> tells the kind of value: <c>string</c>, <c>ValueList&lt;string&gt;</c>, <c>Doi?</c>
/// …
/// <example>
/// <code>
/// foreach (var property in RecordProperty.All)
/// {
///     if (property is RecordProperty&lt;string?&gt; text)
///         Console.WriteLine($"{text.Name}: {text.Get(record)}");
/// }
/// </code>
/// </example>
/// Immutable.
/// </remarks>
public abstract class RecordProperty
{
    private readonly RecordProperty? _whole;
    private readonly string? _evidenceName;

    private protected RecordProperty(string name, RecordValue value, RecordValueDefinition[] values)
    {
        (Name, Value, Values) = (name, value, values);
        Index = RecordProperties.Declare(this);
        foreach (var definition in values)
            definition.Property = this;
    }

    /// <summary>All values of a record, in the order of the library's JSON. Later versions of the library may have more.</summary>
    public static ValueList<RecordProperty> All => RecordProperties.All;

    /// <summary>The name in the library's JSON, such as <c>alternativeTitles</c>.</summary>
    public string Name { get; }

    /// <summary>What reports, selections and <see cref="BibliographicRecord.Evidence"/> call it; of a list, its first item.</summary>
    public RecordValue Value { get; }

    /// <summary>
    /// The name of its evidence in the library's JSON: <see cref="Name"/>, but <c>license</c> for both parts of the licence.
    /// </summary>
    [AllowNull]
    public string EvidenceName
    {
        get => _evidenceName ?? _whole?.EvidenceName ?? Name;
        internal init => _evidenceName = value;
    }

    /// <summary>The position in <see cref="All"/>.</summary>
    internal int Index { get; }

    /// <summary>The values that it holds, as reports distinguish them: at least <see cref="Value"/>.</summary>
    internal RecordValueDefinition[] Values { get; }

    /// <summary>The property with which it is recovered and whose evidence it shares; usually the property itself.</summary>
    [AllowNull]
    internal RecordProperty Whole
    {
        get => _whole ?? this;
        init => _whole = value;
    }

    /// <summary>
    /// When records are merged, the property whose value it belongs to: no subtitle of one title beside the words of another. Usually null.
    /// </summary>
    internal RecordProperty? PartOf { get; init; }

    /// <summary>
    /// Whether the items of several records are put together when these are merged. Otherwise one record's value stands for all.
    /// </summary>
    internal abstract bool IsUnited { get; }

    /// <summary>The property that holds a value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public static RecordProperty FromValue(RecordValue value) =>
        RecordProperties.Find(value)?.Property ?? throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such value.");

    /// <summary>What a record has, as texts: one for each item of a list; none when it has nothing.</summary>
    /// <param name="record">The record.</param>
    public abstract ValueList<string> GetTexts(BibliographicRecord record);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal abstract bool AreEqual(ref RecordDraft left, ref RecordDraft right);

    internal abstract void Copy(ref RecordDraft from, ref RecordDraft to);

    /// <summary>Puts the items of several lists together, each once; only where <see cref="IsUnited"/>.</summary>
    /// <param name="records">The records. The list of the first stays as it is, repetitions included.</param>
    /// <param name="to">Receives the list.</param>
    /// <param name="onAdded">Called for each record that gave an item.</param>
    internal abstract void Unite(IReadOnlyList<BibliographicRecord> records, ref RecordDraft to, Action<BibliographicRecord> onAdded);
}
