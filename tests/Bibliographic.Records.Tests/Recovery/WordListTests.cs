using System.Text;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery;
using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>The words that tell kinds of documents, articles, groups and parts of names.</summary>
public class WordListTests
{
    [Theory]
    [InlineData("Online|Article|Text|Book|Book Chapter|eBook|Electronic|eResources|Journal|Serial|Newspaper|Thesis|Dissertation|Doctoral Thesis|Conference Proceeding|Map")]
    [InlineData("Braille|Blu-ray Disc|Software|Photo|Data Set|Video|Globe|Government Document|Image|Kit|Manuscript|Microfilm|Musical Score|Audio|Database|Reference Material")]
    [InlineData("Physical Object|Postcard|Poster|Slide|Sensor Image|Cassette|CD|Unknown|VHS|DVD|Video Game|Website|Archival Material|Print|Music Score|Atlas|Computer File|Recording")]
    [InlineData("Sound Recording")]
    public void A_format_is_found_at_the_start_and_the_longest_counts(string formats)
    {
        foreach (var format in formats.Split('|'))
        {
            Assert.Equal(format, Encoding.UTF8.GetString(FormatVocabulary.AtStart(Encoding.UTF8.GetBytes(format + "Zither"))));
            Assert.Equal("", Encoding.UTF8.GetString(FormatVocabulary.AtStart(Encoding.UTF8.GetBytes("Zither" + format))));
        }
    }

    [Theory]
    [InlineData("Article|Articles|Research Article|Research Articles|Original Article|Original Articles|Original Research|Original Paper|Research|Research Paper|Research Report|Review")]
    [InlineData("Reviews|Review Article|Mini Review|Systematic Review|Case Report|Case Reports|Case Series|Editorial|Letter|Letters|Letter to the Editor|Letters to the Editor")]
    [InlineData("Correspondence|Commentary|Comment|Opinion|Perspective|Viewpoint|Hypothesis|Short Communication|Short Report|Brief Report|Brief Communication|Communication|Technical Note")]
    [InlineData("Methodology|Methodology Article|Methods|Protocol|Study Protocol|Clinical Study|Journal Article|Regular Article|Full Paper|Paper|Poster Presentation|Oral Presentation")]
    [InlineData("Meeting Abstract|Meeting Abstracts|Abstracts|Book Review|News|Erratum|Correction|Software|Database|Data Descriptor|Biological Sciences")]
    public void A_type_of_article_is_found_at_the_end_and_the_longest_counts(string types)
    {
        static string AtEnd(string text) => Encoding.ASCII.GetString(ArticleTypes.AtEnd(Encoding.ASCII.GetBytes(text)));

        foreach (var type in types.Split('|'))
        {
            Assert.Equal(type, AtEnd(type));
            Assert.Equal(type, AtEnd("Walks " + type + "  "));
            Assert.Equal("", AtEnd("Walks" + type.Replace(' ', '-')));
            Assert.Equal("", AtEnd(type + "x"));
        }
        Assert.Equal("", AtEnd(""));
    }

