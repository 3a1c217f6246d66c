namespace Bibliographic.Records.Tool.Tests;

/// <summary>A <see cref="UnixFactAttribute"/> with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute(bool needsTerminal = false) => Skip = new UnixFactAttribute(needsTerminal).Skip;
}
