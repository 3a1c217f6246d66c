namespace Bibliographic.Records.Plugins.Tests;

/// <summary>The packages as others get them. Slow: they are packed, and projects are built with them.</summary>
[Trait("Speed", "Slow")]
public sealed class PackageTests(Packages packages) : IClassFixture<Packages>
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
        File.WriteAllText(Path.Combine(folder, "consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Bibliographic.Records.Formats.Parquet" Version="0.1.0" />
                <PackageReference Include="Bibliographic.Records.Formats.Sqlite" Version="0.1.0" />
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
                records.WriteTo($"x.{name}", formats.Find(name)!);
                var bytes = File.ReadAllBytes($"x.{name}");
                Console.WriteLine($"{name} {Encoding.ASCII.GetString(bytes, 0, 4)} {bytes.Length > 1000}");
            }
            """);
        var output = Dotnet.Run(folder, packages.Environment, "run");
        Assert.Contains("parquet PAR1 True", output, StringComparison.Ordinal);
        Assert.Contains("sqlite SQLi True", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_makes_a_plugin_that_passes_its_tests_and_runs_in_the_tool()
    {
        var folder = packages.NewFolder("template");
        Dotnet.Run(folder, packages.Environment, "new", "install", packages.Template);
        Dotnet.Run(folder, packages.Environment, "new", "bibrecords-format", "-n", "Marsh.TitleList", "-o", ".");
        var tests = Dotnet.Run(folder, packages.Environment, "test", "--nologo");
        Assert.Matches(@"Passed:\s+18", tests);

        var plugin = Path.Combine(folder, "Marsh.TitleList", "bin", "Debug", "net10.0", "Marsh.TitleList.dll");
        var tool = Path.Combine(AppContext.BaseDirectory, "bibrecords.dll");
        File.WriteAllText(Path.Combine(folder, "dump.txt"), Page);
        Assert.Contains("marsh.titlelist\t.marsh.titlelist\ttext/plain", Dotnet.Run(folder, packages.Environment, tool, "formats", "--plugin", plugin), StringComparison.Ordinal);
        Assert.Contains(
            "- A slow walk to the library (2021)",
            Dotnet.Run(folder, packages.Environment, tool, "convert", "dump.txt", "--plugin", plugin, "--to", "marsh.titlelist"),
            StringComparison.Ordinal);
    }
}
