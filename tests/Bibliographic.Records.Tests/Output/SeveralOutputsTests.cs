namespace Bibliographic.Records.Tests.Output;

/// <summary>Several outputs of one reading, in the library.</summary>
public sealed class SeveralOutputsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_file_is_what_it_would_be_alone_and_the_records_are_read_once()
    {
        var reads = 0;
        IEnumerable<BibliographicRecord> Records()
        {
            reads++;
            return RecordDump.ReadFile(Repository.PathOf("catalogue.txt"));
        }
        Assert.Equal(5, Records().WriteToAll(In("a.bib"), In("a.ndjson")));
        Assert.Equal(1, reads);
        Records().WriteTo(In("alone.bib"));
        Records().WriteTo(In("alone.ndjson"));
        Assert.Equal(File.ReadAllBytes(In("alone.bib")), File.ReadAllBytes(In("a.bib")));
        Assert.Equal(File.ReadAllBytes(In("alone.ndjson")), File.ReadAllBytes(In("a.ndjson")));
    }

    [Fact]
    public void When_one_fails_all_stay_as_they_were()
    {
        File.WriteAllText(In("a.bib"), "old");
        var failing = RecordFormats.Default.With("failing", ".x", static (record, _) => throw new IOException(record.Id))["failing"];
        Assert.Throws<RecordWriteException>(
            () => new[] { new BibliographicRecord { Id = "a" } }.WriteToAll(
                [KeyValuePair.Create(In("a.bib"), RecordFormats.BibTeX), KeyValuePair.Create(In("a.x"), failing)]));
        Assert.Throws<ArgumentException>(() => Array.Empty<BibliographicRecord>().WriteToAll(In("a.bib"), In("a.unheard-of")));
        Assert.Equal("old", File.ReadAllText(In("a.bib")));
        Assert.Equal([In("a.bib")], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Two_paths_to_one_file_are_refused()
    {
        File.WriteAllText(In("a.bib"), "old");
        string[][] same = [[In("a.bib"), In("./a.bib")], [In("new.bib"), In("./new.bib")]];
        foreach (var paths in same)
            Assert.Throws<ArgumentException>(() => Array.Empty<BibliographicRecord>().WriteToAll(paths));
        Assert.Equal("old", File.ReadAllText(In("a.bib")));
        Assert.Equal([In("a.bib")], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Writers_are_combined_asynchronously_too()
    {
        using MemoryStream first = new(), second = new();
        await using (var writer = RecordWriter.Combine(RecordFormats.Ris.CreateWriter(first), RecordFormats.NdJson.CreateWriter(second)))
        {
            await writer.WriteAsync(TestRecords.Article);
            writer.Write(TestRecords.Book);
            await writer.CompleteAsync();
            Assert.False(writer.CanRecover || writer.TryResume() || writer.TryFlush());
        }
        BibliographicRecord[] both = [TestRecords.Article, TestRecords.Book];
        Assert.Equal(RecordFormats.Ris.SerializeToBytes(both), first.ToArray());
        Assert.Equal(RecordFormats.NdJson.SerializeToBytes(both), second.ToArray());
    }

    private string In(string name) => Path.Combine(_folder, name);
}
