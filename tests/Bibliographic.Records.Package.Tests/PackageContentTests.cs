using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bibliographic.Records.Package.Tests;

/// <summary>What is in the packed files.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(Packages))]
public sealed partial class PackageContentTests(Packages packages)
{
    [Fact]
    public void There_is_a_package_of_each_project() =>
        Assert.Equal(Packages.Names.Select(name => packages.File(name)).Order(), Directory.GetFiles(packages.Feed, "*.nupkg").Order());

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_says_what_it_is(string name)
    {
        var nuspec = Nuspec(name);
        Assert.Equal(name, nuspec["id"]);
        Assert.Equal(Packages.Version, nuspec["version"]);
        Assert.Equal("MIT", nuspec["license"]);
        Assert.Equal(Packages.Repository, nuspec["projectUrl"]);
        Assert.InRange(nuspec["description"].Length, 60, 300);
        Assert.InRange(nuspec["tags"].Split(' ').Distinct().Count(), 5, 20);
        Assert.StartsWith("### Added", nuspec["releaseNotes"], StringComparison.Ordinal);
        Assert.DoesNotContain("\n## ", nuspec["releaseNotes"], StringComparison.Ordinal);
        Assert.NotEmpty(nuspec["authors"]);
        Assert.NotEmpty(nuspec["copyright"]);
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_names_the_commit_it_was_made_from(string name)
    {
        var repository = Metadata(name).Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", (string?)repository.Attribute("type"));
        Assert.Equal(Packages.Repository, (string?)repository.Attribute("url"));
        Assert.Equal(packages.Commit, (string?)repository.Attribute("commit"));
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_has_a_page_whose_links_work_anywhere(string name)
    {
        using var package = packages.Open(name);
        Assert.Equal("README.md", Nuspec(name)["readme"]);
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var page = reader.ReadToEnd();
        Assert.StartsWith("# ", page, StringComparison.Ordinal);
        foreach (Match link in Link().Matches(page))
            Assert.Matches("^(https://|#)", link.Groups[1].Value);
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_has_an_icon(string name)
    {
        using var package = packages.Open(name);
        Assert.Equal("icon.png", Nuspec(name)["icon"]);
        var header = new byte[24];
        using var icon = package.GetEntry("icon.png")!.Open();
        icon.ReadExactly(header);
        Assert.Equal("PNG\r\n\x1a\n"u8, header.AsSpan(1, 7));
        Assert.Equal((128, 128),
            (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20))));
    }

    [Fact]
    public void The_core_depends_on_nothing()
    {
        var dependencies = Metadata("Bibliographic.Records").Single(element => element.Name.LocalName == "dependencies");
        Assert.Equal(["net10.0", "net8.0"], dependencies.Elements().Select(group => (string?)group.Attribute("targetFramework")).Order());
        Assert.All(dependencies.Elements(), group => Assert.Empty(group.Elements()));
        Assert.DoesNotContain(Metadata("Bibliographic.Records"), element => element.Name.LocalName == "frameworkReferences");
    }

    [Theory]
    [InlineData("Bibliographic.Records.Conformance", "Bibliographic.Records", "xunit.assert", "xunit.extensibility.core")]
    [InlineData("Bibliographic.Records.Formats.Parquet", "Bibliographic.Records", "Parquet.Net", "ZstdSharp.Port")]
    [InlineData("Bibliographic.Records.Formats.Sqlite", "Bibliographic.Records", "Microsoft.Data.Sqlite")]
    [InlineData("Bibliographic.Records.Inputs.Html", "AngleSharp", "Bibliographic.Records")]
    [InlineData("Bibliographic.Records.Inputs.Zstandard", "Bibliographic.Records", "ZstdSharp.Port")]
    public void Others_depend_on_what_they_use(string name, params string[] expected)
    {
        var dependencies = Metadata(name).Single(element => element.Name.LocalName == "dependencies");
        Assert.Equal(2, dependencies.Elements().Count());
        Assert.All(dependencies.Elements(),
            group => Assert.Equal(expected,
                group.Elements().Select(dependency => (string?)dependency.Attribute("id")).Order(StringComparer.Ordinal)));
    }

    [Theory, MemberData(nameof(Packages.Libraries), MemberType = typeof(Packages))]
    public void A_library_has_documentation_for_each_framework(string name)
    {
        using var package = packages.Open(name);
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            Assert.NotNull(package.GetEntry($"lib/{framework}/{name}.dll"));
            using var stream = package.GetEntry($"lib/{framework}/{name}.xml")!.Open();
            Assert.NotEmpty(XDocument.Load(stream).Descendants("member"));
        }
    }

