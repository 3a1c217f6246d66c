using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>A PubMed identifier: the number of a citation in PubMed, and its version where one is given.</summary>
/// <remarks>
/// <para>Defined by the U.S. National Library of Medicine: one to eight digits without leading zeros, since 2012 perhaps with
/// a version (<c>20029611.2</c>).</para>
/// <para>Read are the number, padded with zeros as well; <c>PMID: 123</c>, <c>PubMed ID: 123</c>, <c>info:pmid/123</c>; the
/// addresses of PubMed past and present, those in PubMed Central and Europe PMC that hold a PMID, and the relative
/// <c>/pubmed/123</c>. A number in any other address is not taken for a PMID.</para>
/// <para>Formats: <c>G</c> the number and version (the default), <c>N</c> the number alone, <c>U</c> the address.</para>
/// <para>The default value is no PMID. Immutable, hence thread-safe.</para>
/// </remarks>
public readonly partial struct Pmid : IFindableIdentifier<Pmid>
{
    private static readonly WebRoute[] Routes =
    [
        new("pubmed.ncbi.nlm.nih.gov", "/"),
        new("pubmed.ncbi.nlm.nih.gov", "/", "term"),
        new("ncbi.nlm.nih.gov", "/pubmed/"),
        new("", "/pubmed/"),
        new("ncbi.nlm.nih.gov", "/pubmed", "term"),
        new("ncbi.nlm.nih.gov", "/m/pubmed/"),
        new("ncbi.nlm.nih.gov", "/entrez/query.fcgi", "list_uids", "db=pubmed"),
        new("ncbi.nlm.nih.gov", "/sites/entrez", "list_uids", "db=pubmed"),
        new("ncbi.nlm.nih.gov", "/pmc/articles/pmid/"),
        new("pmc.ncbi.nlm.nih.gov", "/articles/pmid/"),
        new("", "/pmc/articles/pmid/"),
        new("europepmc.org", "/article/MED/"),
        new("europepmc.org", "/abstract/MED/"),
    ];

    private static readonly string[] Labels = ["info:pmid/", "pmid", "pubmed id", "pubmed"];

    private readonly NlmNumber _value;

    /// <summary>Makes a PMID of its number.</summary>
    /// <param name="number">The number, 1 to 99,999,999.</param>
    /// <param name="version">The version; 0 if none is meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number or version.</exception>
    public Pmid(int number, int version = 0) => _value = NlmNumber.Create(number, version);

    private Pmid(NlmNumber value) => _value = value;

    /// <summary>The number; 0 for the default value.</summary>
    public int Number => _value.Number;

    /// <summary>The version; 0 if there is none.</summary>
    public int Version => _value.Version;

    /// <inheritdoc/>
    public override string ToString() => IdentifierCore.Format(this, 'G');

    static string IIdentifier<Pmid>.Kind => "a PMID";

    static string? IIdentifier<Pmid>.Read(ReadOnlySpan<char> text, out Pmid value)
    {
        text = IdentifierText.Trim(text);
        if (NlmNumber.TryReadAddress(text, "://www.ncbi.nlm.nih.gov/pubmed/", out var number))
        {
            value = new(number);
            return null;
        }
        if (WebAddress.TryMatch(text, Routes, out var identifier))
            text = identifier;
        else
            IdentifierText.SkipLabels(ref text, Labels);
        var reason = NlmNumber.Read(text, out number);
        value = new(number);
        return reason;
    }

    bool IIdentifier<Pmid>.Write(Span<char> destination, char format, out int written) => format switch
    {
        'G' => _value.TryWrite("", "", withVersion: true, destination, out written),
        'N' => _value.TryWrite("", "", withVersion: false, destination, out written),
        'U' => _value.TryWrite("https://pubmed.ncbi.nlm.nih.gov/", "/", withVersion: false, destination, out written),
        _ => throw IdentifierCore.UnknownFormat([format]),
    };
}
