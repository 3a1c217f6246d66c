using System.Text.Json.Serialization;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records;

/// <summary>A text with inline markup, such as a title: pieces set in italics, bold, raised, lowered or small capitals.</summary>
/// <remarks>The default value is the empty text. Immutable.</remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct MarkedText
{
    private readonly string? _text;
    private readonly ValueList<TextRun> _runs;

    internal MarkedText(string? text, ValueList<TextRun> runs = default) =>
        (_text, _runs) = (string.IsNullOrEmpty(text) ? null : text, runs);

    /// <summary>The characters, without markup or entities.</summary>
    public string PlainText => _text ?? "";

    /// <summary>Whether nothing in the text is marked.</summary>
    public bool IsPlain => _runs.IsEmpty;

    /// <summary>The pieces, in order; together they are <see cref="PlainText"/>. None when the text is empty.</summary>
    public ValueList<TextRun> Runs => IsPlain && PlainText.Length > 0 ? [new(PlainText, TextStyles.None)] : _runs;

    /// <summary>Reads a text as catalogues write it: with the tags <c>i em b strong sup sub sc</c> and with HTML entities.</summary>
    /// <remarks>
    /// Takes time in proportion to the length and never fails. A tag without its partner, a tag with attributes and any other tag
    /// is text, and so is a <c>&lt;</c> that begins no tag. Entities are read once: <c>&amp;amp;lt;</c> means <c>&amp;lt;</c>,
    /// and <c>&amp;lt;i&amp;gt;</c> is the text <c>&lt;i&gt;</c>, not a tag.
    /// </remarks>
    /// <param name="text">The text; null is read as empty.</param>
    public static MarkedText Parse(string? text) => InlineMarkup.Parse(text);

    /// <summary>The text without markup.</summary>
    public override string ToString() => PlainText;
}
