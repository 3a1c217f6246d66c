namespace Bibliographic.Records.Identifiers;

/// <summary>A place on the web where an identifier stands in the address.</summary>
/// <param name="Host">The host without <c>www.</c>; empty for an address within a site.</param>
/// <param name="Path">How the path starts; the identifier is the next step of it, unless there is a key.</param>
/// <param name="Key">The query parameter that is the identifier.</param>
/// <param name="Condition">A query parameter with its value without which the place is another one.</param>
internal readonly record struct WebRoute(string Host, string Path, string? Key = null, string? Condition = null);
