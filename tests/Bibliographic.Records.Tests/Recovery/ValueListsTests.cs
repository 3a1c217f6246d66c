namespace Bibliographic.Records.Tests.Recovery;

public class ValueListsTests
{
    [Theory]
    [InlineData("Online Article Text", "Online; Article; Text")]
    [InlineData("OnlineArticle\nText\n", "Online; Article; Text")]
    [InlineData("OnlineArticle\n", "Online; Article")]
    [InlineData("Online ArticleText", "Online; Article; Text")]
    [InlineData("Book Chapter", "Book Chapter")]
    [InlineData("Book ChapterOnline", "Book Chapter; Online")]
    [InlineData("Video Game DVD", "Video Game; DVD")]
    [InlineData("eBook", "eBook")]
    [InlineData("Article Papyrus", "Article Papyrus")]
    [InlineData("Papyrus", "Papyrus")]
    [InlineData("", "")]
    public void Formats_are_divided_by_their_vocabulary_or_not_at_all(string text, string formats) =>
        Assert.Equal(formats, Read(("format", text)).Formats.ToString());

    [Theory]
    [InlineData("English", "English/en")]
    [InlineData("Spanish English", "Spanish/es English/en")]
    [InlineData("SpanishEnglish\n", "Spanish/es English/en")]
    [InlineData("Spanish / Castilian", "Spanish / Castilian/es")]
    [InlineData("English, Old (ca. 450-1100)", "English, Old (ca. 450-1100)/ang")]
    [InlineData("English, Old (ca. 450-1100) English", "English, Old (ca. 450-1100)/ang English/en")]
    [InlineData("Klingonese", "Klingonese/")]
    [InlineData("es", "Spanish/es")]
    public void Languages_are_divided_by_their_names(string text, string languages) =>
        Assert.Equal(languages, string.Join(' ', Read(("language", text)).Languages.Select(language => $"{language.Name}/{language.Code}")));

    [Theory]
    [InlineData("http://a.example/ https://b.example/", "http://a.example/; https://b.example/")]
    [InlineData("http://a.example/https://b.example/", "http://a.example/; https://b.example/")]
    [InlineData("http://a.example/http://b.example/ http://c.example/", "http://a.example/; http://b.example/; http://c.example/")]
    [InlineData("https://web.archive.org/web/2020/http://a.example/", "https://web.archive.org/web/2020/http://a.example/")]
    [InlineData("https://web.archive.org/web/2020/http://a.example/ http://b.example/", "https://web.archive.org/web/2020/http://a.example/; http://b.example/")]
    [InlineData("http://a.example/?to=http://b.example/", "http://a.example/?to=http://b.example/")]
    [InlineData("/pmc/articles/PMC1/ /pubmed/2", "/pmc/articles/PMC1/; /pubmed/2")]
    [InlineData("http://a.example/httpd/x", "http://a.example/httpd/x")]
    [InlineData("ftp://a.example/", "ftp://a.example/")]
    public void Addresses_begin_at_their_schemes(string text, string urls) => Assert.Equal(urls, Read(("url", text)).Urls.ToString());

    [Theory]
    [InlineData("https://doi.org/10.5555/httpd.12", "10.5555/httpd.12")]
    [InlineData("http://a.example/https://doi.org/10.5555/x", "10.5555/x")]
    [InlineData("https://a.example/login?url=https://doi.org/10.5555/x", "10.5555/x")]
    [InlineData("https://web.archive.org/web/2020/https://doi.org/10.5555/x", "10.5555/x")]
    public void An_identifier_is_found_in_each_address_and_in_an_address_within_another(string text, string doi) =>
        Assert.Equal(doi, Read(("url", text)).Doi?.ToString());

