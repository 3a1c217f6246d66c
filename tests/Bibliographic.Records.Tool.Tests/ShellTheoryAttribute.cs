namespace Bibliographic.Records.Tool.Tests;

/// <summary>A test in a real shell, where it is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        if (!Array.Exists(["/bin", "/usr/bin", "/usr/local/bin"], folder => File.Exists(Path.Combine(folder, shell))))
            Skip = $"Needs {shell}.";
    }
}
