using Bibliographic.Records.Fuzzing.Reading;
using Bibliographic.Records.Input.MarcViews;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// Views of MARC records: what is found lies in the text, makes a record, and is found again where the text comes in parts; every way of
/// reading gives the same.
/// </summary>
internal sealed class MarcViewsTarget : FuzzTarget
{
    public override string Name => "marc-views";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        var text = memory.Place(input);
        var found = Find(text, text.Length);
        foreach (var part in (ReadOnlySpan<int>)[1, 100])
            Assert.Equal(found, Find(text, part));
        var bytes = input.ToArray();
        ReadingWay.AssertSame(ReadingWay.OnOneThread, bytes, cut: bytes.Length);
    }

    /// <summary>Finds all views in a text that comes in parts.</summary>
    private static List<string> Find(ReadOnlySpan<byte> text, int part)
    {
        var finder = new MarcViewFinder();
        var fields = new ViewFields();
        var builder = new ViewRecordBuilder();
        var found = new List<string>();
        var at = 0;
        for (var length = Math.Min(part, text.Length); ; length = Math.Min(text.Length, length + Math.Max(part, text.Length / 50)))
        {
            int start;
            while (finder.TryFind(text[..length], at, isFinal: length == text.Length, fields, out start))
            {
                Assert.InRange(fields.Length, 1, length - start);
                found.Add($"{start} {fields.Length} {builder.Build(text[start..length], fields)}");
                at = start + fields.Length;
            }
            if (length == text.Length)
                return found;
            Assert.InRange(start, at, length);
            at = start;
        }
    }
}
