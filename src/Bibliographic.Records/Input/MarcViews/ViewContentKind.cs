namespace Bibliographic.Records.Input.MarcViews;

/// <summary>What a part of a line says of a field.</summary>
internal enum ViewContentKind : byte
{
    /// <summary>One or several subfields, the first of which begins here; or the value of a control field.</summary>
    Subfields,

    /// <summary>The value of the code that stands alone on the line before.</summary>
    Value,

    /// <summary>More of the value before: its text went on on a line of its own.</summary>
    MoreOfValue,

    /// <summary>An indicator, or a cell that holds both; empty when it is blank.</summary>
    Indicator,
}
