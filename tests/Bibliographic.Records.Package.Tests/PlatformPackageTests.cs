using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bibliographic.Records.Package.Tests;

/// <summary>The command as machine code: the binary for machines without .NET, and the package of the tool.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed class PlatformPackageTests(Packages packages)
{
    private const string Platform = "linux-x64";

    [LinuxFact]
    public void The_command_is_installed_as_machine_code_and_plug_ins_still_work()
    {
        var folder = packages.NewFolder("platform");
        var feed = Path.Combine(folder, "feed");
        Command.Run(packages.Sources, new Dictionary<string, string>(), "bash", ".ci/native", Platform, feed);
        string[] pack = ["pack", "src/Bibliographic.Records.Tool", "-c", "Release", "-p:PackForPlatforms=true", "-p:RunAnalyzers=false", "-v", "quiet", "-o", feed];
        Command.Run(packages.Sources, new Dictionary<string, string>(), "dotnet", pack);
        File.Copy(packages.File("Bibliographic.Records"), Path.Combine(feed, Path.GetFileName(packages.File("Bibliographic.Records"))));

        var archive = Path.Combine(feed, $"bibrecords-{Packages.Version}-{Platform}.tar.gz");
        var sum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(archive)));
        Assert.StartsWith(sum, File.ReadAllText(archive + ".sha256"), StringComparison.Ordinal);

        packages.Dotnet(folder, "tool", "install", "Bibliographic.Records.Tool", "--tool-path", "bin", "--source", feed);
        var command = Path.Combine(folder, "bin", "bibrecords");
        var binary = File.ResolveLinkTarget(command, returnFinalTarget: true)!.FullName;
        Assert.Contains(Platform, binary, StringComparison.Ordinal);
        Assert.Equal("\u007FELF"u8, File.ReadAllBytes(binary).AsSpan(0, 4));
        var record = Command.Run(Repository.Root, packages.Environment, command, "convert", "docs/samples/article.txt", "--to", "bibtex");
        Assert.StartsWith("@article{", record, StringComparison.Ordinal);

        // The managed build takes over, with the same command line.
        var formats = Command.Run(Repository.Root, packages.Environment, command, "formats", "--plugin", SamplePlugin());
        Assert.Contains("SamplePlugin.dll", formats, StringComparison.Ordinal);
    }

    private static string SamplePlugin() => Directory.GetFiles(
        Path.Combine(Repository.Root, "artifacts", "bin", "Bibliographic.Records.SamplePlugin"), "Bibliographic.Records.SamplePlugin.dll",
        SearchOption.AllDirectories)[0];

    /// <summary>Machine code is made on its own platform.</summary>
    private sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute() =>
            Skip = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
                ? NativeTools.SkipReason
                : "this is not Linux on x64";
    }
}
