namespace Bibliographic.Records.Tool.Tests;

/// <summary>A test of signals or devices, or of what a terminal gets, where there are such things.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(bool needsTerminal = false)
    {
        if (OperatingSystem.IsWindows())
            Skip = "Needs Unix.";
        else if (needsTerminal && !File.Exists("/usr/bin/script"))
            Skip = "Needs script(1).";
    }
}
