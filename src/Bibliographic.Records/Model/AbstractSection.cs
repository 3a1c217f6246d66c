using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>A section of a structured abstract.</summary>
/// <param name="Label">The label without its colon, as written (<c>METHODS</c>); null for text before the first label.</param>
/// <param name="Text">The text of the section.</param>
public readonly record struct AbstractSection(string? Label, string Text)
{
    /// <summary>The label and the text.</summary>
    public override string ToString() => Label is null ? Text : $"{Label}: {Text}";
}
