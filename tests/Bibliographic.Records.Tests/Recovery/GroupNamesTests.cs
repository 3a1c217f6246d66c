using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Tests.Recovery;

public class GroupNamesTests
{
    [Theory]
    [InlineData("Lichen Works", "Inc", false, true)]
    [InlineData("Lichen Works", "Ltd.", false, true)]
    [InlineData("Lichen Works", "LLC", false, true)]
    [InlineData("Pal", "U.S.", false, false)]
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
    [InlineData("x and y, z", true)]
    [InlineData("x Company, y", true)]
    [InlineData("x N.V., y", true)]
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
        Assert.True((WordClassifier.Classify(word) & WordTraits.Group) != 0);
        Assert.True(GroupNames.MayBe($"x {word}, y") && GroupNames.Is($"a b {word}", "y", hasFurtherCommas: false));
        Assert.False(GroupNames.MayBe($"x{word}, y") || GroupNames.Is($"a b {word}x", "y", hasFurtherCommas: false));
    }
}
