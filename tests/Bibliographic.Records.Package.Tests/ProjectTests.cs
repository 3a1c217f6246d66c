using System.Runtime.InteropServices;

namespace Bibliographic.Records.Package.Tests;

/// <summary>
/// A new project that uses the library: the README's example and then every format, by the runtime, trimmed, and compiled to machine code.
/// </summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed class ProjectTests(Packages packages)
{
    /// <summary>Reads and writes all formats, so that something is missed when too much was trimmed.</summary>
    private const string AllFormats = """

        Console.WriteLine("--");
        var all = RecordDump.ReadFile("docs/samples/catalogue.txt").ToList();
        foreach (var format in RecordFormats.Default)
            Console.WriteLine($"{format.Name} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(format.SerializeToBytes(all)))}");
        Console.WriteLine(RecordDump.Read(RecordFormats.Json.SerializeToBytes(all)).SequenceEqual(all));
        """;

    [Fact]
    public void A_new_project_prints_what_the_readme_shows_however_it_is_built()
    {
        var (program, output) = Readme.FirstExample();
        var folder = packages.NewFolder("project");
        packages.Dotnet(folder, "new", "console", "--name", "Consumer", "--output", ".", "--framework", "net10.0");
        packages.Dotnet(folder, "add", "package", "Bibliographic.Records");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program + AllFormats);
        packages.Dotnet(folder, "build", "-c", "Release", "-o", "built", "-warnaserror");
        var printed = Run(folder, "built");
        Assert.Equal(output, printed.Split("--\n")[0]);
        Assert.EndsWith("\nTrue\n", printed, StringComparison.Ordinal);
        Assert.True(printed.Split('\n').Length > 30);

        // The whole library is looked at, not only what the program uses.
        string[] publish = ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-warnaserror", "-p:TrimmerSingleWarn=false"];
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), """
            <Project><ItemGroup><TrimmerRootAssembly Include="Bibliographic.Records" /></ItemGroup></Project>
            """);
        packages.Dotnet(folder, [.. publish, "-o", "trimmed", "-p:PublishTrimmed=true", "-p:SelfContained=true"]);
        Assert.Equal(printed, Run(folder, "trimmed"));
        if (NativeTools.SkipReason is { } reason)
        {
            Console.WriteLine($"skipped: native: {reason}");
            return;
        }
        packages.Dotnet(folder, [.. publish, "-o", "native", "-p:PublishAot=true"]);
        Assert.False(File.Exists(Path.Combine(folder, "native", "Bibliographic.Records.dll")));
        Assert.Equal(printed, Run(folder, "native"));
    }

    /// <summary>Runs the program where the README's commands are run.</summary>
    private string Run(string folder, string output) =>
        Command.Run(Repository.Root, packages.Environment, Path.Combine(folder, output, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"));
}
