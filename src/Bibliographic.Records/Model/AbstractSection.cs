namespace Bibliographic.Records;

/// <summary>A section of a structured abstract.</summary>
/// <remarks>The default value has no label and an empty text. Immutable.</remarks>
/// <seealso cref="BibliographicRecord.GetAbstractSections"/>
public readonly record struct AbstractSection
{
    private readonly string? _text;

    /// <summary>Creates a section.</summary>
    /// <param name="label">The label without its colon; null for text before the first label.</param>
    /// <param name="text">The text of the section.</param>
    public AbstractSection(string? label, string text)
    {
        Label = label;
        Text = text;
    }

    /// <summary>The label without its colon, as written (<c>METHODS</c>); null for text before the first label.</summary>
    public string? Label { get; init; }

    /// <summary>The text of the section; never null.</summary>
    public string Text
    {
        get => _text ?? "";
        init => _text = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The label and the text.</summary>
    public override string ToString() => Label is null ? Text : $"{Label}: {Text}";
}
