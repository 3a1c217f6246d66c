using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class CompleteTests : IDisposable
{
    private const string Header = "Journal Title,ISSN,eISSN,Year,Volume,Issue,Page,DOI,PMCID,PMID,Manuscript Id,Release Date\n";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_with_completes_further()
    {
        var dump = _folder.Add("a.ndjson", "{\"id\":\"a\",\"pmcid\":\"PMC7\",\"title\":\"A\"}\n{\"id\":\"b\",\"pmcid\":\"PMC9\"}\n");
        var list = _folder.Add("PMC-ids.csv.gz", Dump.Gzip($"{Header}H,1234-5679,,2001,7,,12,10.5555/a,PMC7,8,,live\n"));
        // The DOI, by which the next file knows the record, comes from the list.
        var other = _folder.Add("other.ndjson", "{\"doi\":\"10.5555/a\",\"publisher\":\"Perch\",\"volume\":\"8\"}\n");
        var result = Bibrecords.Run("complete", dump, "--with", list, "--with", other, "-o", _folder["out.ndjson"]).Succeeded();
        var record = JsonDocument.Parse(File.ReadLines(_folder["out.ndjson"]).First()).RootElement;
        Assert.Equal(("7", "Perch"), (record.GetProperty("volume").GetString(), record.GetProperty("publisher").GetString()));
        Assert.Equal("otherRecord", record.GetProperty("evidence").GetProperty("volume").GetProperty("source").GetString());
        Assert.Contains("other.ndjson:1: BR0215 the record has another volume than a: '8', not '7'\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 records, 8 values from 2 other records, 1 contradiction", result.Error, StringComparison.Ordinal);
        var json = Bibrecords.Run("complete", dump, "--with", list, "-t", "ris", "--json").Succeeded();
        Assert.Contains("VL  - 7", json.Output, StringComparison.Ordinal);
        Assert.Equal(7, JsonDocument.Parse(json.Error).RootElement.GetProperty("values").GetInt32());
    }

    [Fact]
    public void Wrong_options_are_told()
    {
        var dump = _folder.Add("a.txt", Dump.Page());
        Bibrecords.Run("complete", dump, "-t", "ris").FailedWith(2);
        Bibrecords.Run("complete", dump, "-t", "ris", "--with", "-").FailedWith(2);
        Bibrecords.Run("complete", dump, "-t", "ris", "--with", _folder["nowhere"]).FailedWith(3);
        Bibrecords.Run("complete", dump, "-o", dump, "--with", dump, "-t", "ris").FailedWith(2);
        Bibrecords.Run("complete", "--with", dump, "-t", "ris", _folder.Add("empty.txt", "")).FailedWith(5);
    }
}
