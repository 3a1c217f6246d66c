using System.Text.Json;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>The forms that single types have.</summary>
public class IdentifierFormsTests
{
    [Fact]
    public void A_pmid_may_be_a_number_in_json_the_others_may_not()
    {
        Assert.Equal(new Pmid(36518984), JsonSerializer.Deserialize<Pmid>("36518984"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Pmid>("-1"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Pmcid>("9733972"));
    }

    [Fact]
    public void The_forms_of_each_type_are_as_documented()
    {
        Assert.Equal("10.1093/GASTRO/É-é", Doi.Parse("10.1093/gastro/É-é").ToString("W"));
        Assert.Equal("https://doi.org/10.1002/a%3C1::b%3E2%20%C3%A9", Doi.Parse("https://doi.org/10.1002/a%3C1::b%3E2%20%C3%A9").ToUrl());
        Assert.Equal("10.1093", Doi.Parse("10.1093/gastro/goac075").Prefix);
        Assert.Equal("gastro/goac075", Doi.Parse("10.1093/gastro/goac075").Suffix);
        Assert.Equal("", default(Doi).Prefix);
        Assert.Equal("20029611", new Pmid(20029611, 2).ToString("N"));
        Assert.Equal("https://pubmed.ncbi.nlm.nih.gov/20029611/", new Pmid(20029611, 2).ToUrl());
        Assert.Equal("5676196", new Pmcid(5676196, 4).ToString("N"));
        Assert.Equal("https://pmc.ncbi.nlm.nih.gov/articles/PMC9733972/", new Pmcid(9733972).ToUrl());
        Assert.Equal("2434561X", Issn.Parse("2434-561x").ToString("N"));
        Assert.Equal("https://portal.issn.org/resource/ISSN/2434-561X", Issn.Parse("2434561x").ToUrl());
        Assert.Equal("urn:isbn:9780975229804", Isbn.Parse("0-9752298-0-X").ToUrl());
        Assert.Equal("000000021694233X", Orcid.Parse("0000-0002-1694-233X").ToString("N"));
        Assert.Equal("https://orcid.org/0000-0002-1694-233X", Orcid.Parse("0000-0002-1694-233X").ToUrl());
        Assert.Equal("https://arxiv.org/abs/math/0309136", ArxivId.Parse("math.GT/0309136").ToUrl());
    }

    [Fact]
    public void Equal_dois_are_equal_however_written() =>
        Assert.True(Doi.Parse("http://dx.doi.org/10.1093/gastro/goac075") == Doi.Parse("doi:10.1093/GASTRO/goac075"));
}
