using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

public class CultureModelTests
{
    [Theory]
    [InlineData("Mingli", "Xiaoru", "Kowalik")]
    [InlineData("Kowalik", "Nowacz", "Takeshi")]
    [InlineData("Takeshi", "Yamaguro", "Gerda")]
    [InlineData("Mohammed", "Ahmed", "Luís")]
    public void Names_of_one_culture_are_more_alike_than_those_of_two(string name, string sameCulture, string otherCulture) =>
        Assert.True(Likeness(name, sameCulture) > 2 * Likeness(name, otherCulture));

    [Theory]
    [InlineData("Şahinoğul", "Sahinogul")]
    [InlineData("ŁUCJA", "lucja")]
    [InlineData("O’Brannan", "O'Brannan")]
    [InlineData("Jean-Pierre", "Jean")]
    [InlineData("Nguyễn", "Nguyen")]
    public void Case_diacritics_and_what_follows_a_hyphen_make_no_difference(string name, string same) =>
        Assert.Equal(Rate(same), Rate(name));

    [Theory]
    [InlineData("Qiao")]
    [InlineData("Иванников")]
    [InlineData("x")]
    [InlineData("")]
    public void Probabilities_add_up_to_one(string name) => Assert.Equal(1, Rate(name).Sum(), 0.001);

    [Theory]
    [InlineData("Иванников")]
    [InlineData("陸文樺")]
    [InlineData("J.")]
    public void Without_Latin_letters_all_cultures_are_equally_probable(string name) => Assert.Single(Rate(name).Distinct());

    [Theory]
    [InlineData("Ahmadi", true)]
    [InlineData("AHMADI", true)]
    [InlineData("Fatima", false)]
    [InlineData("N", false)]
    public void Some_words_are_family_names_only(string name, bool isFamilyName) =>
        Assert.Equal(isFamilyName, CultureModel.IsFamilyName(name));

    private static double Likeness(string one, string other) => Rate(one).Zip(Rate(other), (left, right) => left * right).Sum();

    private static float[] Rate(string name)
    {
        var cultures = new float[CultureModel.Cultures];
        CultureModel.Rate(name, cultures);
        return cultures;
    }
}
