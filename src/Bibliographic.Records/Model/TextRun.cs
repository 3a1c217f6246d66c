namespace Bibliographic.Records;

/// <summary>A piece of a text that is set in one way.</summary>
/// <remarks>The default value has an empty text. Immutable.</remarks>
/// <seealso cref="MarkedText.Runs"/>
public readonly record struct TextRun
{
    private readonly string? _text;

    /// <summary>Creates a piece of text.</summary>
    /// <param name="text">The characters, without markup or entities.</param>
    /// <param name="styles">How they are set.</param>
    public TextRun(string text, TextStyles styles = TextStyles.None)
    {
        Text = text;
        Styles = styles;
    }

    /// <summary>The characters, without markup or entities; never null, and never empty in <see cref="MarkedText.Runs"/>.</summary>
    public string Text
    {
        get => _text ?? "";
        init => _text = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>How they are set.</summary>
    public TextStyles Styles { get; init; }

    /// <summary>The characters.</summary>
    public override string ToString() => Text;
}
