namespace Bibliographic.Records.Input.MarcViews;

/// <summary>A part of a line that belongs to a field.</summary>
/// <param name="Start">Where it starts, from the start of the view.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct ViewContent(int Start, int Length, ViewContentKind Kind)
{
    /// <summary>Its text.</summary>
    /// <param name="text">The text from the start of the view.</param>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text.Slice(Start, Length);
}
