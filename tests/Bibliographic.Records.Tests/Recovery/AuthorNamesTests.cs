using System.Text;
using CsCheck;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Tests.Recovery;

public class AuthorNamesTests
{
    [Theory]
    [InlineData("Li, X", "Li", "X", null)]
    [InlineData("van der Meer, Anneke", "van der Meer", "Anneke", null)]
    [InlineData("Ahmadi Noor, Seyed Karim", "Ahmadi Noor", "Seyed Karim", null)]
    [InlineData("Smith, John P Jr", "Smith", "John P", "Jr")]
    [InlineData("Smith, John P Jr.", "Smith", "John P", "Jr.")]
    [InlineData("Smith, John III", "Smith", "John", "III")]
    [InlineData("Smith, John Sr", "Smith", "John", "Sr")]
    [InlineData("Smith, John Sr.", "Smith", "John", "Sr.")]
    [InlineData("Smith, John II", "Smith", "John", "II")]
    [InlineData("Smith, John IV", "Smith", "John", "IV")]
    [InlineData("Smith, John 2nd", "Smith", "John", "2nd")]
    [InlineData("Smith, John 3rd", "Smith", "John", "3rd")]
    [InlineData("Smith, John 4th", "Smith", "John", "4th")]
    [InlineData("Smith, John V", "Smith", "John V", null)]
    [InlineData("Smith, John Jrx", "Smith", "John Jrx", null)]
    [InlineData("Smith, John, Jr.", "Smith", "John", "Jr.")]
    [InlineData("Smith, John III.", "Smith", "John", "III.")]
    [InlineData("Reddy, Kota JR", "Reddy", "Kota JR", null)]
    [InlineData("Teamer Clubb Boardman, Ann", "Teamer Clubb Boardman", "Ann", null)]
    [InlineData("Smith, Jr., John", "Smith", "John", "Jr.")]
    [InlineData("Smith, III, John", "Smith", "John", "III")]
    [InlineData("O’Connell, Máire Bríd", "O’Connell", "Máire Bríd", null)]
    [InlineData("Ōtsuka, Ren", "Ōtsuka", "Ren", null)]
    [InlineData("Sukarno,", "Sukarno", null, null)]
    [InlineData("Li,X", "Li", "X", null)]
    [InlineData("  Li ,  X  Y ", "Li", "X Y", null)]
    [InlineData("Li,\u00A0X\u2009Y", "Li", "X Y", null)]
    [InlineData("Jr, John", "Jr", "John", null)]
    public void A_person_has_a_comma_after_the_family_name(string text, string family, string? given, string? suffix) =>
        Assert.Equal(AgentName.Person(family, given, suffix), AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("Marsh Atlas Consortium")]
    [InlineData("Sukarno")]
    [InlineData("Reading Group of the North, South and West, and the East")]
    [InlineData("Marsh Atlas Consortium of Readers, Team 2")]
    [InlineData("Quill and Paper Society of Authors, Board")]
    [InlineData("Perch & Quill, Inc.")]
    [InlineData("Perch, LLC")]
    [InlineData("Instituto Ficticio de Salud, Lima")]
    [InlineData("WALKING STUDY GROUP, NORTH")]
    [InlineData(", X")]
    [InlineData("Robert and Sons")]
    public void A_group_is_one_literal_name(string text) =>
        Assert.Equal(AgentName.Group(text), AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void A_suffix_is_not_taken_from_the_only_given_name() =>
        Assert.Equal(AgentName.Person("Smith", "II"), AuthorNames.Parse("Smith, II"u8, out _));

    [Theory]
    [InlineData("Li, X")]
    [InlineData("van der Meer, Anneke")]
    [InlineData("Smith, John P Jr")]
    [InlineData("Marsh Atlas Consortium")]
    public void A_name_reads_back_as_it_was_written(string text) =>
        Assert.Equal(text, AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _).ToString());

