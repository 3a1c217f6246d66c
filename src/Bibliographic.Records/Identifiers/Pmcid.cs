using Bibliographic.Records.Identifiers;

namespace Bibliographic.Records;

/// <summary>A PubMed Central identifier: <c>PMC</c> and the number of an article, and its version where one is given.</summary>
/// <remarks>
/// <para>Defined by the U.S. National Library of Medicine. Canonical form: <c>PMC2631623</c>, <c>PMC5676196.4</c>.</para>
/// <para>Read are that form in any case, <c>PMC 123</c>, <c>PMC:123</c>, <c>PMCID: PMC123</c>; the addresses of PubMed Central
/// past and present and of Europe PMC; and the relative <c>/pmc/articles/PMC123/</c>. A number alone may as well be a PMID and
/// is refused; where a number is known to be one of PubMed Central, <c>new Pmcid(number)</c> makes the PMCID. Manuscript numbers
/// (<c>NIHMS123</c>) are not PMCIDs.</para>
/// <para>Formats: <c>G</c> as above (the default), <c>N</c> the number alone, <c>U</c> the address.</para>
/// <para>The default value is no PMCID. Immutable, hence thread-safe.</para>
/// </remarks>
public readonly partial struct Pmcid : IFindableIdentifier<Pmcid>
{
    private static readonly WebRoute[] Routes =
    [
        new("ncbi.nlm.nih.gov", "/pmc/articles/"),
        new("pmc.ncbi.nlm.nih.gov", "/articles/"),
        new("", "/pmc/articles/"),
        new("ncbi.nlm.nih.gov", "/labs/pmc/articles/"),
        new("europepmc.org", "/articles/"),
        new("europepmc.org", "/article/PMC/"),
        new("europepmc.org", "/abstract/PMC/"),
        new("pubmedcentral.nih.gov", "/articlerender.fcgi", "artid"),
        new("pubmedcentral.nih.gov", "/picrender.fcgi", "artid"),
        new("ncbi.nlm.nih.gov", "/pmc/articlerender.fcgi", "artid"),
    ];

    private static readonly string[] Labels = ["info:pmcid/", "pmcid", "pmc"];

    private readonly NlmNumber _value;

    /// <summary>Makes a PMCID of its number.</summary>
    /// <param name="number">The number, 1 to 99,999,999.</param>
    /// <param name="version">The version; 0 if none is meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number or version.</exception>
    public Pmcid(int number, int version = 0) => _value = NlmNumber.Create(number, version);

    private Pmcid(NlmNumber value) => _value = value;

    /// <summary>The number; 0 for the default value.</summary>
    public int Number => _value.Number;

    /// <summary>The version; 0 if there is none.</summary>
    public int Version => _value.Version;

    /// <inheritdoc/>
    public override string ToString() => IdentifierCore.Format(this, 'G');

    static string IIdentifier<Pmcid>.Kind => "a PMCID";

    static string? IIdentifier<Pmcid>.Read(ReadOnlySpan<char> text, out Pmcid value)
    {
        text = IdentifierText.Trim(text);
        if (NlmNumber.TryReadAddress(text, "://www.ncbi.nlm.nih.gov/pmc/articles/PMC", out var number))
        {
            value = new(number);
            return null;
        }
        var isKnown = WebAddress.TryMatch(text, Routes, out var identifier);
        if (isKnown)
            text = identifier;
        isKnown |= IdentifierText.SkipLabels(ref text, Labels);
        var reason = NlmNumber.Read(text, out number);
        value = new(number);
        return reason ?? (isKnown ? null : "a number alone may as well be a PMID");
    }

    bool IIdentifier<Pmcid>.Write(Span<char> destination, char format, out int written) => format switch
    {
        'G' => _value.TryWrite("PMC", "", withVersion: true, destination, out written),
        'N' => _value.TryWrite("", "", withVersion: false, destination, out written),
        'U' => _value.TryWrite("https://pmc.ncbi.nlm.nih.gov/articles/PMC", "/", withVersion: true, destination, out written),
        _ => throw IdentifierCore.UnknownFormat([format]),
    };
}
