using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>A Digital Object Identifier (ISO 26324), the name of an article or another object.</summary>
/// <remarks>
/// <para>Canonical form: the bare name with its ASCII letters in lower case, <c>10.1093/gastro/goac075</c>. By the standard
/// those, and no others, compare without regard to case: two DOIs are equal if their canonical forms are.</para>
/// <para>Read are the bare name; <c>doi:</c>, <c>info:doi/</c>, <c>urn:doi:</c>; and the addresses of DOI resolvers, whose
/// percent-encoding is undone and whose query and fragment are dropped. HTML entities, a full stop behind and a bracket that was
/// never opened are cleaned away. A short DOI (<c>10/gf4gqc</c>) is an alias that only a resolver knows, not a DOI.</para>
/// <para>Formats: <c>G</c> the canonical form (the default), <c>W</c> in upper case as Wikidata wants it, <c>U</c> the
/// address.</para>
/// <para>Every DOI reads back from its text, but for one with a space in it: that is legal though hardly ever seen, and reads
/// back from its address only.</para>
/// <para>The default value is no DOI. Immutable, hence thread-safe.</para>
/// </remarks>
/// <example><code>
/// Doi doi = Doi.Parse("http://dx.doi.org/10.1093/gastro/goac075");
/// doi == Doi.Parse("doi:10.1093/GASTRO/goac075"); // true
/// doi.ToUri();                                    // https://doi.org/10.1093/gastro/goac075
/// </code></example>
public readonly partial struct Doi : IFindableIdentifier<Doi>
{
    private readonly OrdinalText _value;

    private Doi(string name) => _value = new(name);

    /// <summary>The part before the first slash, which tells who registered the DOI: <c>10.1093</c>.</summary>
    public ReadOnlySpan<char> Prefix => _value.Span[..Math.Max(0, _value.Span.IndexOf('/'))];

    /// <summary>The part after the first slash: <c>gastro/goac075</c>.</summary>
    public ReadOnlySpan<char> Suffix => _value.Span[(_value.Span.IndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => _value.ToString();

    static string IIdentifier<Doi>.Kind => "a DOI";
}
