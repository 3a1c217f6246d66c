using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Bibliographic.Records.Benchmarks;

// Measures each benchmark in a process of its own, or with --in-process in this one, which saves building it; with --quick only sees that
// every benchmark works: once each, in this process.
if (args is ["--facts"])
{
    Console.Out.WriteLine(Facts.Json());
    return 0;
}
var quick = args.Contains("--quick");
var job = quick
    ? Job.Dry.WithToolchain(InProcessEmitToolchain.Instance)
    : Job.Default.WithWarmupCount(6).WithMinIterationCount(5).WithMaxIterationCount(12)
        .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(250));
if (args.Contains("--in-process"))
    job = job.WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(StatisticColumn.Min)
    .AddDiagnoser(new MemoryDiagnoser(new(displayGenColumns: false)))
    .AddExporter(MarkdownExporter.GitHub, JsonExporter.Brief)
    .WithArtifactsPath(quick ? Path.Combine(Inputs.Folder, "quick") : Inputs.Folder)
    .WithBuildTimeout(TimeSpan.FromMinutes(15))
    .WithOptions(ConfigOptions.StopOnFirstError);
string[] filter = args.Contains("--filter") ? [] : ["--filter", "*"];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Inputs).Assembly).Run([.. args.Except(["--quick", "--in-process"]), .. filter], config).ToArray();
return summaries.Length > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
