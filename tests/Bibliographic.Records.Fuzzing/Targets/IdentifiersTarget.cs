using System.Runtime.InteropServices;
using System.Text;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// Every identifier's parser: bytes and characters give the same, what was read reads back, and what was found lies where it is said to.
/// </summary>
internal sealed class IdentifiersTarget : FuzzTarget
{
    public override string Name => "identifiers";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        var text = Encoding.UTF8.GetString(input);
        Read<Pmid>(input, text, memory);
        Read<Pmcid>(input, text, memory);
        Read<Doi>(input, text, memory);
        Read<Issn>(input, text, memory);
        Read<Isbn>(input, text, memory);
        Read<Orcid>(input, text, memory);
        Read<ArxivId>(input, text, memory);
        Find<Pmid>(input, text, memory);
        Find<Pmcid>(input, text, memory);
        Find<Doi>(input, text, memory);
    }

    private static void Read<T>(ReadOnlySpan<byte> utf8, string text, GuardedMemory memory)
        where T : struct, IIdentifier<T>
    {
        var isRead = T.TryParse(memory.Place(utf8), out var value);
        Assert.Equal(isRead, T.TryParse(memory.Place(text.AsSpan()), out var fromText));
        Assert.Equal(value, fromText);
        Assert.Equal(isRead, value.HasValue);
        if (!isRead)
            return;
        var canonical = value.ToString()!;
        Assert.Equal(value, T.Parse(canonical.Contains(' ', StringComparison.Ordinal) ? value.ToString("U") : canonical));
        Assert.Equal(value.ToString("U"), T.Parse(value.ToString("U")).ToString("U"));   // not every address has room for a version
        Assert.Equal(0, value.CompareTo(fromText));
        Format(value, canonical, memory);
    }

    /// <summary>A place of the right length is enough, a shorter one is refused, and nothing is written past either.</summary>
    private static void Format<T>(T value, string canonical, GuardedMemory memory)
        where T : struct, IIdentifier<T>
    {
        var utf8 = Encoding.UTF8.GetBytes(canonical);
        var place = memory.Take(utf8.Length);
        Assert.True(value.TryFormat(place, out var written, default, null));
        Assert.Equal(utf8, place[..written].ToArray());
        Assert.False(value.TryFormat(memory.Take(utf8.Length - 1), out _, default, null));

        var chars = MemoryMarshal.Cast<byte, char>(memory.Take(2 * canonical.Length));
        Assert.True(value.TryFormat(chars, out written, default, null));
        Assert.Equal(canonical, new string(chars[..written]));
    }

    private static void Find<T>(ReadOnlySpan<byte> utf8, string text, GuardedMemory memory)
        where T : struct, IFindableIdentifier<T>
    {
        var inBytes = T.FindAll(memory.Place(utf8));
        var inText = T.FindAll(memory.Place(text.AsSpan()));
        Assert.Equal(inText.Select(match => match.Value), inBytes.Select(match => match.Value));
        AssertInOrder(inBytes, utf8.Length);
        AssertInOrder(inText, text.Length);
    }

    private static void AssertInOrder<T>(IdentifierMatch<T>[] matches, int length)
        where T : struct, IFindableIdentifier<T>
    {
        var end = 0;
        foreach (var match in matches)
        {
            Assert.True(match.Value.HasValue);
            Assert.InRange(match.Start, end, length);
            Assert.InRange(match.End, match.Start + 1, length);
            end = match.End;
        }
    }
}
