using System.Text;
using Xunit;

namespace Bibliographic.Records.Conformance;

/// <summary>
/// What every record parser promises. Derive a public class, return the parser and a sample, and run the tests with xunit.
/// </summary>
public abstract class RecordParserTests
{
    /// <summary>Creates the parser; called more than once.</summary>
    protected abstract RecordParser Create();

    /// <summary>A text of this kind, in UTF-8, with at least two records.</summary>
    protected abstract ReadOnlyMemory<byte> Sample { get; }

    /// <summary>How many records <see cref="Sample"/> has.</summary>
    protected abstract int SampleCount { get; }

    private byte[] Input => Sample.ToArray();

    private RecordReaderOptions Options => new() { Inputs = RecordInputs.Default.With(Create()) };

    /// <summary>The name is what users see: lower case, without blanks.</summary>
    [Fact]
    public void Name_is_in_lower_case_without_blanks() => Assert.Matches(@"\A[a-z0-9][a-z0-9.+_-]*\z", Create().Name);

    /// <summary>The sample is recognized from its first 4,096 bytes, or with more where the parser asks for them.</summary>
    [Fact]
    public void The_sample_is_recognized()
    {
        var parser = Create();
        Assert.Equal(Recognition.Yes, parser.Recognize(new(Input, isComplete: true)));
        for (var length = Math.Min(4096, Input.Length); length < Input.Length; length *= 2)
            Assert.NotEqual(Recognition.No, parser.Recognize(new(Input.AsSpan(0, length), isComplete: false)));
    }

    /// <summary>Other kinds of input are not.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("There is a text in which nobody describes anything.\n")]
    [InlineData("{\"text\": \"id | x |\\n\"}\n")]
    [InlineData("[{\"title\": \"T\"}]\n")]
    [InlineData("A title\n_version_ | 1752300000123456789 |\n---|---|\nid | x |\ntitle | A title |\n")]
    public void Other_inputs_are_not_recognized(string text)
    {
        var parser = Create();
        var isOwn = RecordInputs.Default.Parsers.Any(own => own.Name == parser.Name && own.Recognize(Head(text)) == Recognition.Yes);
        Assert.Equal(isOwn, parser.Recognize(Head(text)) == Recognition.Yes);
    }

    /// <summary>The sample has the records that it is said to have.</summary>
    [Fact]
    public void The_sample_gives_its_records() => Assert.Equal(SampleCount, ReadOutcome.RecordsIn(ReadOutcome.Of(Input, Options)).Count());

    /// <summary>Records, positions and diagnostics do not depend on how the bytes arrive or on how many threads read.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(0)]
    public async Task Every_way_of_reading_gives_the_same_Async(int piece)
    {
        var expected = ReadOutcome.Of(Input, Options);
        Assert.Equal(expected, ReadOutcome.Of(Input, Options, piece));
        Assert.Equal(expected, await ReadOutcome.OfAsync(Input, Options, piece));
        Assert.Equal(expected, ReadOutcome.Of(Input, Options with { MaxDegreeOfParallelism = 3 }, piece));
        Assert.Equal(expected, ReadOutcome.Of(ReadOutcome.Gzip(Input), Options, piece));
        Assert.Equal(ReadOutcome.RecordsIn(expected), ReadOutcome.RecordsIn(ReadOutcome.Of(ReadOutcome.JsonLine(Input), Options, piece)));
    }

    /// <summary>Where a record is said to start, reading can start.</summary>
    [Fact]
    public void Positions_lie_in_the_text_and_go_forwards()
    {
        using var reader = new RecordReader(new MemoryStream(Input), Options);
        var last = -1L;
        while (reader.Read())
        {
            var position = reader.Position;
            Assert.InRange(position.ByteOffset, last + 1, Input.Length - 1);
            Assert.Equal(1 + Input.AsSpan(0, (int)position.ByteOffset).Count((byte)'\n'), position.Line);
            last = position.ByteOffset;
        }
    }

    /// <summary>A text that ends early, anywhere, is read without an exception.</summary>
    [Fact]
    public void A_text_cut_at_any_byte_never_throws()
    {
        for (var length = 0; length < Input.Length; length += 1 + Input.Length / 1000)
            AssertNoFault(Input[..length]);
    }

    /// <summary>Damage never leads to an exception, and never to another outcome in another way of reading.</summary>
    [Fact]
    public void Damage_never_throws()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var damaged = Input.ToArray();
            for (var i = random.Next(1, 20); i > 0; i--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            AssertNoFault(damaged);
            Assert.Equal(ReadOutcome.Of(damaged, Options), ReadOutcome.Of(damaged, Options, piece: 13));
        }
    }

    /// <summary>Shards give every record once, in order.</summary>
    [Fact]
    public void Shards_give_every_record_once()
    {
        var expected = ReadOutcome.RecordsIn(ReadOutcome.Of(Input, Options)).ToList();
        for (var count = 2; count <= 8; count++)
        {
            var shards =
                Enumerable.Range(1, count).Select(index => Options with { Range = new DumpShard(index, count).RangeOf(Input.Length) });
            Assert.Equal(expected, shards.SelectMany(options => ReadOutcome.RecordsIn(ReadOutcome.Of(Input, options))));
        }
    }

    /// <summary>One parser serves several readers at once.</summary>
    [Fact]
    public async Task Several_readers_at_once_do_not_disturb_each_other_Async()
    {
        var options = Options;
        var expected = ReadOutcome.Of(Input, options);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReadOutcome.Of(Input, options))));
        Assert.All(outcomes, outcome => Assert.Equal(expected, outcome));
    }

    private static InputHead Head(string text) => new(Encoding.UTF8.GetBytes(text), isComplete: true);

    private void AssertNoFault(byte[] input)
    {
        var fault = ReadOutcome.Fault(ReadOutcome.Of(input, Options));
        Assert.True(fault is null, $"The parser has thrown: {fault}; the input is {Convert.ToBase64String(input)}");
    }
}
