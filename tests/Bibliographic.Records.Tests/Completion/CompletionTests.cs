using System.IO.Compression;
using System.Text;

namespace Bibliographic.Records.Tests.Completion;

/// <summary>Records completed by others of the same works.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly string List = Repository.PathOf("PMC-ids.csv");
    private static readonly BibliographicRecord[] Catalogue = [.. RecordDump.ReadFile(Repository.PathOf("catalogue.txt"))];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_missing_comes_from_the_list_and_evidence_says_so()
    {
        var record = Catalogue.CompleteWithFile(List).First();
        Assert.Equal(("14", "2", "101"), (record.Volume, record.Issue, record.Pages));
        Assert.Equal([Issn.Parse("1234-5679"), Issn.Parse("2090-424X")], record.Issns);
        Assert.Equal(new(EvidenceSource.OtherRecord, Certainty.Certain), record.Evidence[RecordValue.Volume]);
        Assert.Equal(Catalogue[0].Evidence[RecordValue.Title], record.Evidence[RecordValue.Title]);
        Assert.Contains(new RecordField("completed_from", ["issn, volume, issue, pages: PMC-ids.csv"]), record.ExtraFields);
        Assert.Equal(record, RecordJson.Read(Encoding.UTF8.GetBytes(RecordFormats.NdJson.Serialize(record))));
    }

    [Fact]
    public void Nothing_is_overwritten_and_contradictions_are_told()
    {
        List<Diagnostic> diagnostics = [];
        var records = Catalogue.CompleteWithFile(List, new() { OnDiagnostic = diagnostics.Add }).ToList();
        foreach (var (before, after) in Catalogue.Zip(records))
        {
            foreach (var property in RecordProperty.All)
            {
                if (property.Value is not (RecordValue.ExtraFields or RecordValue.Evidence) && !property.GetTexts(before).IsEmpty)
                    Assert.Equal(property.GetTexts(before), property.GetTexts(after));
            }
        }
        Assert.Equal(Catalogue[4], records[4]);   // another PMID stands in the list
        Assert.Equal([5L, 7L], diagnostics.Select(diagnostic => diagnostic.Position.Line));
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticCode.RecordsDisagree, diagnostic.Code));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsDamage);
        Assert.Equal(
            [
                "the record has another year than pubmed-8100003: '2021', not '2020-02'",
                "the record has the same PMCID but another PMID than pubmed-8100005: '36500099', not '36500005'; nothing was taken from it",
            ],
            diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Theory]
    [InlineData("title", "Slow walks", "Slow <i>walks</i>!", false)]
    [InlineData("title", "Slow walks", "Fast walks", true)]
    [InlineData("pages", "123-130", "123", false)]
    [InlineData("pages", "123–30", "124", true)]
    [InlineData("volume", "12", "12", false)]
    [InlineData("volume", "12", "13", true)]
    [InlineData("issue", "Suppl. 1", "Suppl 1", false)]
    [InlineData("journal", "J Walks", "Journal of Walks", false)]
    public void Values_disagree_when_they_are_not_the_same_in_another_form(string name, string mine, string theirs, bool isTold)
    {
        BibliographicRecord With(string text) => name switch
        {
            "title" => new() { Title = text },
            "pages" => new() { Pages = text },
            "volume" => new() { Volume = text },
            "issue" => new() { Issue = text },
            _ => new() { Journal = text },
        };
        List<Diagnostic> diagnostics = [];
        var record = With(mine) with { Pmid = new Pmid(1) };
        var other = With(theirs) with { Pmid = new Pmid(1, 2) };
        Assert.Equal(record, Assert.Single(new[] { record }.CompleteWith([other], new() { OnDiagnostic = diagnostics.Add })));
        Assert.Equal(isTold ? 1 : 0, diagnostics.Count);
    }

    [Fact]
    public void Records_of_every_kind_complete_each_other()
    {
        var json = Path.Combine(_folder, "others.ndjson.gz");
        using (var gzip = new GZipStream(File.Create(json), CompressionLevel.Fastest))
            Catalogue.Select(record => record with { Volume = "9" }).WriteTo(gzip, RecordFormats.NdJson);
        BibliographicRecord[] poor =
            [.. Catalogue.Select(record => new BibliographicRecord { Doi = record.Doi, Pmcid = record.Pmcid, Title = record.Title })];
        var completed = poor.CompleteWithFiles([List, json]).ToList();
        // The list comes first, then what it does not have.
        Assert.Equal((Catalogue[0].Abstract, "14"), (completed[0].Abstract, completed[0].Volume));
        Assert.Equal(Catalogue[0].Authors, completed[0].Authors);
        Assert.Equal(Catalogue[0].Evidence[RecordValue.Authors].Certainty, completed[0].Evidence[RecordValue.Authors].Certainty);
        Assert.Equal(["PMC-ids.csv", "others.ndjson.gz"],
            completed[0].ExtraFields.Single(field => field.Name == "completed_from").Values.Select(value => value.Split(": ")[1]));
        // What describes the entry stays out.
        Assert.Null(completed[0].Id);
        Assert.Empty(completed[0].Institutions);
        Assert.Equal(poor, poor.CompleteWith([]));
        Assert.Empty(Array.Empty<BibliographicRecord>().CompleteWithFile("is not even opened"));
    }

    [Fact]
    public void A_part_is_taken_only_with_its_whole()
    {
        var record = new BibliographicRecord { Pmid = new Pmid(1), Title = "Walks", Publisher = "Perch" };
        var other = new BibliographicRecord { Pmid = new Pmid(1), Title = "Walks", ShortTitle = "W", Publisher = "Quill", PlaceOfPublication = "Riga" };
        var completed = Assert.Single(new[] { record }.CompleteWith([other]));
        Assert.Equal(("W", null), (completed.ShortTitle, completed.PlaceOfPublication));
    }

    [Fact]
    public async Task Asynchronously_it_is_the_same()
    {
        List<BibliographicRecord> completed = [];
        await foreach (var record in RecordDump.ReadFileAsync(Repository.PathOf("catalogue.txt")).CompleteWithFilesAsync([List]))
            completed.Add(record);
        Assert.Equal(Catalogue.CompleteWithFile(List), completed);
    }

    /// <summary>The records are completed in passes of as many as fit, whichever side is the large one.</summary>
    [Theory]
    [InlineData(20_000, 50)]
    [InlineData(50, 20_000)]
    [InlineData(5_000, 5_000)]
    public void With_little_memory_it_is_the_same(int records, int others)
    {
        BibliographicRecord Poor(int number) => new() { Id = $"r{number}", Pmcid = new Pmcid(1 + (number * 7 % 60_000)) };
        BibliographicRecord Rich(int number) => new() { Pmcid = new Pmcid(1 + (number * 11 % 60_000)), Volume = $"{number}" };
        var passes = 0;
        IEnumerable<BibliographicRecord> Others()
        {
            passes++;
            for (var number = 0; number < others; number++)
                yield return Rich(number);
        }
        var little = new CompletionOptions { MemoryLimit = DuplicateOptions.MinimumMemoryLimit, TemporaryFolder = _folder };
        var completed = Enumerable.Range(0, records).Select(Poor).CompleteWith(Others(), little).ToList();
        Assert.Equal(Math.Ceiling(records / 513.0), passes);
        var known = Enumerable.Range(0, others).Select(Rich)
            .GroupBy(record => record.Pmcid).ToDictionary(group => group.Key!.Value, group => group.First().Volume);
        Assert.Equal(
            Enumerable.Range(0, records).Select(Poor).Select(record => (record.Id, known.GetValueOrDefault(record.Pmcid!.Value))),
            completed.Select(record => (record.Id, record.Volume)));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    /// <summary>The rows that are passed over by a look at their ends are those that would complete nothing.</summary>
    [Fact]
    public void Every_row_that_is_needed_is_read_in_whatever_form()
    {
        string[] rows =
        [
            "H,,,2001,1,,,10.5555/A,PMC1,0,,live", "H,,,2001,2,,,,PMC2,20,,live", "H,,,2001,3,,,doi:10.5555/c,PMC3, ,,live",
            "H,,,2001,4,,,\"10.5555/d,e\",PMC4,,,live", "H,,,2001,5,\"1, 2\",,10.5555/f%3Cg,PMC5,,,live", "\"H, I\",,,2001,6,,,,PMC6,60,,Dec 1 2026",
            "H,,,2001,7,,,10.5555/g,7,,,live\r", "H,,,2001,8,,,10.5555/h&amp;i,PMC8,,\"M\",\"live\"",
        ];
        var list = Path.Combine(_folder, "PMC-ids.csv");
        var filler = string.Concat(Enumerable.Range(0, 3000).Select(number => $"N,,,2000,0,,,10.5555/n{number},PMC{70_000 + number},{80_000 + number},,live\n"));
        File.WriteAllText(list, $"Journal Title,ISSN,eISSN,Year,Volume,Issue,Page,DOI,PMCID,PMID,Manuscript Id,Release Date\n{filler}{string.Join('\n', rows)}\n{filler}");
        BibliographicRecord[] wanted =
        [
            new() { Doi = Doi.Parse("10.5555/a") }, new() { Pmid = new Pmid(20) }, new() { Doi = Doi.Parse("10.5555/c") },
            new() { Doi = Doi.Parse("10.5555/d,e") }, new() { Doi = Doi.Parse("10.5555/f<g") }, new() { Pmcid = new Pmcid(6, 2) },
            new() { Doi = Doi.Parse("10.5555/g") }, new() { Doi = Doi.Parse("10.5555/h&i") },
        ];
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], wanted.CompleteWithFile(list).Select(record => record.Volume));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(0, 2, true)]
    [InlineData(2, 0, true)]
    public void A_version_of_an_identifier_counts_when_both_have_one(int mine, int theirs, bool isSame)
    {
        var record = new BibliographicRecord { Pmid = new Pmid(7, mine), Title = "Walks" };
        var other = new BibliographicRecord { Pmid = new Pmid(7, theirs), Volume = "4" };
        Assert.Equal(isSame ? "4" : null, Completed(record, other).Volume);
        record = new() { Pmcid = new Pmcid(7, mine), Title = "Walks" };
        Assert.Equal(isSame ? "4" : null, Completed(record, new() { Pmcid = new Pmcid(7, theirs), Volume = "4" }).Volume);
    }

    [Fact]
    public void Another_identifier_than_the_shared_one_forbids_to_take_anything()
    {
        List<string> told = [];
        var options = new CompletionOptions { OnDiagnostic = diagnostic => told.Add(diagnostic.Message) };
        BibliographicRecord Of(int pmid, int pmcid, string doi) =>
            new() { Pmid = new Pmid(pmid), Pmcid = new Pmcid(pmcid), Doi = Doi.Parse(doi) };
        var record = Of(1, 2, "10.5555/a");
        foreach (var other in new[] { Of(9, 2, "10.5555/a"), Of(1, 9, "10.5555/a"), Of(1, 2, "10.5555/b") })
            Assert.Equal(record, Completed(record, other with { Volume = "4" }, options));
        Assert.Equal(
            [
                "the record has the same PMCID but another PMID than pmid:1: '9', not '1'; nothing was taken from it",
                "the record has the same PMID but another PMCID than pmid:1: 'PMC9', not 'PMC2'; nothing was taken from it",
                "the record has the same PMID but another DOI than pmid:1: '10.5555/b', not '10.5555/a'; nothing was taken from it",
            ],
            told);
    }

    [Fact]
    public void Years_and_numbers_disagree_only_when_none_is_common()
    {
        List<string> told = [];
        var options = new CompletionOptions { OnDiagnostic = diagnostic => told.Add(diagnostic.Message.Split(" than ")[0]) };
        var record = new BibliographicRecord
        {
            Pmid = new Pmid(1),
            Dates = [PartialDate.Parse("2001"), PartialDate.Parse("2002-03")],
            Issns = [Issn.Parse("1234-5679"), Issn.Parse("2090-424X")],
        };
        Completed(record, new() { Pmid = new Pmid(1), Dates = [PartialDate.Parse("2002")], Issns = [Issn.Parse("2090-424X")] }, options);
        Assert.Empty(told);
        Completed(record, new() { Pmid = new Pmid(1), Dates = [PartialDate.Parse("2003")], Issns = [Issn.Parse("2434-561X")] }, options);
        Assert.Equal(["the record has another year", "the record has another ISSN"], told);
    }

    [Fact]
    public void A_long_value_is_told_in_part()
    {
        List<string> told = [];
        Completed(
            new() { Pmid = new Pmid(1), Title = new('a', 100) }, new() { Pmid = new Pmid(1), Title = new('b', 101) },
            new() { OnDiagnostic = diagnostic => told.Add(diagnostic.Message) });
        Assert.EndsWith($": '{new string('b', 100)}…', not '{new string('a', 100)}'", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_values_were_filled_is_told_and_where_each_came_from_is_kept()
    {
        List<int> filled = [];
        var record = new BibliographicRecord
        {
            Pmid = new Pmid(1),
            ExtraFields = [new("a", ["b"]), new("completed_from", ["volume: before"]), new("c", ["d"])],
        };
        BibliographicRecord[] others =
        [
            new() { Pmid = new Pmid(1), Id = "x", Volume = "4", Issue = "2" },
            new() { Pmid = new Pmid(1), Id = "y", Volume = "5", Pages = "7" },
        ];
        var completed = Assert.Single(new[] { record }.CompleteWith(others, new() { OnFilled = filled.Add }));
        Assert.Equal([2, 1], filled);
        Assert.Equal(("4", "2", "7"), (completed.Volume, completed.Issue, completed.Pages));
        Assert.Equal(
            [new("a", ["b"]), new("completed_from", ["volume: before", "volume, issue: x", "pages: y"]), new RecordField("c", ["d"])],
            completed.ExtraFields);
        Assert.Equal(new(EvidenceSource.OtherRecord, Certainty.Certain), completed.Evidence[RecordValue.Pages]);
    }

    [Fact]
    public async Task Arguments_and_cancelling_are_looked_at()
    {
        Assert.Throws<ArgumentNullException>(() => Catalogue.CompleteWith(null!));
        Assert.Throws<ArgumentNullException>(() => Catalogue.CompleteWithFile(null!));
        Assert.Throws<ArgumentNullException>(() => Catalogue.CompleteWithFiles(null!));
        Assert.Throws<ArgumentNullException>(() => RecordCompletion.CompleteWith(null!, []));
        Assert.Throws<ArgumentNullException>(() => RecordCompletion.CompleteWithFiles(null!, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompletionOptions { MemoryLimit = DuplicateOptions.MinimumMemoryLimit - 1 });
        using var source = new CancellationTokenSource();
        await using var records = RecordDump.ReadFileAsync(Repository.PathOf("catalogue.txt"))
            .CompleteWithFilesAsync([List], cancellationToken: source.Token).GetAsyncEnumerator(source.Token);
        Assert.True(await records.MoveNextAsync());
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await records.MoveNextAsync());
    }

    /// <summary>What is wrong with the file of others is told to its own listener where it has one.</summary>
    [Fact]
    public void Damage_in_the_others_is_told()
    {
        var list = Path.Combine(_folder, "others.ndjson");
        File.WriteAllText(list, "{\"pmid\": \"1\", \"volume\": \"4\"}\n{\"pmid\": broken\n");
        List<Diagnostic> told = [];
        List<Diagnostic> toldOfReading = [];
        BibliographicRecord[] records = [new() { Pmid = new Pmid(1) }];
        Assert.Equal("4", records.CompleteWithFile(list, new() { OnDiagnostic = told.Add }).Single().Volume);
        Assert.Equal((DiagnosticCode.JsonLineBroken, list, 2L), (told[0].Code, told[0].Position.Source, told[0].Position.Line));
        var reading = new RecordReaderOptions { OnDiagnostic = toldOfReading.Add };
        _ = records.CompleteWithFile(list, new() { OnDiagnostic = told.Add, Reading = reading }).ToList();
        Assert.Equal((1, told[0]), (told.Count, Assert.Single(toldOfReading)));
    }

    private static BibliographicRecord Completed(
        BibliographicRecord record, BibliographicRecord other, CompletionOptions? options = null) =>
        Assert.Single(new[] { record }.CompleteWith([other], options));
}
