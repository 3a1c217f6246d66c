namespace Bibliographic.Records.Tests.Model;

public class RecordEvidenceTests
{
    private static readonly Evidence Sure = new(EvidenceSource.WorkKeys, Certainty.Certain);
    private static readonly Evidence Unsure = new(EvidenceSource.Inference, Certainty.Guess);

    [Fact]
    public void Evidence_is_kept_for_any_value()
    {
        foreach (var value in FormatCapabilities.Values)
        {
            var evidence = new RecordEvidence().With(value, Sure);
            Assert.Equal(Sure, evidence[value]);
            Assert.Equal(1, evidence.Count);
            Assert.NotEqual(default, evidence);
            Assert.Equal(default, evidence.With(value, default));
        }
    }

    [Fact]
    public void Values_that_are_recovered_together_share_it()
    {
        var evidence =
            new RecordEvidence().With(RecordValue.FurtherDates, Sure).With(RecordValue.LicenseText, Unsure).With(RecordValue.Editors, Sure);
        Assert.Equal((Sure, Sure), (evidence[RecordValue.Year], evidence[RecordValue.MonthAndDay]));
        Assert.Equal(Unsure, evidence[RecordValue.LicenseUrl]);
        Assert.Equal(default, evidence[RecordValue.Title]);
        Assert.Equal([new(RecordValue.OtherContributors, Sure), new(RecordValue.Year, Sure), new(RecordValue.LicenseUrl, Unsure)],
            evidence);
        Assert.Equal("OtherContributors: WorkKeys, Certain; Year: WorkKeys, Certain; LicenseUrl: Inference, Guess", evidence.ToString());
    }

    [Fact]
    public void Equal_evidence_is_equal_however_it_was_made()
    {
        var one = new RecordEvidence().With(RecordValue.Title, Sure).With(RecordValue.Copyright, Unsure);
        var other =
            new RecordEvidence().With(RecordValue.Copyright, Sure).With(RecordValue.Copyright, Unsure).With(RecordValue.Title, Sure);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one.With(RecordValue.Title, Unsure));
    }

    [Fact]
    public void What_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordEvidence().With((RecordValue)5, Sure));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RecordEvidence().With(RecordValue.Title, new((EvidenceSource)64, Certainty.Certain)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RecordEvidence().With(RecordValue.Title, new(EvidenceSource.Field, (Certainty)4)));
        Assert.Equal(default, new RecordEvidence().With(RecordValue.Title, Sure)[(RecordValue)5]);
    }
}
