using Bibliographic.Records.Fuzzing.Targets;

namespace Bibliographic.Records.Fuzzing;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new TokenizerTarget(),
        new ReaderTarget(),
        new IdentifiersTarget(),
        new WritersTarget(),
        new Iso2709Target(),
        new Marc8Target(),
        new MarcViewsTarget(),
        new ContainersTarget(),
        new ParquetTarget(),
    ];

    public static FuzzTarget Find(string name) => All.Single(target => target.Name == name);

    /// <summary>Tries the bytes of a file once.</summary>
    public static void Replay(string target, string file)
    {
        using var memory = new GuardedMemory();
        Find(target).Run(File.ReadAllBytes(file), memory);
    }
}
