using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Bibliographic.Records.Tests.Input;

/// <summary>
/// The shards of a dump, however many, give every record exactly once: the same, in the same order, with the same diagnostics.
/// </summary>
public class ShardTests
{
    private const int MostShards = 64;
    private static readonly int[] SomeCounts = [2, 3, 7, 16, 41, MostShards];

    public static TheoryData<string> Samples =>
    [
        .. Directory.GetFiles(Repository.PathOf("."), "*.*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("."), path)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> RealDialects => [.. SharedFiles(Path.Combine("format", "dialects"))];

    private static Gen<byte[]> WrittenPages { get; } =
        HostileRecords.All.Array[1, 4].Select(records => Encoding.UTF8.GetBytes(RecordFormats.Default["dump"].Serialize(records)));

    private static Gen<byte[]> SamplePages { get; } =
        Gen.OneOfConst(new[] { "article.txt", "book.txt", "catalogue.txt" }).Select(name => Repeat(Repository.Bytes(name), 1));

    /// <summary>
    /// Pages with MARC tables, whole, cut at any place, and with text between them. A table of index fields that has lost its first row may
    /// be divided otherwise in shards (see <c>docs/robustness.md</c>), so that none is cut at its start.
    /// </summary>
    private static Gen<byte[]> MarcPages { get; } =
        Gen.Select(Gen.OneOfConst("marc/koha.txt", "marc/vufind.txt"), Gen.Int[0, 200], Gen.Int[0, 200]).Select((name, start, end) =>
        {
            var lines = Repository.Text(name).Split('\n');
            var skipped = Math.Max(start - 100, 0);
            var table =
                Array.FindLastIndex(lines, Math.Min(skipped, lines.Length - 1), line => line.StartsWith("_version_ ", StringComparison.Ordinal));
            if (table >= 0 && skipped <= Array.FindIndex(lines, table, line => line.StartsWith("url ", StringComparison.Ordinal)))
                skipped = table;
            return Encoding.UTF8.GetBytes(
                string.Join('\n', lines.Skip(skipped).Take(end > 100 ? end - 100 : lines.Length)) + "\n");
        });

    public static TheoryData<string> Views =>
        [.. SharedFiles(Path.Combine("marc", "sample"))
            .Where(
                name => name.Length == 0 || name.EndsWith(".txt.gz", StringComparison.Ordinal) && !name.Contains("jsonl", StringComparison.Ordinal))];

    /// <summary>Enough real records in each variant and dialect that the corpus can be written in.</summary>
    public static Lazy<string> Variants { get; } = new(WriteVariants);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Samples))]
    public void A_sample(string file) => AssertShards(Repository.Bytes(file));

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Samples))]
    public void A_sample_many_times(string file) => AssertShards(Repeat(Repository.Bytes(file), 5));

    [SharedTheory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(RealDialects))]
    public void A_page_of_every_extractor_many_times(string file) =>
        Assert.Null(Difference(Repeat(File.ReadAllBytes(Path.Combine(Repository.Shared, "format", "dialects", file)), 4), SomeCounts));

    [Fact]
    public void All_dialects_in_one_file() =>
        AssertShards(
            [.. Directory.GetFiles(Repository.PathOf("dialects")).Order(StringComparer.Ordinal)
                .SelectMany(path => Repeat(File.ReadAllBytes(path), 2))]);

    /// <summary>
    /// Whatever the values are: the pages of generated records, and of samples written in other ways, one after the other.
    /// </summary>
    [Fact]
    public void Generated_pages_in_any_number_of_shards() =>
        Gen.Select(Gen.OneOf(WrittenPages, SamplePages, MarcPages).Array[1, 12], Gen.Int[2, MostShards]).Sample(
            (pages, count) => Assert.Null(Difference([.. pages.SelectMany(page => page)], [count])),
            print: input => $"{input.Item2} shards of {Convert.ToBase64String([.. input.Item1.SelectMany(page => page)])}");

    /// <summary>The row with which the first page starts is not one with which pages start; nor is that of a page in the middle.</summary>
    [Fact]
    public void Pages_that_were_cut_at_their_start()
    {
        var page = Repository.Text("book.txt");
        string From(string name) => page[page.IndexOf($"\n{name} ", StringComparison.Ordinal)..].TrimStart('\n');
        AssertShards(Encoding.UTF8.GetBytes(From("record_format") + page + page + From("publishDate") + page));
    }

    /// <summary>
    /// The first page has no row of a version, and that of the next page, right below it, is not taken for one: a separator follows.
    /// </summary>
    [Fact]
    public void A_page_without_its_first_row_before_one_that_was_cut()
    {
        const string first =
            "Loading\n| Format: | |\n| --- | --- |\n| author2 | Perch, Jon |\n| container\\_title | Fens |\n| id | fen-1 |\n| publisher | Heron Press |\n"
            + "| title\\_short | Marsh |\n| url | https://fens.example/ |\n";
        var page = Repository.Text("book.txt");
        page = page[page.IndexOf("_version_ ", StringComparison.Ordinal)..];
        var dump = first + page[..page.IndexOf("publisher ", StringComparison.Ordinal)] + page;
        Assert.Equal(["fen-1", "000123456", "000123456"], RecordDump.ReadText(dump).Select(record => record.Id));
        AssertShards(Encoding.UTF8.GetBytes(dump));
    }

    /// <summary>The row of the version has the form of a subfield of Koha: <c>_v</c> and <c>ersion_ | 175…</c>.</summary>
    [Fact]
    public void A_view_that_was_cut_before_an_index_page()
    {
        var view = Repository.Text("marc/koha.txt");
        var cut = view[..(view.IndexOf("\n264 ", StringComparison.Ordinal) + 1)];
        var page = Repository.Text("book.txt");
        var bytes = Encoding.UTF8.GetBytes(cut + page[page.IndexOf("_version_ ", StringComparison.Ordinal)..] + view);
        Assert.DoesNotContain("ersion_", string.Concat(RecordDump.Read(bytes).Select(record => $"{record.Marc}")), StringComparison.Ordinal);
        AssertShards(bytes);
    }

    /// <summary>Real records in every form of a view, between index pages.</summary>
    [SharedTheory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Views))]
    public void A_view_of_every_form(string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(Repository.Shared, "marc", "sample", file)), CompressionMode.Decompress);
        var views = new byte[60_000];
        views = views[..stream.ReadAtLeast(views, views.Length, throwOnEndOfStream: false)];
        views = views[..(views.AsSpan().LastIndexOf((byte)'\n') + 1)];
        Assert.Null(Difference([.. views, .. Repository.Bytes("catalogue.txt"), .. views, .. Repository.Bytes("marc/vufind.txt")], [2, 5, 16, MostShards]));
    }

    [SharedFact]
    [Trait("Speed", "Slow")]
    public void The_corpus_in_all_variants_and_dialects()
    {
        var files = Directory.GetFiles(Variants.Value).Where(path => !path.Contains("truth", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 40, $"{files.Count} files were written");
        var failures =
            files.AsParallel().Select(path => (Path.GetFileName(path), Difference: Difference(File.ReadAllBytes(path), SomeCounts)))
                .Where(pair => pair.Difference is not null);
        Assert.Empty(failures);
    }

    [SharedFact]
    [Trait("Speed", "Slow")]
    public void The_corpus_in_up_to_64_shards()
    {
        var dump = File.ReadAllBytes(Path.Combine(Variants.Value, "base.txt"));
        AssertShards(dump);
    }

    [Theory]
    [InlineData("catalogue.txt")]
    [InlineData("catalogue.jsonl")]
    public void Marks_and_line_ends_of_Windows(string file)
    {
        var text = "\uFEFF" + Repository.Text(file).ReplaceLineEndings("\r\n");
        AssertShards(Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("json")]
    public void The_own_JSON(string format) =>
        AssertShards(Encoding.UTF8.GetBytes(RecordFormats.Default[format].Serialize(RecordDump.ReadFile(Repository.PathOf("catalogue.txt")))));

    [Theory]
    [InlineData("catalogue.txt")]
    [InlineData("catalogue.jsonl")]
    public void Shards_on_several_threads(string file)
    {
        byte[] broken = [.. Repository.Bytes(file), .. "{ \"text\": \n"u8];
        var dump = Repeat(broken, 20);
        var expected = Read(dump, null);
        for (var count = 1; count <= 5; count++)
            Assert.Equal(expected.Select(WithoutNumber),
                Enumerable.Range(1, count).SelectMany(index => Read(dump, new DumpShard(index, count).RangeOf(dump.Length), threads: 2))
                    .Select(WithoutNumber));
        Assert.Equal(expected.Select(WithoutNumber), Read(dump, null, threads: 2).Select(WithoutNumber));
    }

    [Fact]
    public void Every_byte_may_be_a_boundary()
    {
        var dump = Repository.Bytes("catalogue.txt");
        var expected = Read(dump, null);
        for (var at = 0; at <= dump.Length; at += 13)
            Assert.Equal(expected, [.. Read(dump, new(0, at)), .. Read(dump, new(at, long.MaxValue))]);
    }

    [Fact]
    public void A_line_of_a_value_that_is_a_fields_name_is_no_boundary()
    {
        var dump = Encoding.UTF8.GetBytes("""
            title | A |
            ---|---|
            url | a |
            _version_ | 2 |
            id | b |
            series | In two
            title
            lines |
            title | B |
            topic | b |
            url | b |
            Loading…
            Format: | Book |
            ---|---|
            _version_ | 3 |
            id | c |

            """);
        var expected = Read(dump, null);
        for (var at = 0; at <= dump.Length; at++)
            Assert.Equal(expected, [.. Read(dump, new(0, at)), .. Read(dump, new(at, long.MaxValue))]);
    }

    [Fact]
    public async Task Reading_without_blocking_gives_the_same()
    {
        var path = Repository.PathOf("catalogue.txt");
        for (var index = 1; index <= 3; index++)
        {
            var records = new List<BibliographicRecord>();
            await foreach (var record in RecordDump.ReadFileAsync(path, new DumpShard(index, 3)))
                records.Add(record);
            Assert.Equal(RecordDump.ReadFile(path, new DumpShard(index, 3)), records);
        }
    }

    [Fact]
    public void What_cannot_be_cut_belongs_to_the_first_shard()
    {
        var path = Repository.PathOf("catalogue.txt.gz");
        Assert.Equal(RecordDump.ReadFile(path), RecordDump.ReadFile(path, new DumpShard(1, 4)));
        for (var index = 2; index <= 4; index++)
            Assert.Empty(RecordDump.ReadFile(path, new DumpShard(index, 4)));
    }

    [Fact]
    public void Only_the_range_is_read_and_a_little_more()
    {
        const int little = 512 * 1024;
        var dump = Repeat(Repository.Bytes("catalogue.txt"), 400);
        for (var index = 1; index <= 8; index++)
        {
            using var stream = new CountingStream(dump);
            var range = new DumpShard(index, 8).RangeOf(dump.Length);
            Assert.True(RecordDump.Read(stream, new() { Range = range }).Count() > 100);
            Assert.InRange(stream.BytesRead, range.End - range.Start - little, range.End - range.Start + little);
        }
    }

    [Fact]
    public void Places_are_those_of_the_file()
    {
        var dump = Repository.Bytes("catalogue.txt");
        using var reader = new RecordReader(new MemoryStream(dump), new() { Range = new(dump.Length / 2, dump.Length) });
        Assert.True(reader.Read());
        Assert.Equal(0, reader.Position.Line);
        Assert.StartsWith("Cargando", Encoding.UTF8.GetString(dump, (int)reader.Position.ByteOffset, 20), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_cannot_seek_has_no_ranges() =>
        Assert.Throws<ArgumentException>(() => new RecordReader(new PartsStream([], at => at), new() { Range = new(0, 1) }));

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/64", 3, 64)]
    public void A_shard_is_written_as_it_is_read(string text, int index, int count)
    {
        Assert.Equal(new DumpShard(index, count), DumpShard.Parse(text));
        Assert.Equal(text, new DumpShard(index, count).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/3/5")]
    [InlineData(" 1/3")]
    public void What_is_no_shard(string text)
    {
        Assert.False(DumpShard.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DumpShard.Parse(text));
    }

    [Fact]
    public void The_ranges_of_shards_meet()
    {
        const long length = long.MaxValue - 1;
        Assert.Equal(0, new DumpShard(1, 1000).RangeOf(length).Start);
        Assert.Equal(length, new DumpShard(1000, 1000).RangeOf(length).End);
        for (var index = 1; index < 1000; index++)
            Assert.Equal(new DumpShard(index, 1000).RangeOf(length).End, new DumpShard(index + 1, 1000).RangeOf(length).Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DumpShard(2, 1));
        Assert.Throws<InvalidOperationException>(() => default(DumpShard).RangeOf(1));
    }

    private static void AssertShards(byte[] dump) => Assert.Null(Difference(dump, Enumerable.Range(1, MostShards)));

    private static string? Difference(byte[] dump, IEnumerable<int> counts)
    {
        var expected = Read(dump, null);
        foreach (var count in counts)
        {
            var actual = new List<string>();
            for (var index = 1; index <= count; index++)
                actual.AddRange(Read(dump, new DumpShard(index, count).RangeOf(dump.Length)));
            var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
            if (at < Math.Max(actual.Count, expected.Count))
                return $"{count} shards, {actual.Count} instead of {expected.Count}; {at}: {actual.ElementAtOrDefault(at)} instead of {expected.ElementAtOrDefault(at)}";
        }
        return null;
    }

    /// <summary>
    /// All that reading gives: records with their places, and diagnostics; without the lines and numbers, which a part cannot know.
    /// </summary>
    private static List<string> Read(byte[] dump, ByteRange? range, int threads = 1)
    {
        var isJson = dump.AsSpan().TrimStart("\uFEFF"u8)[..Math.Min(1, dump.Length)] is [(byte)'{'];
        var all = new List<string>();
        using var reader = new RecordReader(new MemoryStream(dump), new()
        {
            Range = range,
            MaxDegreeOfParallelism = threads,
            OnDiagnostic = diagnostic => all.AddRange(diagnostic.Code == DiagnosticCode.NoRecords ? [] :
                [$"{diagnostic.Id} {(isJson ? 0 : diagnostic.Position.ByteOffset)} {diagnostic.Message}"]),   // only who reads all can tell that there are no records
        });
        while (reader.Read())
            all.Add($"{(isJson ? 0 : reader.Position.ByteOffset)} {reader.Current.Id} {RecordFormats.NdJson.Serialize(reader.Current)}");
        return all;
    }

    /// <summary>Messages name lines only where lines are known.</summary>
    private static string WithoutNumber(string text) => System.Text.RegularExpressions.Regex.Replace(text, "(?<=^BR0301 0 )(a line|line [0-9]+)", "line");

    private static byte[] Repeat(byte[] dump, int count)
    {
        byte[] one = dump is [.., (byte)'\n'] ? dump : [.. dump, (byte)'\n'];
        return [.. Enumerable.Repeat(one, count).SelectMany(bytes => bytes)];
    }

    private static IEnumerable<string> SharedFiles(string folder)
    {
        var path = Path.Combine(Repository.Shared, folder);
        return Directory.Exists(path)
            ? Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            : [""];
    }

    private static string WriteVariants()
    {
        const string script = """
            import os, sys
            corpus, folder = sys.argv[1:]
            sys.path.insert(0, corpus)
            sys.dont_write_bytecode = True
            import gen, dialects
            records = list(gen.read_nd(os.path.join(corpus, 'sample.truth.ndjson.gz')))
            for i, v in enumerate(gen.VARIANTS):
                gen.write_variant(records[i * 30:i * 30 + 30], v, os.path.join(folder, v + ('.jsonl' if v == 'jsonl' else '.txt')))
            for i, (d, page) in enumerate(dialects.SETS):
                part = records[500 + i * 25:525 + i * 25]
                dialects.write(part, d, page, os.path.join(folder, '%s-%d.txt' % (d, page)), os.path.join(folder, '%s-%d.truth' % (d, page)), 1)
            """;
        var folder = Directory.CreateTempSubdirectory("shards-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var python =
            Process.Start(
                new ProcessStartInfo("python3", ["-c", script, Path.Combine(Repository.Shared, "corpus"), folder]) { RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, errors);
        return folder;
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        // Also called, by the base class, for a span.
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
    }
}
