namespace Bibliographic.Records.Tool.Tests;

/// <summary><c>convert --shard</c>: the outputs of all shards, joined in order, are the output of one run.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("marcxml")]
    public void Pieces_make_the_whole(string format) => AssertWhole(3, format, _folder.Add("dump.txt", Dump.Pages(20)));

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("corpus.jsonl")]
    [InlineData("corpus.jsonl.zst")]
    [InlineData("corpus.warc")]
    [InlineData("corpus.warc.wet.gz")]
    [InlineData("corpus.parquet")]
    public void Corpora_of_each_form_are_divided(string name) => AssertWhole(3, "json", _folder.Add(name, Corpus.Make(name, 2500)));

    /// <summary>No shard knows the keys of the others: all have keys with a hash.</summary>
    [Theory]
    [InlineData("bibtex")]
    [InlineData("hayagriva")]
    public void Pieces_have_stable_keys(string format)
    {
        var dump = _folder.Add("dump.txt", Dump.Pages(20));
        string Pieces(int count) => string.Concat(
            Enumerable.Range(1, count).Select(index => Bibrecords.Run("convert", dump, "-t", format, "-q", "--shard", $"{index}/{count}").Succeeded().Output));
        var whole = Pieces(1);
        Assert.Equal(whole, Pieces(3));
        Assert.NotEqual(whole, Bibrecords.Run("convert", dump, "-t", format, "-q").Succeeded().Output);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Files_are_divided_as_if_they_were_one()
    {
        _folder.Add("dumps/a.txt", Dump.Pages(9));
        _folder.Add("dumps/b.txt.gz", Dump.Gzip(Dump.Pages(30)));
        _folder.Add("dumps/c.jsonl", Dump.JsonLine(Dump.Page("walk-c1")) + Dump.JsonLine(Dump.Page("walk-c2")));
        _folder.Add("dumps/d.txt", "");
        AssertWhole(4, "json", _folder["dumps"]);
    }

    /// <summary>The length of a link is that of the text in it.</summary>
    [UnixFact]
    public void A_link_is_divided_like_its_target()
    {
        _folder.Add("dump.txt", Dump.Pages(9));
        AssertWhole(3, "ndjson", _folder.AddLink("link.txt", "dump.txt"));
        AssertWhole(3, "ndjson", _folder.AddLink("link of a link.txt", "link.txt"));
    }

    [UnixFact]
    public void A_pipe_cannot_be_divided()
    {
        Assert.Contains("--shard needs files: /dev/fd/", Bibrecords.RunInShell("bibrecords convert <(echo) -t ris --shard 1/2").FailedWith(2), StringComparison.Ordinal);
        Assert.Contains("pipe cannot be divided", Bibrecords.Run("convert", _folder.AddPipe("pipe"), "-t", "ris", "--shard", "1/2").FailedWith(2), StringComparison.Ordinal);
    }

    /// <summary>A shard may have no records, and its piece belongs to the whole.</summary>
    [Fact]
    public void A_piece_without_records_is_written()
    {
        var dump = _folder.Add("dump.txt", Dump.Page());
        Assert.Equal("\n]\n", Bibrecords.Run("convert", dump, "-t", "json", "-q", "--shard", "64/64").Succeeded().Output);
    }

    [Fact]
    public void A_piece_without_records_before_it_starts_without_a_comma()
    {
        _folder.Add("dumps/a.txt", "Nothing to be seen here.\n");
        _folder.Add("dumps/b.txt", Dump.Page());
        AssertWhole(64, "json", [1, 2, 3, 64], _folder["dumps"]);
    }

    [Fact]
    public void Damage_is_placed_by_its_byte()
    {
        var dump = _folder.Add("dump.jsonl", Dump.JsonLine(Dump.Page("walk-1")) + "{ \"text\": \n" + Dump.JsonLine(Dump.Page("walk-2")));
        var byteOffset = Dump.JsonLine(Dump.Page("walk-1")).Length;
        var error = Bibrecords.Run("convert", dump, "-t", "ris", "--strict", "--shard", "100/200").FailedWith(3);
        Assert.Contains($"dump.jsonl:byte {byteOffset}: BR0301", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_cannot_be_divided() =>
        Assert.Contains("--shard needs files", Bibrecords.Run(Dump.Page(), ["convert", "-t", "ris", "--shard", "1/2"]).FailedWith(2), StringComparison.Ordinal);

    [Theory]
    [InlineData("3")]
    [InlineData("3/2")]
    public void What_is_no_shard_is_refused(string shard) =>
        Assert.Contains($"'{shard}' is not a valid shard", Bibrecords.Run("convert", _folder.Add("a.txt", Dump.Page()), "-t", "ris", "--shard", shard).FailedWith(2), StringComparison.Ordinal);

    private static void AssertWhole(int count, string format, string input) =>
        AssertWhole(count, format, Enumerable.Range(1, count), input);

    private static void AssertWhole(int count, string format, IEnumerable<int> shards, string input)
    {
        var pieces = shards.SelectMany(index => Bibrecords.Run("convert", input, "-t", format, "-q", "--shard", $"{index}/{count}").Succeeded().Bytes);
        Assert.Equal(Bibrecords.Run("convert", input, "-t", format, "-q").Succeeded().Bytes, pieces);
    }
}