    [Theory]
    [InlineData("Li, X", true)]
    [InlineData("Marsh Atlas Consortium", true)]
    [InlineData("Smith, Jr., John", false)]
    [InlineData("Marsh Atlas Consortium, North", false)]
    [InlineData("Victor Emmanuel Humbert, King", false)]
    [InlineData("Perch Institut, North", false)]
    [InlineData("Teamer, Ann", true)]
    public void A_name_that_allows_another_reading_is_not_sure(string text, bool expected)
    {
        AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out var isSure);
        Assert.Equal(expected, isSure);
    }

    [Theory]
    [InlineData("Ek, Ada, 1971-", "1971-")]
    [InlineData("Ek, Ada, 1927-2014", "1927-2014")]
    [InlineData("Ek, Ada -2014", "-2014")]
    [InlineData("Ek, Ada 1927-2014", "1927-2014")]
    [InlineData("Ek, Ada 192-2014", null)]
    [InlineData("Ek, Ada 1927--2014", null)]
    [InlineData("Ek, Ada 19-2", null)]
    [InlineData("Ek, Ada 1927-20145", null)]
    [InlineData("Ek, Ada 12345", null)]
    [InlineData("1971-", null)]
    public void Years_of_a_life_stand_at_the_end(string text, string? lifeDates)
    {
        var name = AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _);
        Assert.Equal(lifeDates, name.LifeDates);
        Assert.True(lifeDates is null || name with { LifeDates = null } == AgentName.Person("Ek", "Ada"));
    }

    [Theory]
    [InlineData(" Li, X", "Li, X")]
    [InlineData("Li, X ", "Li, X")]
    [InlineData("Li,  X", "Li, X")]
    [InlineData("Li,\tX", "Li, X")]
    [InlineData("Lí,  X ", "Lí, X")]
    [InlineData("Li Group ", "Li Group")]
    [InlineData("  ", "")]
    [InlineData("x", "x")]
    public void Runs_of_blanks_are_one_and_none_at_the_ends(string text, string name) =>
        Assert.Equal(name, AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _).ToString());

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    public void A_name_of_any_length_is_read(int length)
    {
        var given = new string('x', length - "Li, ".Length);
        Assert.Equal(AgentName.Person("Li", given), AuthorNames.Parse(Encoding.UTF8.GetBytes("Li, " + given), out _));
    }

    [Fact]
    public void A_very_long_name_is_read_too()
    {
        var given = string.Join(' ', Enumerable.Repeat("É", 500));
        Assert.Equal(AgentName.Person("Li", given), AuthorNames.Parse(Encoding.UTF8.GetBytes("Li, " + given), out _));
    }

    /// <summary>What is read in one pass is what the other way gives, which knows all names.</summary>
    [Fact]
    public void Plain_names_are_read_like_all_others() =>
        Gen.Select(Gen.OneOfConst(Words), Gen.OneOfConst(Signs)).Array[1, 6].Sample(parts =>
        {
            var utf8 = Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part.Item1 + part.Item2)));
            var expected = AuthorNames.ParseAny(utf8, out var isSure);
            Assert.Equal((expected, isSure), (AuthorNames.Parse(utf8, out var isSureToo), isSureToo));
        }, iter: 20_000);

    [Fact]
    public void Most_names_are_plain()
    {
        foreach (var name in (string[])["Brunvoll, Odd-Arne M", "van der Meer, Anneke", "Li, X.", "O'Brien, Ann Marie"])
            Assert.True(PlainNames.TryRead(Encoding.UTF8.GetBytes(name), out _), name);
    }

    private static readonly string[] Words =
    [
        "Li", "van", "der", "O'Brien", "O’Brien", "Jr", "Jr.", "JR", "III", "USA", "Inc", "Inc.", "S.A", "N.V.", "of", "and", "the", "for", "Team",
        "society", "J.", "A", "Kota", "Odd", "2nd", "1971", "King", "Victor", "Emmanuel", "Müller", "\t", "\0", "(Ann)", "&", "",
    ];

    private static readonly string[] Signs = [" ", " ", " ", ", ", ", ", ",", "-", "  ", ".", "", " , "];
}
