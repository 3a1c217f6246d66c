namespace Bibliographic.Records.Tests.Output;

/// <summary>Options of formats that are set by name and text.</summary>
public class FormatOptionTests
{
    [Theory]
    [InlineData("bibtex", "ascii", "true", "author = {{Z}}o{\\\"e}", false)]
    [InlineData("bibtex", "key", "{Author}_{year}", "@misc{Zoe_2021,", true)]
    [InlineData("hayagriva", "key", "{Author}_{year}", "Zoe_2021:\n", true)]
    [InlineData("bibtex", "case", "title", "title = {{Reeds of DNA}}", true)]
    [InlineData("bibtex", "journal", "both", "shortjournal", true)]
    [InlineData("biblatex", "KEY", "{hash}", "@misc{", true)]
    [InlineData("csv", "columns", "doi, Title", "\"doi\",\"title\"\r\n,\"Reeds of DNA\"", true)]
    [InlineData("csv", "bom", "TRUE", "\ufeff\"id\"", true)]
    [InlineData("csv", "separator", " | ", "Heron, A | Zoë", true)]
    [InlineData("tsv", "guard", "false", "id\t", true)]
    [InlineData("citation", "authors", "1", "Heron A, et al.", true)]
    public void A_format_is_written_with_an_option(string format, string option, string value, string expected, bool isContained)
    {
        var record = new BibliographicRecord
        {
            Title = "Reeds of DNA", Journal = option == "journal" ? "J Reeds" : null, Dates = [new(2021)],
            Authors = option is "separator" or "authors" ? [AgentName.Person("Heron", "A"), AgentName.Group("Zoë")] : [AgentName.Group("Zoë")],
        };
        var serializer = RecordFormats.Default[format].WithOption(option, value);
        Assert.Equal(format, serializer.Name);
        var text = serializer.Serialize(record);
        if (isContained)
            Assert.Contains(expected, text, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("ë", text, StringComparison.Ordinal);
        Assert.Equal(RecordFormats.Default[format].Serialize(record),
            RecordFormats.Default[format].WithOption(option, Default(format, option)).Serialize(record));
    }

    [Theory]
    [InlineData("ris", "ascii", "true", "The format 'ris' has no option 'ascii'.")]
    [InlineData("bibtex", "asci", "true", "The format 'bibtex' has no option 'asci'.")]
    [InlineData("bibtex", "ascii", "yes", "There is no 'yes'. There are: true, false.")]
    [InlineData("bibtex", "key", "{autor}", "'{autor}' cannot stand in a citation key")]
    [InlineData("csv", "columns", "id,titel", "There is no 'titel'. There are: id, formats")]
    [InlineData("csv", "separator", " ", "A separator of values must be visible")]
    [InlineData("citation", "authors", "-1", "'-1' is no whole number.")]
    [InlineData("citation", "authors", "all", "'all' is no whole number.")]
    public void A_wrong_option_or_value_is_named(string format, string option, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => RecordFormats.Default[format].WithOption(option, value)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Several_options_add_up()
    {
        var format = RecordFormats.BibTeX.WithOption("ascii", "true").WithOption("key", "{hash}");
        Assert.DoesNotContain("ë", format.Serialize(new BibliographicRecord { Title = "Zoë" }), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FormatOption.Choice("x", "y"));
    }

    private static string Default(string format, string option) =>
        RecordFormats.Default[format].FormatOptions.Single(
            known => known.Name.Equals(option, StringComparison.OrdinalIgnoreCase)).DefaultValue;
}
