namespace Bibliographic.Records;

/// <summary>What a format does with a value, for all records or for some.</summary>
/// <param name="Fate">What becomes of the value.</param>
/// <param name="Note">How the value is approximated or why it is dropped, as the end of a sentence; null when it is written.</param>
/// <param name="Condition">Tells for which records this holds; null for all.</param>
public sealed record ValueCapability(ValueFate Fate, string? Note = null, Predicate<BibliographicRecord>? Condition = null);
