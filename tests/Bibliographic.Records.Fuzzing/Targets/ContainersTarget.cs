using Bibliographic.Records.Fuzzing.Reading;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// What holds pages: WARC, gzip, Zstandard, JSON arrays, JSON Lines and index fields in JSON, told apart by their first bytes.
/// </summary>
internal sealed class ContainersTarget : FuzzTarget
{
    public override string Name => "containers";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory) =>
        ContainerPromises.AssertKept(input.ToArray(), RecordInputs.Default.WithZstandard());
}
