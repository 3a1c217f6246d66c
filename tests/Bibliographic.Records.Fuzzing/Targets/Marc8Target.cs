using System.Text;
using Bibliographic.Records.Input.Marc;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>MARC-8 and ISO 5426: any bytes give sound text, ASCII gives itself, and a value does not depend on the one before it.</summary>
internal sealed class Marc8Target : FuzzTarget
{
    private Marc8Decoder? _decoder;   // made at the first input: before the fuzzer has started, its instrumented code cannot be run

    public override string Name => "marc8";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        var bytes = memory.Place(input);
        var isSound = true;
        _decoder ??= new();
        var text = _decoder.DecodeMarc8(bytes, ref isSound);
        if (input.IndexOf("&#x"u8) < 0)   // which may stand for U+FFFD
            Assert.Equal(isSound, !text.Contains('\ufffd', StringComparison.Ordinal));
        AssertUnicode(text);
        Assert.Equal(text, new Marc8Decoder().DecodeMarc8(bytes, ref isSound));
        AssertUnicode(_decoder.DecodeIso5426(bytes, ref isSound));
        if (Ascii.IsValid(input) && input.IndexOfAny((byte)0x1b, (byte)'&') < 0 && input.IndexOfAnyInRange((byte)0, (byte)0x1f) < 0
            && !input.Contains((byte)0x7f))
            Assert.Equal(Encoding.ASCII.GetString(input), text);
    }

    private static void AssertUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
                Assert.True(++i < text.Length && char.IsLowSurrogate(text[i]));
            else
                Assert.False(char.IsLowSurrogate(text[i]));
        }
    }
}
