namespace Bibliographic.Records.Recovery.UpperTable;

/// <summary>A value of the table above the index fields.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Name">Where the label stands in the text, with its colon.</param>
/// <param name="Range">Where it stands in the text.</param>
internal readonly record struct UpperTableValue(UpperTableLabel Label, Range Name, Range Range);