    [Theory]
    [InlineData("group groups consortium consortia committee collaboration collaborative collaborator collaborators study studies investigator investigators team teams network society")]
    [InlineData("association initiative project program programme institute institutes university universidad université universität universidade università college center centre")]
    [InlineData("department dept council organization organisation foundation academy academies force trial trials trialists commission division office ministry agency alliance")]
    [InlineData("federation hospital laboratory laboratories company service services registry panel llc inc ltd gmbh library museum club school institut instituto istituto grupo groupe")]
    [InlineData("gruppo sociedad société sociedade società fundación fundação fondation fondazione stiftung gesellschaft kommission verein vorstand workgroup administration bureau")]
    [InlineData("government faculty survey partnership community participants clinic corporation consorzio comité comisión comissão centro members researchers taskforce unit board")]
    [InlineData("conference congress authors editors staff contributors database cohort biobank arbeitsgemeinschaft arbeitsgruppe universiteit ministerio ministère asociación associação")]
    [InlineData("associazione federación working international")]
    public void A_word_of_groups_is_one_in_any_case(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.True(Has(word, WordTraits.Group) && Has(word.ToUpperInvariant(), WordTraits.Group) && Has("(" + word + ").", WordTraits.Group), word);
            Assert.False(Has(word + "x", WordTraits.Group), word);
        }
    }

    [Theory]
    [InlineData(nameof(WordTraits.Particle), "Van Von Der Den De Da Do Dos Das Di Del Della Dello Degli Dei Du Des Le La El Al Ten Ter Te Het 't Zu Zum Zur Vom Af Av Bin Ibn Ben Bint Abd Abdel Abdul")]
    [InlineData(nameof(WordTraits.Particle), "Abu Abou El- St- St. San Santa Santo Saint Mc Mac Ap Ab Lo Los Las Op In't Vander Vande D' D’ L' O' Delli Dalle Dalla Dall Dal Dai Ould")]
    [InlineData(nameof(WordTraits.Particle), "thoe ullah bint binti binte vande vander x xy xyz d'xyz d’xyz l'xyz")]
    [InlineData(nameof(WordTraits.Connector), "y e i et und - – &")]
    [InlineData(nameof(WordTraits.Grammar), "of the for on and in behalf from to at & OF The")]
    [InlineData(nameof(WordTraits.Opening), "the for on behalf The")]
    [InlineData(nameof(WordTraits.Suffix), "Jr Sr Jr. jr III 2nd 3rd 4th II IV II.")]
    [InlineData(nameof(WordTraits.LongSuffix), "Junior Senior Filho Neto Sobrinho Júnior junior")]
    [InlineData(nameof(WordTraits.Leading), "Mohd Mhd Muhd Md Abd Bin Ibn Ben Binti Bint Binte Nik Wan Abu Al El Tengku Hj Nor Nurul Siti bin Mohd.")]
    [InlineData(nameof(WordTraits.Initials), "J J. J.A. J.A J.-P. J-P J-P. J‐P Yu. Zh. Ch. Sh. Th. Ts. Ye. Ya. Kh. J.A.B.C.D.E.")]
    [InlineData(nameof(WordTraits.Capitals), "JA JAB JABC")]
    [InlineData(nameof(WordTraits.Shouted), "JABC EKDAHL VAN DE")]
    [InlineData(nameof(WordTraits.Acronym), "COVID-19 GLOBAL A1 LiNETS")]
    [InlineData(nameof(WordTraits.Lower), "van é")]
    [InlineData(nameof(WordTraits.Short), "A Li 王")]
    [InlineData(nameof(WordTraits.OpensBracket), "(a [a (a)")]
    [InlineData(nameof(WordTraits.Bracketed), "(a a) [a a]")]
    [InlineData(nameof(WordTraits.EastAsian), "陸文樺 陸文 김하 陸·文 陸‧文 陸•文")]
    public void A_word_has_the_trait(string trait, string words) => Assert.All(words.Split(' '), word => Assert.True(Has(word, Enum.Parse<WordTraits>(trait)), word));

    [Theory]
    [InlineData(nameof(WordTraits.Particle), "Vanx Xyz X wxyz Dxyz b'xyz Thoe Ullah")]
    [InlineData(nameof(WordTraits.Connector), "Y E I Et Und x")]
    [InlineData(nameof(WordTraits.Grammar), "off x")]
    [InlineData(nameof(WordTraits.Opening), "of and in from to at &")]
    [InlineData(nameof(WordTraits.Suffix), "ii iv Jra Junior V")]
    [InlineData(nameof(WordTraits.LongSuffix), "Jr Juniora")]
    [InlineData(nameof(WordTraits.Leading), "Mohdx Van")]
    [InlineData(nameof(WordTraits.Initials), "j j. Ja JA J-Px J-P.x j-P J- J.1 Jo. Yu Zhu. 1 1. J.A.B.C.D.E.F. JAB J..")]
    [InlineData(nameof(WordTraits.Capitals), "J J. JABCD Ja J1")]
    [InlineData(nameof(WordTraits.Shouted), "JAB Van Ekdahl")]
    [InlineData(nameof(WordTraits.Acronym), "Ekdahl AB ABcdefg 19 J.A.B. McA")]
    [InlineData(nameof(WordTraits.Lower), "Van 1")]
    [InlineData(nameof(WordTraits.Short), "Lix")]
    [InlineData(nameof(WordTraits.OpensBracket), "a) a")]
    [InlineData(nameof(WordTraits.Bracketed), "a a)b a(b")]
    [InlineData(nameof(WordTraits.EastAsian), "陸 陸文a Li")]
    public void Another_word_has_it_not(string trait, string words) => Assert.All(words.Split(' '), word => Assert.False(Has(word, Enum.Parse<WordTraits>(trait)), word));

    [Theory]
    [InlineData("Lichen Works", "Inc", false, true)]
    [InlineData("Lichen Works", "Inc.", false, true)]
    [InlineData("Lichen Works", "Ltd", false, true)]
    [InlineData("Lichen Works", "Ltd.", false, true)]
    [InlineData("Lichen Works", "LLC", false, true)]
    [InlineData("Lichen Works", "GmbH", false, true)]
    [InlineData("Lichen Works", "U.S.", false, true)]
    [InlineData("Lichen Works", "USA", false, true)]
    [InlineData("Ekdahl", "Signe", false, false)]
    [InlineData("Ekdahl", "S.", false, false)]
    [InlineData("Lichens", "Mosses, and Ferns", true, true)]
    [InlineData("Lichens", "Mosses, or Ferns", true, true)]
    [InlineData("Lichens", "Mosses, and Ferns", false, false)]
    [InlineData("Lichens", "Mosses, Ferns", true, false)]
    [InlineData("Lichens", "and Ferns", false, true)]
    [InlineData("Friends of Lichen Society", "North", false, true)]
    [InlineData("Lichen Society", "North", false, false)]
    [InlineData("Friends of Lichens", "North", false, false)]
    public void A_comma_may_stand_in_the_name_of_a_group(string before, string after, bool hasFurther, bool isGroup) =>
        Assert.Equal(isGroup, GroupNames.Is(before, after, hasFurther));

    [Theory]
    [InlineData("Ekdahl, Signe", false)]
    [InlineData("Ekdahl 2, Signe", true)]
    [InlineData("Ek Dahl Lind, Signe", true)]
    [InlineData("Ek Dahl, Signe Marie Anna", false)]
    [InlineData("Ek van Dahl, Signe", false)]
    [InlineData("lichens of x, y", true)]
    [InlineData("x for y, z", true)]
    [InlineData("x and y, z", true)]
    [InlineData("x the y, z", true)]
    [InlineData("x Company, y", true)]
    [InlineData("x Board, y", true)]
    [InlineData("x N.V., y", true)]
    [InlineData("x S.A., y", true)]
    [InlineData("x B.V., y", true)]
    [InlineData("x (y, z)", true)]
    [InlineData("x & y, z", true)]
    [InlineData("x/y, z", true)]
    public void A_name_with_a_comma_may_be_that_of_a_group(string name, bool mayBe) => Assert.Equal(mayBe, GroupNames.MayBe(name));

    [Theory]
    [InlineData("Consortium")]
    [InlineData("COLLABORATION")]
    [InlineData("Instituto")]
    [InlineData("Ministère")]
    [InlineData("Centers")]
    public void The_words_of_groups_are_the_same_in_a_list_and_in_a_name_with_a_comma(string word)
    {
        Assert.True(Has(word, WordTraits.Group));
        Assert.True(GroupNames.MayBe($"x {word}, y") && GroupNames.Is($"a b {word}", "y", hasFurtherCommas: false));
        Assert.False(GroupNames.MayBe($"x{word}, y") || GroupNames.Is($"a b {word}x", "y", hasFurtherCommas: false));
    }

    private static bool Has(string word, WordTraits trait) => (WordClassifier.Classify(word) & trait) != 0;
}
