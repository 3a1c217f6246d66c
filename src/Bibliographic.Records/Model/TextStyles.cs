namespace Bibliographic.Records;

/// <summary>How a piece of a title is set.</summary>
[Flags]
public enum TextStyles
{
    /// <summary>As the text around it.</summary>
    None = 0,

    /// <summary>Italic: <c>&lt;i&gt;</c>, <c>&lt;em&gt;</c>.</summary>
    Italic = 1,

    /// <summary>Bold: <c>&lt;b&gt;</c>, <c>&lt;strong&gt;</c>.</summary>
    Bold = 2,

    /// <summary>Raised: <c>&lt;sup&gt;</c>.</summary>
    Superscript = 4,

    /// <summary>Lowered: <c>&lt;sub&gt;</c>.</summary>
    Subscript = 8,

    /// <summary>Small capitals: <c>&lt;sc&gt;</c>.</summary>
    SmallCaps = 16,
}
