using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>A MARC record that a text shows.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Record">The record.</param>
internal readonly record struct MarcView(int Start, int Length, MarcRecord Record);
