namespace Bibliographic.Records.Recovery.Authors;

/// <summary>A word of an author list. In <c>Brunvoll, Jr., Odd</c> the first word is <c>Brunvoll</c> and ends after <c>Jr.,</c>.</summary>
/// <param name="Start">The position of its first character in the text.</param>
/// <param name="CoreEnd">The end of the word itself, without a comma.</param>
/// <param name="End">The end of the comma, or of the suffix after the comma, that belongs to the word.</param>
/// <param name="Traits">What its form says about it.</param>
internal readonly record struct AuthorWord(int Start, int CoreEnd, int End, WordTraits Traits)
{
    /// <summary>Whether the word has any of the given traits.</summary>
    public bool Is(WordTraits traits) => (Traits & traits) != 0;

    /// <summary><c>van</c>, but not <c>Van</c>.</summary>
    public bool IsLowerParticle => (Traits & (WordTraits.Lower | WordTraits.Particle)) == (WordTraits.Lower | WordTraits.Particle);

    /// <summary><c>Van</c>, but not <c>van</c>.</summary>
    public bool IsUpperParticle => (Traits & (WordTraits.Lower | WordTraits.Particle)) == WordTraits.Particle;

    /// <summary><c>on</c> and <c>for</c>, but not <c>The</c>, which may be a name.</summary>
    public bool IsLowerGroupOpener => (Traits & (WordTraits.Lower | WordTraits.GroupOpener)) == (WordTraits.Lower | WordTraits.GroupOpener);

    public ReadOnlySpan<char> Core(ReadOnlySpan<char> text) => text[Start..CoreEnd];
}
