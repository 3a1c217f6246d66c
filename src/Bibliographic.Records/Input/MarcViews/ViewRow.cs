using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>A field as the lines show it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="IsControl">Whether it has a value and no subfields.</param>
/// <param name="ZoneStart">Where the indicators start on the line of the tag.</param>
/// <param name="ZoneLength">How long the part of the line is that holds them.</param>
/// <param name="FirstContent">The number of the first part that belongs to the field.</param>
internal readonly record struct ViewRow(MarcTag Tag, bool IsControl, int ZoneStart, int ZoneLength, int FirstContent);
