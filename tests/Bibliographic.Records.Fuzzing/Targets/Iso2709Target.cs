using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// ISO 2709: every byte belongs to a record or is passed over, what is read is sound, and a record that comes in two parts is found as it
/// is in one.
/// </summary>
internal sealed class Iso2709Target : FuzzTarget
{
    public override string Name => "iso2709";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        var reader = new Iso2709Reader();
        var rest = memory.Place(input);
        while (Iso2709Reader.TryFind(rest, isFinal: true, out var start, out var length))
        {
            Assert.InRange(length, 1, rest.Length - start);
            if (reader.Read(rest.Slice(start, length), out _) is { } record)
                AssertSound(record);
            AssertSameInParts(rest, start, length);
            rest = rest[(start + length)..];
        }
    }

    /// <summary>A part of the window gives nothing, or the same.</summary>
    private static void AssertSameInParts(ReadOnlySpan<byte> window, int start, int length)
    {
        foreach (var part in (ReadOnlySpan<int>)[window.Length / 3, start + length / 2, start + length - 1])
        {
            if (Iso2709Reader.TryFind(window[..part], isFinal: false, out var partStart, out var partLength))
                Assert.Equal((start, length), (partStart, partLength));
            else
                Assert.InRange(partStart, 0, Math.Max(start, part));
        }
    }

    private static void AssertSound(MarcRecord record)
    {
        Assert.True(record.Fields.Count > 0 || record.Leader.Length > 0);
        foreach (var field in record.Fields)
        {
            Assert.Equal(3, field.Tag.Length);
            foreach (var subfield in field.Subfields)
                Assert.False(subfield.Value.AsSpan().ContainsAny('\u001d', '\u001e', '\u001f'));
        }
    }
}
