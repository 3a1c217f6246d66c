using System.Runtime.CompilerServices;
using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.Input;

/// <summary>What reading allocates, to the byte.</summary>
public class AllocationTests
{
#if DEBUG
    private const string OnlyOptimized = "Code that is not optimized allocates more: run the tests with -c Release.";
#else
    private const string? OnlyOptimized = null;
#endif

    [Fact]
    public void Tokenizing_allocates_nothing()
    {
        var dump = Repository.Bytes("catalogue.txt");
        CountTokens(dump);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = CountTokens(dump);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(count > 100);
    }

    [Fact(Skip = OnlyOptimized)]
    public void Values_that_are_not_wanted_allocate_nothing()
    {
        var dump = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Repository.Text("article.txt"), 200)));
        using var reader = new RecordReader(new MemoryStream(dump), new() { Only = [RecordValue.Version] });
        for (var i = 0; i < 20; i++)
            reader.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Assert.True(reader.Read());
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(100 * SizeOfRecord(), allocated);
    }

    [Theory(Skip = OnlyOptimized)]
    [InlineData("article.txt")]
    [InlineData("spanish.txt")]
    [InlineData("consortium.txt")]
    public void Reading_allocates_for_a_record_only_what_it_returns(string sample)
    {
        var dump = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Repository.Text(sample), 200)));
        using var reader = new RecordReader(new MemoryStream(dump));
        for (var i = 0; i < 40; i++)
            reader.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Assert.True(reader.Read());
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.InRange(allocated, SizeOfRecord(), SizeOf(reader.Current));
    }

    private static int CountTokens(byte[] dump)
    {
        var tokens = new DumpTokenizer(dump, isFinalBlock: true);
        var count = 0;
        while (tokens.Read())
            count++;
        return count;
    }

    /// <summary>
    /// The bytes of a record, its strings and its lists. Texts that the reader gives again and again are allocated less often.
    /// </summary>
    private static long SizeOf(BibliographicRecord record)
    {
        var size = SizeOfRecord();
        foreach (var value in RecordDifferences.Values)
        {
            size += value.GetValue(record) switch
            {
                string text => SizeOf(text),
                Doi doi => SizeOf(doi.ToString()),
                License license => SizeOf(license.Url) + SizeOf(license.Text),
                ValueList<string> texts => SizeOf(texts) + texts.Sum(SizeOf),
                ValueList<AgentName> names =>
                    SizeOf(names)
                        + names.Sum(name => SizeOf(name.Family) + SizeOf(name.Given) + SizeOf(name.Suffix) + SizeOf(name.Literal)),
                ValueList<RecordField> fields =>
                    SizeOf(fields) + fields.Sum(field => SizeOf(field.Name) + SizeOf(field.Values) + field.Values.Sum(SizeOf)),
                ValueList<Language> languages => SizeOf(languages),
                ValueList<PartialDate> dates => SizeOf(dates),
                ValueList<Issn> issns => SizeOf(issns),
                ValueList<Isbn> isbns => SizeOf(isbns),
                _ => 0,
            };
        }
        return size;
    }

    private static long SizeOf(string? text) => text is null ? 0 : (22 + 2 * text.Length + 7) & ~7;

    private static long SizeOf<T>(ValueList<T> list) => list.IsEmpty ? 0 : (24 + list.Count * Unsafe.SizeOf<T>() + 7) & ~7;

    private static long SizeOfRecord()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var record = new BibliographicRecord();
        var size = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(record);
        return size;
    }
}
