namespace Bibliographic.Records.Docs.Tests;

/// <summary>The commands of the documentation that are not run here, and why.</summary>
internal static class NotRun
{
    private const string Packages = "works on packages: the tests of the packages";
    private const string Clone = "makes packages of the clone: ClonePackageTests run all commands of the box";
    private const string Built = "builds what is being tested: ToolTests of the plug-ins loads it as it is built";
    private const string Plugin = "stands for the reader's own: PluginTests of the tool";
    private const string Cluster = "needs a cluster, or many processors: tests/cluster/run runs such commands";

    /// <summary>How a command begins, and why it is not run.</summary>
    public static IReadOnlyDictionary<string, string> Commands { get; } = new Dictionary<string, string>
    {
        ["dotnet add package "] = Packages,
        ["rm -rf packages; dotnet pack "] = Clone,
        ["dotnet nuget add source "] = Clone,
        ["dotnet tool install "] = Packages,
        ["dotnet new "] = Packages,
        ["dotnet test"] = Packages,
        ["cd TitleList"] = Packages,
        ["bibrecords convert dump.txt --plugin TitleList/"] = Packages,
        ["bibrecords convert dump.txt --plugin ./MyFormat.dll"] = Plugin,
        ["bibrecords formats --plugin ./MyFormat.dll"] = Plugin,
        ["dotnet publish "] = Built,
        ["bibrecords convert dump.txt -o dump.parquet"] = Built,
        ["seq "] = Cluster,
        ["sbatch "] = Cluster,
        ["for i in $(seq 64)"] = Cluster,
        ["cat parts/"] = Cluster,
        ["python3 convert-dask.py"] = Cluster,
        ["bibrecords convert CC-MAIN-"] = "reads files of Common Crawl: WarcTests read such files",
        ["tests/run --quick"] = "runs tests",
        ["tests/fuzz/run"] = "fuzzes for an hour: FuzzReplayTests run what it found",
        ["dotnet run -c Release -f net10.0 --project tests/Bibliographic.Records.Fuzzing "] = "tries a million inputs: DifferenceTests try some, and what it found",
        ["tests/accuracy/run"] = "takes minutes and needs real records",
    };

    /// <summary>Why a command is not run; null when it is.</summary>
    public static string? Why(string command) => command.Contains("pandoc ", StringComparison.Ordinal) && !IsInstalled("pandoc") ? "pandoc is not installed"
        : Commands.FirstOrDefault(entry => command.StartsWith(entry.Key, StringComparison.Ordinal)).Value;

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
