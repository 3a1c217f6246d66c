using System.Text;

namespace Bibliographic.Records.Plugins.Tests;

/// <summary>The plug-ins in the tool, from the folders in which they were built, with the libraries they bring.</summary>
public sealed class ToolTests
{
    [Theory]
    [InlineData("Parquet", "parquet", "PAR1")]
    [InlineData("Sqlite", "sqlite", "SQLi")]
    public void A_plugin_is_loaded_with_its_libraries(string project, string format, string start)
    {
        using var folder = new Folder();
        var dump = folder.Add("dump.txt", "A walk\n_version_ | 1752300000123456789 |\n---|---|\nid | a |\ntitle | A walk |\n");
        var output = folder[$"x.{format}"];
        var (exitCode, _, error) = Command.Try(
            folder.Path,
            new Dictionary<string, string>(),
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "bibrecords.dll"), "convert", dump, "--plugin", Built($"Bibliographic.Records.Formats.{project}"), "-o", output);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("plug-in", error, StringComparison.Ordinal);
        Assert.Equal(start, Encoding.ASCII.GetString(File.ReadAllBytes(output), 0, 4));
    }

    [Fact]
    public void A_folder_of_pages_in_HTML_is_read_without_a_plugin()
    {
        using var folder = new Folder();
        for (var i = 1; i <= 3; i++)
        {
            folder.Add($"{i}.html", $"""
                <!DOCTYPE html><table class="staff-view"><tr><th>id</th><td><span class="detail">a-{i}</span><br></td></tr>
                <tr><th>title</th><td><span class="detail">Walk {i}</span><br></td></tr><tr><th>format</th><td><span class="detail">Book</span><br></td></tr></table>
                """);
        }
        var command = Path.Combine(AppContext.BaseDirectory, "bibrecords.dll");
        var output = Command.Run(
            folder.Path, new Dictionary<string, string>(), "dotnet", command, "convert", folder.Path, "--to", "ndjson", "-q");
        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>
    /// The library where its own build put it: <c>artifacts/bin/name/configuration_framework</c>, beside the folder of these tests.
    /// </summary>
    private static string Built(string name)
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(tests.Parent!.Parent!.FullName, name, $"{tests.Name}_net10.0", $"{name}.dll");
    }
}
