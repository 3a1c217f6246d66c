namespace Bibliographic.Records.Identifiers;

/// <summary>A text, or none, that compares by its code units: what an identifier without a number is made of.</summary>
internal readonly record struct OrdinalText(string? Text) : IComparable<OrdinalText>
{
    public ReadOnlySpan<char> Span => Text;

    public int CompareTo(OrdinalText other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text ?? "";
}
