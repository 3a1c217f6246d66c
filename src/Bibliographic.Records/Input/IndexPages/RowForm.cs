namespace Bibliographic.Records.Input.IndexPages;

/// <summary>How a page's rows are written: where their names and values begin and end.</summary>
public enum RowForm : byte
{
    /// <summary>No row has been seen yet.</summary>
    Unknown,

    /// <summary><c>name | value |</c>, or <c>name |</c> and the value on the next line.</summary>
    Pipes,

    /// <summary><c>| name | value |</c>, or <c>| name |</c> and the value on the next line.</summary>
    OuterPipes,

    /// <summary><c>|name||value</c>, a lone pipe, then the further values, one a line.</summary>
    DoublePipes,

    /// <summary><c>|name</c>, then <c>|value</c>, then the further values, one a line.</summary>
    LeadingPipes,

    /// <summary><c>name|</c>, then the values, one a line (but the first two glued), then a lone pipe.</summary>
    TrailingPipe,

    /// <summary><c>name | value</c> and two spaces, then the further values, each with two spaces, then a blank line.</summary>
    HardBreaks,

    /// <summary>The name alone on a line, then the values, one a line.</summary>
    Lines,

    /// <summary>The name, tabs and the first value on a line, then the further values, one a line.</summary>
    Tabs,

    /// <summary>
    /// The name, a space and the first value on a line, then the further values, one a line; an empty value is the name alone.
    /// </summary>
    Spaces,
}
