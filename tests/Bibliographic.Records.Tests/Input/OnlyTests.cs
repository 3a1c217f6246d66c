namespace Bibliographic.Records.Tests.Input;

/// <summary>Reading only some values.</summary>
public class OnlyTests
{
    private static readonly BibliographicRecord[] Whole =
        [.. Repository.Samples.SelectMany(sample => RecordDump.ReadFile(Repository.PathOf(sample + ".txt"), new() { KeepPosition = true }))];

    public static TheoryData<RecordValue> Values => [.. Enum.GetValues<RecordValue>()];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_the_same_alone_and_among_all(RecordValue value)
    {
        var records = Read(value);
        Assert.Equal(Whole.Length, records.Length);
        Assert.Equal(Whole.Select(record => record.Has(value) && value != RecordValue.Evidence),
            records.Select(record => record.Has(value) && value != RecordValue.Evidence));
        foreach (var (whole, part) in Whole.Zip(records))
        {
            foreach (var name in RecordDifferences.Present(part))
            {
                var property = typeof(BibliographicRecord).GetProperty(name)!;
                Assert.Equal(property.GetValue(whole), property.GetValue(part));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Few_others_come_with_it(RecordValue value) =>
        Assert.All(Read(value), record => Assert.InRange(RecordDifferences.Present(record).Length, 0, 1));

    [Fact]
    public void All_values_together_are_the_whole_record() =>
        Assert.Equal(Whole, Read(Enum.GetValues<RecordValue>()));

    [Fact]
    public void A_record_without_the_value_is_there_too() =>
        Assert.Equal(Whole.Length, Read(RecordValue.Edition).Length);

    private static BibliographicRecord[] Read(params RecordValue[] values)
    {
        var options = new RecordReaderOptions { Only = [.. values] };
        return [.. Repository.Samples.SelectMany(sample => RecordDump.ReadFile(Repository.PathOf(sample + ".txt"), options))];
    }
}
