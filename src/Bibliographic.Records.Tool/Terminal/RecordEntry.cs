namespace Bibliographic.Records.Tool.Terminal;

/// <summary>A line, or some lines, of a record's page.</summary>
/// <param name="Label">What the values are.</param>
/// <param name="Values">The values, each with the web address that it leads to.</param>
/// <param name="Evidence">Where they came from.</param>
/// <param name="Layout">How the values are set.</param>
internal readonly record struct RecordEntry(
    string Label, IReadOnlyList<(string Text, string? Url)> Values, Evidence Evidence = default, EntryLayout Layout = EntryLayout.Lines);
