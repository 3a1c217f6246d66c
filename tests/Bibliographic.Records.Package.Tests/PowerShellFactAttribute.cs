namespace Bibliographic.Records.Package.Tests;

/// <summary>
/// A test that runs PowerShell, which <c>dotnet tool restore</c> installs; skipped where that was not done, but not on the build server.
/// </summary>
internal sealed class PowerShellFactAttribute : FactAttribute
{
    public PowerShellFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("CI") == "true" || Directory.Exists(Path.Combine(Packages.UsualCache, "powershell")) ? null : "PowerShell is not installed: dotnet tool restore";
}
