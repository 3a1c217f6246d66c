namespace Bibliographic.Records.Recovery.Authors;

/// <summary>A word of an author list.</summary>
/// <param name="Start">Where the word starts in the text.</param>
/// <param name="CoreEnd">Where its letters end.</param>
/// <param name="End">Where it ends with its comma and, after a comma of its own, a suffix: <c>Smith, Jr.,</c>.</param>
/// <param name="Traits">What its form tells.</param>
internal readonly record struct NameWord(int Start, int CoreEnd, int End, WordTraits Traits)
{
    public bool Is(WordTraits traits) => (Traits & traits) != 0;

    public bool IsLowerParticle => (Traits & (WordTraits.Lower | WordTraits.Particle)) == (WordTraits.Lower | WordTraits.Particle);

    public bool IsUpperParticle => (Traits & (WordTraits.Lower | WordTraits.Particle)) == WordTraits.Particle;

    public ReadOnlySpan<char> Core(ReadOnlySpan<char> text) => text[Start..CoreEnd];
}
