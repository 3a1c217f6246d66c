using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>The traits of words in author lists: a few words for each, and those that differ from them by little.</summary>
public class WordClassifierTests
{
    [Theory]
    [InlineData(nameof(WordTraits.Particle), "van Van d'Alba xyz St.", "Vanx Xyz wxyz b'Alba Ullah")]
    [InlineData(nameof(WordTraits.Connector), "y e und - &", "Y Und x")]
    [InlineData(nameof(WordTraits.FunctionWord), "of OF behalf", "off x")]
    [InlineData(nameof(WordTraits.GroupOpener), "the The behalf", "of and")]
    [InlineData(nameof(WordTraits.Suffix), "Jr jr. III II IV 2nd 1971- 1927-2014", "ii iv V Jra Junior 1971")]
    [InlineData(nameof(WordTraits.SuffixInFull), "Filho Júnior junior", "Jr Juniora")]
    [InlineData(nameof(WordTraits.CompoundPrefix), "Mohd Mohd. bin", "Mohdx Van")]
    [InlineData(nameof(WordTraits.Group), "Consortium CONSORTIUM (Institut). working", "Consortiumx Steam")]
    [InlineData(nameof(WordTraits.Initials), "J J. J.A. J.A J.-P. J-P J-P. J‐P Yu. J.A.B.C.D.E. j. -P. ‐P.", "j Ja JA J-Px J- J.1 Jo. Yu 1. J.A.B.C.D.E.F. J..")]
    [InlineData(nameof(WordTraits.Capitals), "JA JAB JABC", "J J. JABCD Ja J1")]
    [InlineData(nameof(WordTraits.AllCaps), "JABC EKDAHL VAN DE", "JAB Van Ekdahl")]
    [InlineData(nameof(WordTraits.Acronym), "COVID-19 LICHENNET A1 LiNETS", "Ekdahl AB ABcdefg 19 J.A.B. McA")]
    [InlineData(nameof(WordTraits.Lower), "van é", "Van 1")]
    [InlineData(nameof(WordTraits.Short), "A Li 王", "Lix")]
    [InlineData(nameof(WordTraits.OpensBracket), "(a [a (a)", "a) a")]
    [InlineData(nameof(WordTraits.Bracketed), "(a a) [a a]", "a a)b a(b")]
    [InlineData(nameof(WordTraits.EastAsian), "陸文樺 김하 陸·文", "陸 陸文a Li")]
    public void A_word_has_a_trait_by_its_form(string trait, string with, string without)
    {
        Assert.All(with.Split(' '), word => Assert.True(Has(word, trait), word));
        Assert.All(without.Split(' '), word => Assert.False(Has(word, trait), word));
    }

    private static bool Has(string word, string trait) => (WordClassifier.Classify(word) & Enum.Parse<WordTraits>(trait)) != 0;
}
