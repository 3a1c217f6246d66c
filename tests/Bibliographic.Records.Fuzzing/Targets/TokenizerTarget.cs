using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>The tokenizer: a block cut anywhere gives the same tokens, each line gives one, and every byte is consumed.</summary>
internal sealed class TokenizerTarget : FuzzTarget
{
    public override string Name => "tokenizer";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        var whole = new List<Token>();
        var state = Read(memory.Place(input), isFinal: true, default, whole);
        Assert.Equal(input.Length, state.ByteOffset);
        Assert.Equal(input.Count((byte)'\n') + (input is [] or [.., (byte)'\n'] ? 0 : 1), whole.Count);

        var inParts = new List<Token>();
        var random = new Random(input.Length);
        DumpTokenizerState between = default;
        for (var end = 0; end < input.Length;)
        {
            end = Math.Min(input.Length, end + random.Next(1, 100));
            var start = (int)between.ByteOffset;
            between = Read(memory.Place(input[start..end]), isFinal: end == input.Length, between, inParts);
            Assert.InRange(between.ByteOffset, start, end);
        }
        Assert.Equal(whole, inParts);
    }

    private static DumpTokenizerState Read(ReadOnlySpan<byte> block, bool isFinal, DumpTokenizerState state, List<Token> found)
    {
        var tokens = new DumpTokenizer(block, isFinal, state);
        while (tokens.Read())
        {
            Assert.NotEqual(DumpTokenKind.None, tokens.Kind);
            found.Add(
                new(tokens.Kind, tokens.Form, tokens.IsEscaped, tokens.IsRowEnd, tokens.Line, tokens.ByteOffset,
                    Convert.ToHexString(tokens.Name), Convert.ToHexString(tokens.Value)));
        }
        return tokens.State;
    }

    private readonly record struct Token(DumpTokenKind Kind, RowForm Form, bool IsEscaped, bool IsRowEnd, long Line, long ByteOffset,
        string Name, string Value);
}
