namespace Bibliographic.Records.Tool.Terminal;

/// <summary>A line, or some lines, of a record's page.</summary>
/// <param name="Label">What the values are.</param>
/// <param name="Values">The values, each with the address that it leads to.</param>
/// <param name="Evidence">Where they came from.</param>
internal readonly record struct RecordEntry(string Label, IReadOnlyList<(string Text, string? Url)> Values, Evidence Evidence = default)
{
    /// <summary>Whether the entry stands out.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether the values are short: they then stand beside each other.</summary>
    public bool IsShort { get; init; }
}
