namespace Bibliographic.Records.Package.Tests;

/// <summary>What is needed to compile to machine code besides the SDK.</summary>
internal static class NativeTools
{
    /// <summary>Why nothing can be compiled to machine code; null when it can. On the build server it must be possible.</summary>
    public static string? SkipReason { get; } =
        !OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("CI") == "true" || Has("clang") || Has("gcc") ? null : "neither clang nor gcc is installed";

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
