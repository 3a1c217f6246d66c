using Bibliographic.Records.Conformance;
using Bibliographic.Records.Tests.Output;

namespace Bibliographic.Records.Tests.Model;

/// <summary>The table of values is complete and agrees with the record, its JSON and its documentation.</summary>
public class RecordPropertyTests
{
    [Fact]
    public void Every_property_of_a_record_is_in_the_table()
    {
        foreach (var property in typeof(BibliographicRecord).GetProperties().Where(property => property.CanWrite))
        {
            var record = new BibliographicRecord();
            property.SetValue(record, property.GetValue(ValueSample.Full));
            Assert.True(RecordProperty.All.Any(row => !row.GetTexts(record).IsEmpty), $"{property.Name} is not in the table.");
        }
    }

    [Fact]
    public void Every_value_belongs_to_one_property()
    {
        foreach (var value in Enum.GetValues<RecordValue>())
            Assert.Single(RecordProperty.All, property => property.Values.Any(definition => definition.Value == value));
        Assert.All(RecordProperty.All, property => Assert.Equal(property, RecordProperty.FromValue(property.Value)));
        Assert.Equal(Enum.GetValues<RecordValue>().Order(), FormatCapabilities.Values.Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => RecordProperty.FromValue((RecordValue)5));
        Assert.Throws<ArgumentOutOfRangeException>(() => FormatCapabilities.None.With((RecordValue)5));
        Assert.False(ValueSample.Full.Has((RecordValue)5));
    }

    [Fact]
    public void Names_are_those_of_the_documented_json()
    {
        // Derived: they stand for the first item of a list, for a part of the licence, and for the version.
        string[] derived = ["date", "language", "licenseSpdx", "indexedAt"];
        Assert.Equal(JsonDocumentationTests.NamesOfTable.Except(derived), RecordProperty.All.Select(property => property.Name));
    }

    [Fact]
    public void A_record_has_a_value_when_its_property_has_texts() => Assert.All(
        RecordProperty.All.Where(property => property.Value != RecordValue.OtherContributors),
        property => Assert.Equal(!property.GetTexts(TestRecords.Article).IsEmpty,
            property.Values.Any(value => TestRecords.Article.Has(value.Value))));

    [Fact]
    public void Typed_properties_give_what_the_record_has()
    {
        Assert.Equal(ValueSample.Full.Publisher, Get<string?>("publisher"));
        Assert.Equal(ValueSample.Full.Series, Get<ValueList<string>>("series"));
        Assert.Equal(ValueSample.Full.Doi, Get<Doi?>("doi"));
        Assert.Equal(ValueSample.Full.License?.Text, Get<string?>("licenseText"));
        Assert.Equal(["1987-11-23", "1988-12"], RecordProperty.FromValue(RecordValue.FurtherDates).GetTexts(ValueSample.Full));
    }

    private static T Get<T>(string name) =>
        Assert.IsType<RecordProperty<T>>(RecordProperty.All.Single(property => property.Name == name)).Get(ValueSample.Full);
}
