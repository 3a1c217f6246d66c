namespace Bibliographic.Records.Output.Xml;

/// <summary>
/// The elements, with their attributes, that a vocabulary has for marked pieces of a text; null for a style that it cannot express.
/// </summary>
internal sealed class InlineElements(byte[] italic, byte[] bold, byte[] superscript, byte[] subscript, byte[]? smallCaps)
{
    public const int Count = 5;

    private readonly (TextStyles Style, byte[]? Name)[] _elements =
    [
        (TextStyles.Italic, italic), (TextStyles.Bold, bold), (TextStyles.SmallCaps, smallCaps),
        (TextStyles.Superscript, superscript), (TextStyles.Subscript, subscript),
    ];

    /// <summary>The element at a position from the outside, when a piece has its style.</summary>
    public byte[]? Find(int position, TextStyles styles) => styles.HasFlag(_elements[position].Style) ? _elements[position].Name : null;

    public static ReadOnlySpan<byte> NameOnly(ReadOnlySpan<byte> element)
    {
        var blank = element.IndexOf((byte)' ');
        return blank < 0 ? element : element[..blank];
    }
}
