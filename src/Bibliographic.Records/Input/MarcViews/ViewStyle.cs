namespace Bibliographic.Records.Input.MarcViews;

/// <summary>What was found out of the way a view is written.</summary>
/// <param name="Form">How its lines look.</param>
/// <param name="Mark">The sign before codes; null when there is none.</param>
/// <param name="CodeStyle">How codes are written.</param>
/// <param name="IsTagPipeOpen">Whether a pipe stands before the tag and none after it, so that a line of a pipe comes before the indicators.</param>
internal readonly record struct ViewStyle(ViewForm Form, SubfieldMark? Mark, CodeStyle CodeStyle, bool IsTagPipeOpen);
