namespace Bibliographic.Records.Input.MarcViews;

/// <summary>How the lines of a view look. All lines with a tag look alike in one view.</summary>
/// <param name="Layout">How a field is divided into lines.</param>
/// <param name="Prefix">What stands before a tag.</param>
internal readonly record struct ViewForm(ViewLayout Layout, ViewPrefix Prefix);
