using System.Text;
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
    [InlineData(", X")]
    [InlineData("Robert and Sons")]
    public void A_group_is_one_literal_name(string text) => Assert.Equal(AgentName.Group(text), AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void A_suffix_is_not_taken_from_the_only_given_name() =>
        Assert.Equal(AgentName.Person("Smith", "II"), AuthorNames.Parse("Smith, II"u8, out _));

    [Theory]
    [InlineData("Li, X")]
    [InlineData("van der Meer, Anneke")]
    [InlineData("Smith, John P Jr")]
    [InlineData("Marsh Atlas Consortium")]
    public void A_name_reads_back_as_it_was_written(string text) => Assert.Equal(text, AuthorNames.Parse(Encoding.UTF8.GetBytes(text), out _).ToString());

    [Fact]
    public void A_very_long_name_is_read_too()
    {
        var given = string.Join(' ', Enumerable.Repeat("É", 500));
        Assert.Equal(AgentName.Person("Li", given), AuthorNames.Parse(Encoding.UTF8.GetBytes("Li, " + given), out _));
    }
}
