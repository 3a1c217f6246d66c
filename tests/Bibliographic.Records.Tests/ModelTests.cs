using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Tests;

/// <summary>The values that records are made of, apart from what they mean.</summary>
public class ModelTests
{
    [Fact]
    public void Default_values_have_texts_and_equal_those_made_of_empty_ones()
    {
        Assert.Equal(("", new Language("")), (default(Language).Name, default(Language)));
        Assert.Equal(("", new RecordField("", [])), (default(RecordField).Name, default(RecordField)));
        Assert.Equal(("", new AbstractSection(null, "")), (default(AbstractSection).Text, default(AbstractSection)));
        Assert.Equal(("", new TextRun("")), (default(TextRun).Text, default(TextRun)));
        Assert.Equal(["", "", "", "", "", ": "],
            ((object[])[default(Language), default(License), default(Contributor), default(TextRun), default(AbstractSection),
                default(RecordField)]).Select(value => value.ToString()));
    }

    [Fact]
    public void A_record_holds_no_default_identifier()
    {
        var record =
            new BibliographicRecord { Doi = default(Doi), Pmid = default(Pmid), Pmcid = default(Pmcid),
                Authors = [new() { Family = "Ōtsuka", Orcid = default(Orcid) }] };
        Assert.Equal((null, null, null, null), (record.Doi, record.Pmid, record.Pmcid, record.Authors[0].Orcid));
        Assert.Equal(new BibliographicRecord { Authors = [new() { Family = "Ōtsuka" }] }, record);
    }

    [Theory]
    [InlineData("2021-04-09", false)]
    [InlineData("2021-04-09T10:00:05Z", true)]
    public void A_datestamp_reads_back(string text, bool hasTime)
    {
        var datestamp = Datestamp.Parse(text);
        Assert.Equal((text, hasTime, new DateOnly(2021, 4, 9)), (datestamp.ToString(), datestamp.HasTime, datestamp.Day));
        Assert.Equal(datestamp, Datestamp.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(datestamp, hasTime ? new(datestamp.Instant) : new(datestamp.Day));
        var bytes = new byte[text.Length];
        Assert.True(datestamp.TryFormat(bytes, out var written) && written == text.Length);
        Assert.Equal(text, Encoding.UTF8.GetString(bytes));
        Assert.False(datestamp.TryFormat(bytes.AsSpan(1), out written));
        Assert.Equal(0, written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("2021-02-30")]
    [InlineData("2021-04-09T10:00:05")]
    [InlineData("2021-04-09T10:00:05Z ")]
    [InlineData("2021-04-09Tém:é0:05Z")]
    public void What_is_no_datestamp_is_refused(string text)
    {
        Assert.False(Datestamp.TryParse(text, out var datestamp));
        Assert.Equal(default, datestamp);
        Assert.Throws<FormatException>(() => Datestamp.Parse(text));
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Datestamp.Parse(Encoding.UTF8.GetBytes(text))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Datestamps_of_one_day_or_second_are_equal()
    {
        var second = new DateTimeOffset(2021, 4, 9, 1, 30, 5, TimeSpan.FromHours(2));
        Assert.Equal(new Datestamp(second), new Datestamp(second.AddMilliseconds(999).ToUniversalTime()));
        Assert.Equal("2021-04-08T23:30:05Z", new Datestamp(second).ToString());
        var day = new Datestamp(new DateOnly(2021, 4, 9));
        var midnight = new Datestamp(day.Instant);
        Assert.NotEqual(day, midnight);
        Assert.True(day < midnight && new Datestamp(second) < day && default(Datestamp) <= day && midnight >= day && midnight > day);
        Assert.Equal("0001-01-01", default(Datestamp).ToString());
    }

    [Theory]
    [InlineData(0, 1, 1, "year")]
    [InlineData(10000, 1, 1, "year")]
    [InlineData(2022, 13, 0, "month")]
    [InlineData(2022, -1, 0, "month")]
    [InlineData(2022, 2, 29, "day")]
    [InlineData(2022, 0, 1, "day")]
    [InlineData(2022, 1, -1, "day")]
    public void A_date_says_which_part_does_not_exist(int year, int month, int day, string part) =>
        Assert.Equal(part, Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day)).ParamName);

    [Fact]
    public void A_date_has_one_form()
    {
        var date = new PartialDate(new DateOnly(2022, 12, 9));
        Assert.Equal((new PartialDate(2022, 12, 9), new DateOnly(2022, 12, 9)), (date, date.ToDateOnly()));
        Assert.Null(new PartialDate(2022, 12).ToDateOnly());
        Assert.Equal("2022-12-09 2022-12-09", string.Create(CultureInfo.InvariantCulture, $"{date} {date:G}"));
        Assert.Throws<FormatException>(() => $"{date:yyyy}");
        Assert.Equal(date, PartialDate.Parse("2022-12-09"u8));
        Assert.Contains("'2022-13'", Assert.Throws<FormatException>(() => PartialDate.Parse("2022-13"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_finds_its_items()
    {
        ValueList<string> list = ["a", "b", "a"];
        Assert.Equal((0, 1, -1), (list.IndexOf("a"), list.IndexOf("b"), list.IndexOf("c")));
        Assert.True(list.Contains("b"));
        Assert.Equal(("a", (string?)null), (list.FirstOrDefault(), ValueList.From<string>([]).FirstOrDefault()));
        Assert.Equal(["a", "b", "a"], list.ToArray());
        ValueList<Issn> none = default;
        Assert.Equal((default, -1, false, 0),
            (none.FirstOrDefault(), none.IndexOf(default), none.Contains(default), none.ToArray().Length));
    }

    /// <summary>What LINQ would do with an enumerator on the heap.</summary>
    [Fact]
    public void The_methods_of_a_list_do_not_allocate()
    {
        ValueList<string> list = ["a", "b"];
        var found = 0;
        Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Count();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(303, found);

        void Count() => found += (list.Contains("b") ? 1 : 0) + list.IndexOf("b") + list.FirstOrDefault()!.Length;
    }
}
