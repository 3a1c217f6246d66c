namespace Bibliographic.Records.Input.MarcViews;

/// <summary>Whether lines are a view of a MARC record.</summary>
internal enum ViewResult : byte
{
    Nothing,
    Record,
    NeedsMoreText,
}
