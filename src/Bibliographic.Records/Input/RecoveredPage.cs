namespace Bibliographic.Records.Input;

/// <summary>What became of a page on another thread.</summary>
/// <param name="Record">Its record; null when it has none.</param>
/// <param name="Line">The page's first line.</param>
/// <param name="ByteOffset">Where the page starts.</param>
/// <param name="Diagnostics">What was reported; with record number 1 about this page's record, with 0 about what stands before it.</param>
internal readonly record struct RecoveredPage(BibliographicRecord? Record, long Line, long ByteOffset, Diagnostic[] Diagnostics);
