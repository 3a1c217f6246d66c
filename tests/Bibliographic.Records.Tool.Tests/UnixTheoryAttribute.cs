namespace Bibliographic.Records.Tool.Tests;

/// <summary>A test with data of signals, pipes or links, where there are such things.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs Unix." : null!;
}
