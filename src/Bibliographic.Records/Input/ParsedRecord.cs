namespace Bibliographic.Records.Input;

/// <summary>A record that was read.</summary>
/// <param name="Record">The record; null when its text held none after all.</param>
/// <param name="Position">Where its text starts.</param>
/// <param name="Entry">What the container knows of the text it is in.</param>
/// <param name="Before">What was reported while it was looked for.</param>
/// <param name="Diagnostics">What was reported while it was read.</param>
internal readonly record struct ParsedRecord(
    BibliographicRecord? Record, SourcePosition Position, ContainerEntry Entry, Diagnostic[] Before, Diagnostic[] Diagnostics);