    [Theory, MemberData(nameof(Packages.Libraries), MemberType = typeof(Packages))]
    public void A_library_was_validated_when_packed(string name) => Assert.True(packages.IsValidated(name));

    [Theory, MemberData(nameof(Packages.Libraries), MemberType = typeof(Packages))]
    public void A_library_is_deterministic_and_can_be_debugged(string name)
    {
        using var package = packages.Open(name);
        using var symbols = packages.Open(name, ".snupkg");
        foreach (var framework in new[] { "net8.0", "net10.0" })
            AssertSymbols(package, $"lib/{framework}/{name}.dll", symbols);
    }

    [Fact]
    public void The_tool_brings_only_what_it_runs_with()
    {
        using var package = packages.Open("Bibliographic.Records.Tool");
        var files = package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("tools/", StringComparison.Ordinal)).ToList();
        Assert.Contains("tools/net10.0/any/bibrecords.dll", files);
        Assert.DoesNotContain(files, name => name.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.Equal(["tools/net10.0/any/DotnetToolSettings.xml"], files.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)));
    }

    /// <summary>Each library in the package of the command, but for the project's own, is named with its licence.</summary>
    [Fact]
    public void Libraries_in_the_package_of_the_tool_are_named()
    {
        using var package = packages.Open("Bibliographic.Records.Tool");
        using var reader = new StreamReader(package.GetEntry("NOTICE")!.Open());
        var notice = reader.ReadToEnd();
        var libraries =
            package.Entries.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).Where(name => package.GetEntry($"tools/net10.0/any/{name}.dll") is not null)
                .Distinct();
        Assert.All(libraries.Where(name => name != "bibrecords" && !name.StartsWith("Bibliographic.Records", StringComparison.Ordinal)),
            name => Assert.Contains(name, notice, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bibliographic.Records")]
    [InlineData("Bibliographic.Records.Tool")]
    public void Others_whose_data_is_contained_are_named(string name)
    {
        using var package = packages.Open(name);
        Assert.NotNull(package.GetEntry("NOTICE"));
    }

    private void AssertSymbols(ZipArchive package, string path, ZipArchive symbols)
    {
        using var library = PackedLibrary.Open(package, path, symbols);
        Assert.True(library.IsReproducible, path);
        Assert.True(library.HasMatchingSymbols, path);
        Assert.Equal(
            $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/bibliographic-records/Bibliographic.Records/{{{packages.Commit}}}/*"}}""",
            library.SourceLink);
        // What is not in the repository, being made in the build, is in the symbols.
        Assert.All(library.Documents, document => Assert.StartsWith("/_/", document.Path, StringComparison.Ordinal));
        Assert.All(library.Documents,
            document => Assert.Equal(document.Path.StartsWith("/_/artifacts/", StringComparison.Ordinal), document.IsEmbedded));
    }

    private IEnumerable<XElement> Metadata(string name)
    {
        using var package = packages.Open(name);
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        return [.. XDocument.Load(stream).Root!.Elements().Single().Elements()];
    }

    private Dictionary<string, string> Nuspec(string name) =>
        Metadata(name).ToDictionary(element => element.Name.LocalName, element => element.Value);

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();
}
