using System.Text.Json;

namespace Bibliographic.Records.Tests.Output;

/// <summary>Rules that several formats share: none of them may have a rule of its own.</summary>
public sealed class SharedRuleTests
{
    [Fact]
    public void Formats_divide_an_abstract_at_the_labels_that_the_record_finds()
    {
        var record = new BibliographicRecord { Abstract = "Background: We ask. METHODS: We walked. AUTHORS’ CONCLUSIONS: Walking helps." };
        var labels = record.GetAbstractSections().Select(section => section.Label!).ToList();
        Assert.Equal(["Background", "METHODS", "AUTHORS’ CONCLUSIONS"], labels);
        var jats = RecordFormats.Jats.Serialize(record);
        var pubMed = RecordFormats.PubMedXml.Serialize(record);
        Assert.All(labels, label => Assert.Contains($"<title>{label}</title>", jats, StringComparison.Ordinal));
        Assert.All(labels, label => Assert.Contains($"Label=\"{label}\"", pubMed, StringComparison.Ordinal));
    }

    [Fact]
    public void Formats_link_an_identifier_to_its_own_address()
    {
        var record = new BibliographicRecord { Pmid = new(20029611, version: 2), Pmcid = new(5676196, version: 4) };
        string[] addresses = [record.Pmid.Value.ToString("U"), record.Pmcid.Value.ToString("U")];
        Assert.Equal(["https://pubmed.ncbi.nlm.nih.gov/20029611/", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5676196.4/"], addresses);
        Assert.All(addresses, address => Assert.Contains($"(<{address}>)", RecordFormats.Markdown.Serialize(record), StringComparison.Ordinal));
        var coins = Uri.UnescapeDataString(RecordFormats.Coins.Serialize(record));
        Assert.Contains($"rft_id={addresses[1]}", coins, StringComparison.Ordinal);
        Assert.Contains("rft_id=info:pmid/20029611\"", coins.Replace("&amp;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Wikidata_gets_identifiers_without_their_version()
    {
        var commands =
            RecordFormats.QuickStatements.Serialize(
                new BibliographicRecord { Title = "A walk", Pmid = new(20029611, version: 2), Pmcid = new(5676196, version: 4) });
        Assert.Contains("P698\t\"20029611\"", commands, StringComparison.Ordinal);
        Assert.Contains("P932\t\"5676196\"", commands, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ger")]
    [InlineData("deu")]
    public void Formats_know_a_language_by_any_of_its_codes(string code)
    {
        var record = new BibliographicRecord { Title = "Moore", Pmid = new(12), Languages = [new("German", code)] };
        Assert.Contains("<languageTerm type=\"code\" authority=\"iso639-2b\">ger</languageTerm>", RecordFormats.Mods.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("<subfield code=\"a\">ger</subfield>", RecordFormats.MarcXml.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("<Language>ger</Language>", RecordFormats.PubMedXml.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("LA  - ger\n", RecordFormats.Medline.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("langid = {german}", RecordFormats.BibLaTeX.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("P407\tQ188\n", RecordFormats.QuickStatements.Serialize(record), StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_write_the_name_of_a_language_whose_code_no_library_knows()
    {
        var record = new BibliographicRecord { Languages = [new("Klingonese", "tlh-x")] };
        Assert.Contains("<languageTerm type=\"text\">Klingonese</languageTerm>", RecordFormats.Mods.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("LA  - Klingonese\n", RecordFormats.Medline.Serialize(record), StringComparison.Ordinal);
        Assert.Contains("<subfield code=\"a\">Klingonese</subfield>", RecordFormats.MarcXml.Serialize(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v. d. Meer", "v. d.", "Meer")]
    [InlineData("’t Hooft", "’t", "Hooft")]
    [InlineData("van der Meer", "van der", "Meer")]
    [InlineData("Van der Meer", null, "Van der Meer")]
    public void Formats_find_the_same_particle(string family, string? particle, string rest)
    {
        var record = new BibliographicRecord { Authors = [AgentName.Person(family, "Anneke")] };
        Assert.Contains(
            particle is null ? "author = {{Van der Meer}, Anneke}" : $"author = {{{particle} {rest}, Anneke}}", RecordFormats.BibTeX.Serialize(record), StringComparison.Ordinal);
        Assert.Contains(
            particle is null ? $"<surname>{rest}</surname>" : $"<nameLink>{particle}</nameLink>", RecordFormats.Tei.Serialize(record), StringComparison.Ordinal);
    }

    /// <summary>BibTeX takes a word that begins in lower case for a particle; <c>dell'Orto</c> is none.</summary>
    [Fact]
    public void A_word_that_only_begins_in_lower_case_is_no_particle() => Assert.Contains(
        "author = {{dell'Orto Rossi}, Ada}", RecordFormats.BibTeX.Serialize(new BibliographicRecord { Authors = [AgentName.Person("dell'Orto Rossi", "Ada")] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("The heron", "en", "heron", 4)]
    [InlineData("La casa", "es", "casa", 3)]
    [InlineData("La casa", "spa", "casa", 3)]
    [InlineData("L’été", "fr", "été", 2)]
    [InlineData("Die Macht", "de", "macht", 4)]
    [InlineData("Die hard", "en", "die hard", 0)]
    [InlineData("An der Saale", "de", "an der saale", 0)]
    [InlineData("A casa", "fi", "a casa", 0)]
    [InlineData("The heron", null, "heron", 0)]
    public void Formats_skip_the_article_of_the_title_s_language(string title, string? language, string sortKey, int skipped)
    {
        var record =
            new BibliographicRecord { Title = title, Authors = [AgentName.Person("Smith", "A")],
                Languages = language is null ? [] : [new("a language", language)] };
        using var solr = JsonDocument.Parse(RecordFormats.SolrJson.Serialize(record));
        Assert.Equal(sortKey, solr.RootElement[0].GetProperty("title_sort").GetString());
        Assert.Contains($"<datafield tag=\"245\" ind1=\"1\" ind2=\"{skipped}\">", RecordFormats.MarcXml.Serialize(record), StringComparison.Ordinal);
    }
}