    [Fact]
    public void Values_on_lines_of_their_own_are_taken_as_they_stand()
    {
        var record = Assert.Single(RecordDump.ReadText("|id||\nx\n|format||\nArticle Papyrus\n|\nOnline Text\n|institution||\nA\n|\nB\n|language||\nOld Elvish\n|\nEnglish\n|title||\nT\n|\n"));
        Assert.Equal(["Article Papyrus", "Online Text"], record.Formats);
        Assert.Equal(["A", "B"], record.Institutions);
        Assert.Equal([new("Old Elvish", null), new("English", "en")], record.Languages);
        Assert.Equal(Certainty.Certain, record.Evidence[RecordValue.Formats].Certainty);
    }

    [Fact]
    public void A_list_that_is_only_guessed_to_be_one_value_says_so()
    {
        Assert.Equal(new Evidence(EvidenceSource.Field, Certainty.Guess), Read(("topic", "Walks Rain")).Evidence[RecordValue.Subjects]);
        Assert.Equal(new Evidence(EvidenceSource.Field, Certainty.Likely), Read(("format", "Article Papyrus")).Evidence[RecordValue.Formats]);
        Assert.Equal(new Evidence(EvidenceSource.Field, Certainty.Certain), Read(("format", "Article Text")).Evidence[RecordValue.Formats]);
        Assert.Equal(default, Read(("format", "")).Evidence[RecordValue.Formats]);
    }

    [Theory]
    [InlineData("Reeds", "Reeds", "Reeds", EvidenceSource.Field, Certainty.Certain)]
    [InlineData("Wet reeds", "Wet reeds", "Wet reeds", EvidenceSource.Field, Certainty.Likely)]
    [InlineData("ReedsMarshes", "Reeds Marshes", "Reeds; Marshes", EvidenceSource.Spelling, Certainty.Likely)]
    [InlineData("Wet reedsMarshes", "Wet reeds Marshes", "Wet reeds; Marshes", EvidenceSource.Spelling, Certainty.Likely)]
    [InlineData("ReedsMarshes\nRivers\n", "Reeds Marshes Rivers", "Reeds; Marshes; Rivers", EvidenceSource.Spelling, Certainty.Certain)]
    [InlineData("Wet reedsMarshes\nBig rivers\n", "Wet reeds Marshes Big rivers", "Wet reeds; Marshes; Big rivers", EvidenceSource.Spelling, Certainty.Certain)]
    [InlineData("ReedsMarshes\nRivers\nX\n", "Reeds Marshes Rivers X", "Reeds; Marshes; Rivers; X", EvidenceSource.Spelling, Certainty.Certain)]
    public void Subjects_that_were_glued_are_divided_as_in_spelling(string topic, string spelled, string subjects, EvidenceSource source,
        Certainty certainty)
    {
        var record = Read(
            ("author", "Li, X"),
            ("publisher", "Perch Press"),
            ("spelling", $"x2020-01-02 On walks Li, X J Walk {spelled} Perch Press 2020 https://a.example/1 Text en"),
            ("title", "On walks"),
            ("topic", topic));
        Assert.Equal(subjects, record.Subjects.ToString());
        Assert.Equal(new Evidence(source, certainty), record.Evidence[RecordValue.Subjects]);
    }

    [Theory]
    [InlineData("1234-5679", 1)]
    [InlineData("1234-5679 2090-424X", 2)]
    [InlineData("1234-5679 1234-5679", 1)]
    [InlineData("1234-5678", 0)]
    public void Serial_numbers_are_those_whose_check_digit_is_right(string text, int count) =>
        Assert.Equal(count, Read(("issn", text)).Issns.Count);

    [Theory]
    [InlineData("2010", 1, 0)]
    [InlineData("2010 2012", 2, 0)]
    [InlineData("[ca. 1990]", 1, 1)]
    [InlineData("[19--]", 0, 1)]
    [InlineData("2010 or so", 1, 1)]
    public void Dates_that_say_more_than_the_year_are_kept_as_they_stand(string text, int dates, int extra)
    {
        var record = Read(("publishDate", text));
        Assert.Equal((dates, extra), (record.Dates.Count, record.ExtraFields.Count));
    }

    private static BibliographicRecord Read(params (string Name, string Value)[] rows) =>
        Assert.Single(RecordDump.ReadText(Page.Of([("id", "x"), .. rows])));
}
