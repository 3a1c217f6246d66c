using System.IO.Compression;

namespace Bibliographic.Records.Package.Tests;

/// <summary>The scripts in <c>docs/scripts</c>, run with the package.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed class ScriptTests(Packages packages)
{
    private static readonly string Dump = Repository.PathOf("catalogue.txt");

    /// <summary>What every script prints that lists DOIs.</summary>
    private static string Dois { get; } =
        string.Concat(RecordDump.ReadFile(Dump).Where(record => record.Doi is not null).Select(record => $"{record.Doi}\n"));

    [Fact]
    public async Task A_csharp_script_lists_dois()
    {
        Assert.NotEmpty(Dois);
        Assert.Equal(Dois, await Engine().RunAsync(Script("list-dois.csx"), Dump));
    }

    [Fact]
    public async Task A_csharp_script_writes_one_journal_as_bibtex()
    {
        var output = Path.Combine(packages.NewFolder("journal"), "bogs.bib");
        Assert.Equal("3 records of bogs\n", await Engine().RunAsync(Script("journal-to-bibtex.csx"), Dump, "bogs", output));
        var entry = await File.ReadAllTextAsync(output);
        Assert.Equal(4, entry.Split("@article{").Length);
        Assert.Contains("Kowalski-Reuter", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csharp_script_defines_a_format_and_uses_it()
    {
        var output = Path.Combine(packages.NewFolder("format"), "list.html");
        Assert.Equal("5 records\n", await Engine().RunAsync(Script("own-format.csx"), Dump, output));
        var lines = await File.ReadAllLinesAsync(output);
        Assert.Equal(9, lines.Length);
        Assert.Equal("<li>The role of H2O and Sphagnum in AT&amp;T-sized bogs: p &lt; 0.05 is not | enough (2022)", lines[7]);
    }

    /// <summary>What the compiler refuses at the top of a script; nothing that a script needs may be of these kinds.</summary>
    [Theory]
    [InlineData("ReadOnlySpan<byte> text = \"a\"u8;", "CS8345")]
    [InlineData("var tokens = new Bibliographic.Records.Input.IndexPages.DumpTokenizer(default, true);", "CS8345")]
    [InlineData("using var reader = new RecordReader(Stream.Null);", "CS1002")]
    [InlineData("public static class Names { public static string? Family(this BibliographicRecord record) => record.Authors[0].Family; }", "CS1109")]
    public void The_top_of_a_script_has_limits(string line, string error) => Assert.Contains(error, Engine().Errors(Using + line));

    /// <summary>The same tasks by what scripts can use.</summary>
    [Theory]
    [InlineData("foreach (var record in RecordDump.ReadFile(Args[0])) WriteLine(record.Title);")]
    [InlineData("await foreach (var record in RecordDump.ReadFileAsync(Args[0])) WriteLine(record.Title);")]
    [InlineData("static string? Family(this BibliographicRecord record) => record.Authors.FirstOrDefault().Family; WriteLine(RecordDump.ReadFile(Args[0]).First().Family());")]
    [InlineData("var first = RecordDump.ReadFile(Args[0]).First(); WriteLine(first.Authors[0].Family);")]
    [InlineData("using (var reader = new RecordReader(File.OpenRead(Args[0]))) while (reader.Read()) WriteLine($\"{reader.Position.Line} {reader.Current.Title} {reader.Diagnostics.Count}\");")]
    [InlineData("WriteLine(RecordFormats.Default.With(\"titles\", \".titles\", record => record.Title + \"\\n\")[\"titles\"].Serialize(RecordDump.ReadFile(Args[0])));")]
    [InlineData("foreach (var match in Doi.FindAll(File.ReadAllText(Args[0]))) WriteLine(match.Value);")]
    [InlineData("WriteLine(RecordFormats.Ris.ReportLoss(RecordDump.ReadFile(Args[0]).First()).Losses.First());")]
    public async Task The_front_door_opens_for_scripts(string line) => Assert.NotEmpty(await Engine().RunAsync(Using + line, Dump));

    [Fact]
    public void A_file_based_app_lists_dois()
    {
        var folder = packages.NewFolder("file-based");
        File.WriteAllText(Path.Combine(folder, "list-dois.cs"), Script("list-dois.cs"));
        Assert.Equal(Dois, packages.Dotnet(folder, "run", "list-dois.cs", "--", Dump));
    }

    [Fact]
    public void An_fsharp_script_lists_dois()
    {
        var folder = packages.NewFolder("fsharp");
        File.WriteAllText(Path.Combine(folder, "list-dois.fsx"), $"#i \"nuget: {packages.Feed}\"\n{Script("list-dois.fsx")}");
        Assert.Equal(Dois, packages.Dotnet(folder, "fsi", "list-dois.fsx", Dump));
    }

    [PowerShellFact]
    public void A_powershell_script_lists_dois()
    {
        var folder = packages.NewFolder("powershell");
        using (var package = packages.Open("Bibliographic.Records"))
            package.GetEntry("lib/net10.0/Bibliographic.Records.dll")!.ExtractToFile(Path.Combine(folder, "Bibliographic.Records.dll"));
        Assert.Equal(
            Dois,
            Command.Run(
                Repository.Root,
                new Dictionary<string, string>(),
                "dotnet", "tool", "run", "pwsh", "--", "-NoProfile", "-File", "docs/scripts/list-dois.ps1", "-Library", Path.Combine(folder, "Bibliographic.Records.dll"), "-Dump", Dump));
    }

    private static string Using => $"#r \"nuget: Bibliographic.Records, {Packages.Version}\"\nusing Bibliographic.Records;\n";

    private ScriptEngine Engine() => new(packages, packages.NewFolder($"engine-{Guid.NewGuid():N}"));

    private static string Script(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "scripts", name));
}
