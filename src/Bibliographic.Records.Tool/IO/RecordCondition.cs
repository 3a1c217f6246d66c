namespace Bibliographic.Records.Tool.IO;

/// <summary>A condition such as <c>journal=bogs</c>: one of the field's texts has the text in it, in whatever case.</summary>
/// <param name="Field">The field that is looked at.</param>
/// <param name="Text">The text; every value has the empty text in it.</param>
internal sealed record RecordCondition(RecordProperty Field, string Text)
{
    /// <summary>
    /// The field that a user calls by this name: its name in the library's JSON, in any case, or that of one item of a list, such as
    /// <c>author</c>. Null when there is none.
    /// </summary>
    public static RecordProperty? FindField(string name) =>
        RecordProperty.All.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? RecordProperty.All.FirstOrDefault(property => property.Name.Equals(name + "s", StringComparison.OrdinalIgnoreCase));

    public bool IsMetBy(BibliographicRecord record) =>
        Field.GetTexts(record).Any(text => text.Contains(Text, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{Field.Name}={Text}";
}
