namespace Bibliographic.Records.Input.MarcViews;

/// <summary>How a view writes the code of a subfield.</summary>
internal enum CodeStyle : byte
{
    /// <summary>A sign before the code.</summary>
    Marked,

    /// <summary>A sign and the code alone on a line, the value on the next.</summary>
    Alone,

    /// <summary>The code before a pipe: <c>a| Marsh maps</c>.</summary>
    BeforePipe,

    /// <summary>The code, the name of the subfield and the value in a cell each.</summary>
    Labelled,

    /// <summary>The code and the value together, one subfield a line: <c>aMarsh maps</c>.</summary>
    Glued,
}
