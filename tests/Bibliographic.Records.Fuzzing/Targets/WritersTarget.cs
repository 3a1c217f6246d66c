using Bibliographic.Records.Fuzzing.Outputs;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// The serializers: a record made of the input is written and read back strictly. The first byte says in which format, a later replay tries
/// all.
/// </summary>
internal sealed class WritersTarget : FuzzTarget
{
    public override string Name => "writers";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        if (input.IsEmpty)
            return;
        var formats = RecordFormats.Default;
        Forgery.AssertNone(formats[input[0] % formats.Count], RecordFromBytes.Make(input[1..]));
    }
}
