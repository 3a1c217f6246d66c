using Bibliographic.Records.Fuzzing.Reading;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>Parquet with a column of texts. Apart from the other containers, because it is slower by far.</summary>
internal sealed class ParquetTarget : FuzzTarget
{
    public override string Name => "parquet";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory) =>
        ContainerPromises.AssertKept(input.ToArray(), RecordInputs.Default.WithParquet());
}
