namespace Bibliographic.Records;

/// <summary>What an option of a format takes.</summary>
public enum FormatOptionKind
{
    /// <summary>Any text that the format understands, such as a pattern.</summary>
    Text,

    /// <summary>A whole number, not negative.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>One of <see cref="FormatOption.Values"/>.</summary>
    Choice,

    /// <summary>Some of <see cref="FormatOption.Values"/>, in an order of one's own, with commas between them; or <c>all</c>.</summary>
    List,
}
