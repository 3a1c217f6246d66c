namespace Bibliographic.Records;

/// <summary>A field of the dump that the record model has no place for, kept as it stood.</summary>
/// <param name="Name">The index field's name, such as <c>dewey-full</c> or <c>network_name_str</c>.</param>
/// <param name="Values">Its values; one when the dump does not tell where a value ends; none when the row was empty.</param>
public readonly record struct RecordField(string Name, ValueList<string> Values)
{
    /// <summary>The row as <c>name: values</c>.</summary>
    public override string ToString() => $"{Name}: {Values}";
}
