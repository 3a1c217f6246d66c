namespace Bibliographic.Records.Package.Tests;

/// <summary>Plug-ins as others get them and make them.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed class PluginPackageTests(Packages packages)
{
    private const string Page = """
        A slow walk to the library
        _version_ | 1752300000123456789 |
        ---|---|
        author | Meer, Anneke |
        id | pubmed-8123456 |
        publishDate | 2021 |
        title | A slow walk to the library |

        """;

    [Fact]
    public void Plugins_work_from_their_packages()
    {
        var folder = packages.NewFolder("consumer");
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Bibliographic.Records.Formats.Parquet" Version="{Packages.Version}" />
                <PackageReference Include="Bibliographic.Records.Formats.Sqlite" Version="{Packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            using System.Text;
            using Bibliographic.Records;

            var formats = RecordFormats.Default.WithParquet().WithSqlite();
            BibliographicRecord[] records = [new() { Id = "1", Title = "A slow walk" }, new() { Id = "1", Title = "A slower walk" }];
            foreach (var name in new[] { "parquet", "sqlite" })
            {
                records.WriteTo($"x.{name}", formats[name]);
                var bytes = File.ReadAllBytes($"x.{name}");
                Console.WriteLine($"{name} {Encoding.ASCII.GetString(bytes, 0, 4)} {bytes.Length > 1000}");
            }
            """);
        var output = packages.Dotnet(folder, "run");
        Assert.Contains("parquet PAR1 True", output, StringComparison.Ordinal);
        Assert.Contains("sqlite SQLi True", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_makes_a_plugin_that_passes_its_tests_and_runs_in_the_tool()
    {
        var folder = packages.NewFolder("template");
        packages.InstallTemplates(folder);
        packages.Dotnet(folder, "new", "bibrecords-format", "-n", "Marsh.TitleList", "-o", ".");
        var tests = packages.Dotnet(folder, "test", "--nologo");
        Assert.Matches(@"Passed!.*Failed:\s+0,", tests);

        var plugin = Path.Combine(folder, "Marsh.TitleList", "bin", "Debug", "net10.0", "Marsh.TitleList.dll");
        var tool = Path.Combine(AppContext.BaseDirectory, "bibrecords.dll");
        File.WriteAllText(Path.Combine(folder, "dump.txt"), Page);
        Assert.Contains("titlelist\t.titlelist\ttext/plain", packages.Dotnet(folder, tool, "formats", "--plugin", plugin), StringComparison.Ordinal);
        Assert.Contains(
            "- A slow walk to the library (2021)",
            packages.Dotnet(folder, tool, "convert", "dump.txt", "--plugin", plugin, "--to", "titlelist-by-year"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_makes_an_input_that_passes_its_tests_and_runs_in_the_tool()
    {
        var folder = packages.NewFolder("input-template");
        packages.InstallTemplates(folder);
        packages.Dotnet(folder, "new", "bibrecords-input", "-n", "Marsh.Cards", "-o", ".");
        var tests = packages.Dotnet(folder, "test", "--nologo");
        Assert.Matches(@"Passed!.*Failed:\s+0,", tests);

        var plugin = Path.Combine(folder, "Marsh.Cards", "bin", "Debug", "net10.0", "Marsh.Cards.dll");
        File.WriteAllText(Path.Combine(folder, "cards.txt"), "CARD\nAuthor: Meer, Anneke\nTitle: A slow walk\n.\n");
        Assert.Contains(
            "AU  - Meer, Anneke",
            packages.Dotnet(folder, Path.Combine(AppContext.BaseDirectory, "bibrecords.dll"), "convert", "cards.txt", "--plugin", plugin, "--to", "ris"),
            StringComparison.Ordinal);
    }
}
