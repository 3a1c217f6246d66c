using System.Text;
using Bibliographic.Records.Fuzzing.Outputs;

namespace Bibliographic.Records.Tests.Output;

/// <summary>MARC 21 read back by its lengths in bytes.</summary>
public class MarcTests
{
    private const int MaxFieldLength = 9_999;
    private const int MaxRecordLength = 99_999;

    public static TheoryData<string> Samples => TestRecords.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Lengths_and_terminators_are_right_for_every_record(string sample)
    {
        var record = Assert.Single(Read(TestRecords.Named(sample)));
        Assert.Equal('a', record.Leader[9]);
        Assert.Equal("22", record.Leader[10..12]);
        Assert.Equal("4500", record.Leader[20..]);
        Assert.Equal(40, record.Tagged("008").Single().Data.Length);
        Assert.Single(record.Tagged("245"));
    }

    [Fact]
    public void Records_follow_one_another() =>
        Assert.Equal(TestRecords.All.Count(), Read([.. TestRecords.All.Select(sample => sample.Record)]).Count);

    [Fact]
    public void An_article_keeps_its_values()
    {
        var record = Read(TestRecords.Article).Single();
        Assert.Equal("pubmed-8123456", record.Tagged("001").Single().Data);
        Assert.Equal(["10.5555/walks.2021.0305 doi", "33987654 pmid", "PMC8123456 pmcid"], record.Tagged("024").Select(field => $"{field['a']} {field['2']}"));
        Assert.Equal(["van der Meer, Anneke", "García Márquez, José Luis", "Ōtsuka, Ren", "Smith, John P", "Nguyễn, Văn Đức"], record.Tagged("100", "700").Select(field => field['a']!));
        Assert.Equal(["Jr"], record.Tagged("700").Select(field => field['c']).OfType<string>());
        Assert.Equal(["https://orcid.org/0000-0002-1825-0097"], record.Tagged("700").Select(field => field['1']).OfType<string>());
        Assert.Equal("e20210305", record.Tagged("008").Single().Data[6..15]);
        Assert.Equal("2021-03-05", record.Tagged("264").Single()['c']);
        Assert.Equal(TestRecords.Article.Abstract, record.Tagged("520").Single()['a']);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", record.Tagged("540").Single()['u']);
        Assert.Equal("J Libr Walks", record.Tagged("773").Single()['t']);
        Assert.Equal("12", record.Tagged("245").Single().Indicators);
    }

    [Fact]
    public void The_host_says_where_the_article_stands()
    {
        var host = Read(TestRecords.Paginated).Single().Tagged("773").Single();
        Assert.Equal("Vol. 12, no. 3 Suppl 1 (Feb. 2020), p. 123-130", host['g']);
        Assert.Equal("12:3 Suppl 1<123", host['q']);
        Assert.Equal("2090-424X", host['x']);
    }

    [Fact]
    public void Groups_have_their_own_fields_and_names_stay_in_order() =>
        Assert.Equal(["100 O'Brien, Máire", "710 Marsh Atlas Consortium, Working Group 2", "710 Sukarno", "710 Robert and Sons"],
            Read(TestRecords.Consortium).Single().Tagged("100", "110", "700", "710").Select(field => $"{field.Tag} {field['a']}"));

    [Fact]
    public void A_hundred_authors_are_all_there()
    {
        ValueList<AgentName> authors = [.. Enumerable.Range(0, 100).Select(i => AgentName.Person($"Ñandú{i}", "Jürgen"))];
        var record = Read(TestRecords.Article with { Authors = authors }).Single();
        Assert.Equal(authors.Select(author => author.ToString()), record.Tagged("100", "700").Select(field => field['a']!));
    }

    [Fact]
    public void A_long_abstract_is_divided_where_sentences_end()
    {
        var text = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"Sentence number {i} says — in ten wörds — something about 漢字."));
        Assert.True(Encoding.UTF8.GetByteCount(text) > 30_000);
        var pieces = Read(TestRecords.Article with { Abstract = text }).Single().Tagged("520").Select(field => field['a']!).ToList();
        Assert.True(pieces.Count >= 4);
        Assert.All(pieces, piece => Assert.EndsWith(".", piece));
        Assert.Equal(text, string.Join(' ', pieces));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("漢")]
    [InlineData("\U0001f4da")]
    [InlineData("\ud800")]
    public void Values_of_any_length_never_break_a_field(string character)
    {
        var endless = string.Concat(Enumerable.Repeat(character, 120_000));
        var record = new BibliographicRecord
        {
            Id = endless, Title = endless, Authors = [AgentName.Person(endless, endless, endless), AgentName.Group(endless)],
            Journal = endless,
            Volume = endless, Pages = endless, Abstract = endless, Subjects = [endless], Urls = ["http://" + endless],
            License = new(endless, endless), Publisher = endless,
        };
        var read = Read(record).Single();
        Assert.All(read.Fields, field => Assert.True(Encoding.UTF8.GetByteCount(field.Data) < MaxFieldLength));
    }

    [Fact]
    public void A_record_that_is_too_long_loses_its_last_authors_and_says_so()
    {
        ValueList<AgentName> authors = [.. Enumerable.Range(0, 5_000).Select(i => AgentName.Person($"Collaborator{i}", "Some Given Names"))];
        var bytes = XmlFormatTests.Bytes("marc", TestRecords.Article with { Authors = authors });
        Assert.InRange(bytes.Length, MaxRecordLength - 1_000, MaxRecordLength);
        var record = MarcReader.Read(bytes).Single();
        var written = record.Tagged("100", "700").Select(field => field['a']!).ToList();
        Assert.Equal(authors.Take(written.Count).Select(author => author.ToString()), written);
        Assert.StartsWith($"{5_000 - written.Count} fields", record.Tagged("500").Single()['a']);
        Assert.Equal(record.Fields.Select(field => field.Tag), record.Fields.Select(field => field.Tag).Order());
        Assert.Equal(TestRecords.Article.Abstract, record.Tagged("520").Single()['a']);
    }

    [Fact]
    public void The_two_formats_have_the_same_fields()
    {
        foreach (var (name, record) in TestRecords.All)
        {
            var xml = XmlFormatTests.Parse(XmlFormatTests.Bytes("marcxml", record)).Elements().Single().Elements().Skip(1)
                .Select(field => $"{(string?)field.Attribute("tag")} {(string?)field.Attribute("ind1")}{(string?)field.Attribute("ind2")}"
                    + (field.HasElements ? string.Concat(field.Elements().Select(subfield => $"\u001f{(string?)subfield.Attribute("code")}{subfield.Value}")) : field.Value));
            Assert.Equal(Read(record).Single().Fields.Select(field => $"{field.Tag} {field.Data}"), xml);
        }
    }

    private static List<MarcReader.Record> Read(params BibliographicRecord[] records) => MarcReader.Read(XmlFormatTests.Bytes("marc", records));
}
