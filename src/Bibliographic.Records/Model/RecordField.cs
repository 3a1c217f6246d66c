using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>A field of the dump that the record model has no place for, kept as it stood.</summary>
/// <remarks>The default value has an empty name and no values. Immutable.</remarks>
/// <seealso cref="BibliographicRecord.ExtraFields"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct RecordField
{
    private readonly string? _name;

    /// <summary>Creates a field.</summary>
    /// <param name="name">The index field's name.</param>
    /// <param name="values">Its values.</param>
    public RecordField(string name, ValueList<string> values)
    {
        Name = name;
        Values = values;
    }

    /// <summary>The index field's name, such as <c>dewey-full</c> or <c>network_name_str</c>; never null.</summary>
    public string Name
    {
        get => _name ?? "";
        init => _name = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Its values: one when the dump does not tell where a value ends; none when the row was empty.</summary>
    public ValueList<string> Values { get; init; }

    /// <summary>The row as <c>name: values</c>.</summary>
    public override string ToString() => $"{Name}: {Values}";
}
