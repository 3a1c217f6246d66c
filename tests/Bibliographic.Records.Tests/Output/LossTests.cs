using System.Buffers;
using System.Text;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Output;

public sealed class LossTests
{
    public static TheoryData<string> FormatNames => [.. RecordFormats.Default.Select(format => format.Name)];

    [Fact]
    public void There_is_a_sample_of_every_value()
    {
        Assert.Equal(FormatCapabilities.Values.Order(), ValueSample.All.Select(sample => sample.Value).Order());
        Assert.Equal(RecordDifferences.Values.Select(property => property.Name), RecordDifferences.Present(ValueSample.Full));
        Assert.All(ValueSample.All, sample =>
        {
            Assert.True(ValueSample.Full.Has(sample.Value));
            Assert.False(sample.Without(ValueSample.Full).Has(sample.Value));
        });
    }

    [Fact]
    public void Every_property_of_a_record_is_a_value()
    {
        var covered =
            ValueSample.All.SelectMany(sample => RecordDifferences.Between(ValueSample.Full, sample.Without(ValueSample.Full))).Distinct();
        Assert.Equal(RecordDifferences.Values.Select(property => property.Name).Order(), covered.Order());
    }

    /// <summary>
    /// The conformance kit tests that values which are kept change the output, and others do not; this test, that their very text is in it.
    /// </summary>
    [Theory]
    [MemberData(nameof(FormatNames))]
    public void What_is_kept_in_full_is_in_the_output(string name)
    {
        var format = RecordFormats.Default[name];
        List<string> missing = [];
        foreach (var (kind, record) in ValueSample.Records)
        {
            var text = Encoding.UTF8.GetString(format.SerializeToBytes(record));
            var output = name == "coins" ? Uri.UnescapeDataString(text) : text;
            var own = RecordFormats.Json.Serialize(record);
            missing.AddRange(
                from capability in format.ReportLoss(record)
                where capability.Support == ValueSupport.Full
                let marker = ValueSample.Of(capability.Value).Marker
                where marker is not null && own.Contains(marker, StringComparison.Ordinal)
                    && !output.Contains(marker, StringComparison.Ordinal)
                select $"{kind}: {capability}, but '{marker}' is not in the output");
        }
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void What_is_not_written_has_a_reason(string name)
    {
        var format = RecordFormats.Default[name];
        Assert.All(FormatCapabilities.Values, value => Assert.All(format.Capabilities[value], capability =>
        {
            Assert.NotEqual(ValueSupport.Unknown, capability.Support);
            Assert.Equal(capability.Support == ValueSupport.Full, capability.Note is null);
        }));
    }

    [Fact]
    public void An_empty_record_loses_nothing() =>
        Assert.All(RecordFormats.Default, format => Assert.True(format.ReportLoss(TestRecords.Empty).IsLossless));

    [Fact]
    public void Blank_values_are_none()
    {
        var blank = new BibliographicRecord
        {
            Title = " ", Subjects = ["", "\n"], Authors = [AgentName.Person(" "), AgentName.Group("")], Contributors = [new(default, "edt")],
            License = new("", " "),
        };
        Assert.Empty(RecordFormats.Json.ReportLoss(blank));
    }

    [Fact]
    public void The_library_s_own_formats_lose_nothing()
    {
        Assert.All([RecordFormats.Json, RecordFormats.NdJson, RecordFormats.SolrJson],
            format => Assert.True(format.ReportLoss(ValueSample.Full).IsLossless));
        Assert.Equal(FormatCapabilities.Values.Count, RecordFormats.Json.ReportLoss(ValueSample.Full).Count);
    }

    [Fact]
    public void What_is_kept_depends_on_the_record()
    {
        var both = new BibliographicRecord { License = new("https://l.example/", "Words") };
        var words = new BibliographicRecord { License = new(null, "Words") };
        Assert.Equal("LicenseText dropped: the licence's address stands for it", RecordFormats.BibTeX.ReportLoss(both).ToString());
        Assert.True(RecordFormats.BibTeX.ReportLoss(words).IsLossless);
    }

    [Fact]
    public void A_format_that_does_not_tell_is_unknown()
    {
        var format = RecordFormats.Default.With("titles", ".titles", record => record.Title + "\n")["titles"];
        var entry = Assert.Single(format.ReportLoss(new() { Title = "A" }));
        Assert.Equal(new(RecordValue.Title, ValueSupport.Unknown, "the format does not tell"), entry);
    }

    [Fact]
    public void A_format_tells_in_a_few_words()
    {
        var report = new TitleList().ReportLoss(new() { Title = "A <i>b</i>", Journal = "J", Dates = [PartialDate.Parse("2020-01")] });
        Assert.Equal(
            ["Title written", "TitleMarkup dropped: the format has no place for it", "Journal dropped: nobody asked", "Year approximated: its last two digits", "MonthAndDay dropped: the format has no place for it"],
            report.Select(entry => entry.ToString()));
        Assert.Equal(4, report.Losses.Count());
    }

    [Fact]
    public void What_is_said_for_all_records_replaces_what_was_said_before()
    {
        var some =
            FormatCapabilities.None.With(RecordValue.Title).Without(RecordValue.Title, "it is long", record => record.Title?.Length > 3)
                .WithApproximation(RecordValue.Title, "cut", record => record.Id == "x");
        Assert.Equal(ValueSupport.None, some.For(RecordValue.Title, new() { Title = "long" }).Support);
        Assert.Equal(ValueSupport.Full, some.For(RecordValue.Title, new() { Title = "x" }).Support);
        Assert.Equal(ValueSupport.Approximate, some.For(RecordValue.Title, new() { Title = "long", Id = "x" }).Support);
        Assert.Equal(3, some[RecordValue.Title].Count);
        Assert.Single(some.With(RecordValue.Title)[RecordValue.Title]);
    }

    [Fact]
    public void What_is_too_long_for_marc_is_told()
    {
        var long1 =
            TestRecords.Article with { Title = new string('x', 10_000), Abstract = new string('y', 20_000),
                Urls = ["http://a.example/" + new string('z', 4_000)] };
        RecordValue[] cut = [RecordValue.Title, RecordValue.Url];
        Assert.Equal(cut, TooLong(RecordFormats.Marc, long1));
        Assert.Equal(cut, TooLong(RecordFormats.MarcXml, long1));
        var long2 = TestRecords.Article with { Subjects = [.. Enumerable.Range(0, 3_000).Select(i => $"A subject, the {i}th of too many subjects")] };
        Assert.Equal([RecordValue.Subjects], TooLong(RecordFormats.Marc, long2));
        Assert.Empty(TooLong(RecordFormats.MarcXml, long2));
        Assert.Empty(TooLong(RecordFormats.Marc, TestRecords.Book));
    }

    [Fact]
    public void The_losses_of_many_records_can_be_grouped()
    {
        var groups =
            new[] { TestRecords.Article, TestRecords.Article, TestRecords.Consortium }.SelectMany(
                record => RecordFormats.Ris.ReportLoss(record).Losses).GroupBy(loss => loss);
        Assert.Equal(3, groups.Single(group => group.Key.Value == RecordValue.Formats).Count());
        Assert.Single(groups.Single(group => group.Key.Value == RecordValue.GroupAuthors));
    }

    private static RecordValue[] TooLong(RecordSerializer format, BibliographicRecord record) =>
        [.. format.ReportLoss(record).Where(entry => entry.Note?.Contains("9,999", StringComparison.Ordinal) == true)
            .Select(entry => entry.Value)];

    private sealed class TitleList : RecordSerializer
    {
        public override string Name => "titles";

        public override string MediaType => "text/plain";

        public override string FileExtension => ".titles";

        public override FormatCapabilities Capabilities { get; } = FormatCapabilities.None
            .With(RecordValue.Title)
            .WithApproximation(RecordValue.Year, "its last two digits")
            .Without(RecordValue.Journal, "nobody asked");

        public override void Write(BibliographicRecord record, IBufferWriter<byte> output) => output.Write("title\n"u8);
    }
}
