using System.Text;
using Xunit;

namespace Bibliographic.Records.Conformance;

/// <summary>
/// What every container promises. Derive a public class, return the container and a sample, and run the tests with xunit.
/// </summary>
public abstract class RecordContainerTests
{
    /// <summary>Creates the container; called more than once.</summary>
    protected abstract RecordContainer Create();

    /// <summary>Such a container. Its texts hold records that the reader, with <see cref="Parser"/>, recognizes: two at least.</summary>
    protected abstract ReadOnlyMemory<byte> Sample { get; }

    /// <summary>How many records <see cref="Sample"/> has.</summary>
    protected abstract int SampleCount { get; }

    /// <summary>A parser of the texts in <see cref="Sample"/>; null, by default, when a built-in one reads them.</summary>
    protected virtual RecordParser? Parser => null;

    private byte[] Input => Sample.ToArray();

    private RecordReaderOptions Options
    {
        get
        {
            var inputs = RecordInputs.Default.With(Create());
            return new() { Inputs = Parser is { } parser ? inputs.With(parser) : inputs };
        }
    }

    /// <summary>The name is what users see: lower case, without blanks.</summary>
    [Fact]
    public void Name_is_in_lower_case_without_blanks() => Assert.Matches(@"\A[a-z0-9][a-z0-9.+_-]*\z", Create().Name);

    /// <summary>The sample is recognized from its first 4,096 bytes, or with more where the container asks for them.</summary>
    [Fact]
    public void The_sample_is_recognized()
    {
        var container = Create();
        Assert.Equal(Recognition.Yes, container.Recognize(new(Input, isComplete: true)));
        for (var length = Math.Min(4096, Input.Length); length < Input.Length; length *= 2)
            Assert.NotEqual(Recognition.No, container.Recognize(new(Input.AsSpan(0, length), isComplete: false)));
    }

    /// <summary>Other kinds of input are not.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("There is a text in which nobody describes anything.\n")]
    [InlineData("[{\"title\": \"T\"}]\n")]
    [InlineData("A title\n_version_ | 1752300000123456789 |\n---|---|\nid | x |\ntitle | A title |\n")]
    public void Other_inputs_are_not_recognized(string text) =>
        Assert.NotEqual(Recognition.Yes, Create().Recognize(new(Encoding.UTF8.GetBytes(text), isComplete: true)));

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
        Assert.Equal(ReadOutcome.RecordsIn(expected), ReadOutcome.RecordsIn(ReadOutcome.Of(ReadOutcome.Gzip(Input), Options, piece)));
    }

    /// <summary>A container that ends early, anywhere, is read without an exception.</summary>
    [Fact]
    public void A_container_cut_at_any_byte_never_throws()
    {
        for (var length = 0; length < Input.Length; length += 1 + Input.Length / 1000)
            _ = ReadOutcome.Of(Input[..length], Options);
    }

    /// <summary>Damage never leads to an exception.</summary>
    [Fact]
    public void Damage_never_throws()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var damaged = Input.ToArray();
            for (var i = random.Next(1, 20); i > 0; i--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            _ = ReadOutcome.Of(damaged, Options);
        }
    }

    /// <summary>A reader that is disposed closes its stream, read to the end or not.</summary>
    [Fact]
    public void The_stream_is_closed()
    {
        foreach (var count in (int[])[0, 1, int.MaxValue])
        {
            var stream = new MemoryStream(Input);
            using (var reader = new RecordReader(stream, Options))
            {
                for (var i = 0; i < count && reader.Read(); i++)
                {
                }
            }
            Assert.False(stream.CanRead);
        }
    }
}
