namespace Bibliographic.Records.Tests;

/// <summary>A test on real records, which are not part of the repository: skipped where they are not beside it.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SkipReason;

    /// <summary>Why such a test is skipped; null when the records are there.</summary>
    public static string? SkipReason { get; } = Directory.Exists(Repository.Shared) ? null : "../shared is not here";
}

/// <summary>Like <see cref="SharedFactAttribute"/>, once for each of several rows of data.</summary>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedFactAttribute.SkipReason;
}
