using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Versioning;
using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

public sealed class PluginTests
{
    private static readonly string Plugin = Path.Combine(AppContext.BaseDirectory, "Bibliographic.Records.SamplePlugin.dll");

    [Fact]
    public void A_format_of_a_plugin_is_used_like_any_other()
    {
        var result = Bibrecords.Run(Dump.Page(), ["convert", "--plugin", Plugin, "--to", "sample-titles", "--quiet"]).Succeeded();
        Assert.Equal("* A slow walk to the library\n", result.Output);
    }

    [Fact]
    public void A_container_and_a_kind_of_record_of_a_plugin_are_read_like_any_other()
    {
        const string box = """
            %CARDBOX
            %%% https://catalogue.example/card/1
            CARD
            Author: Meer, Anneke
            Title: A slow walk to the library
            .
            %%% https://catalogue.example/card/2
            CARD
            Title: A slower walk
            .

            """;
        using var folder = new Folder();
        var path = folder.Add("cards.box", box);
        Assert.Equal("* A slow walk to the library\n* A slower walk\n", Bibrecords.Run("convert", path, "--plugin", Plugin, "--to", "sample-titles", "--quiet").Succeeded().Output);
        Assert.Contains("A slower walk", Bibrecords.Run("show", path, "--plugin", Plugin, "--record", "2").Succeeded().Output, StringComparison.Ordinal);
        Bibrecords.Run("check", path, "--plugin", Plugin).Succeeded();
        Assert.Equal(5, Bibrecords.Run("convert", path, "--to", "ris", "--quiet").ExitCode);   // without the plug-in there are no records
    }

    [Fact]
    public void The_option_may_stand_before_the_command_and_the_extension_decides()
    {
        using var folder = new Folder();
        Bibrecords.Run("--plugin", Plugin, "convert", folder.Add("a.txt", Dump.Page()), "-o", folder["a.sample-titles"]).Succeeded();
        Assert.Equal("* A slow walk to the library\n", File.ReadAllText(folder["a.sample-titles"]));
    }

    [Fact]
    public void Formats_are_listed_with_their_origin()
    {
        var result = Bibrecords.Run("formats", "--plugin", Plugin).Succeeded();
        Assert.Contains($"sample-titles\t.sample-titles\ttext/x-sample\tsample-titles\t{Plugin}", result.Lines);
        Assert.Contains(result.Lines, line => line.StartsWith("bibtex\t", StringComparison.Ordinal) && line.EndsWith("\tbuilt-in", StringComparison.Ordinal));
        Assert.DoesNotContain("sample-failing", result.Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Bibrecords.Run("formats", "--json", "--plugin", Plugin).Bytes).RootElement.EnumerateArray();
        Assert.Equal(Plugin, json.Single(format => format.GetProperty("name").ValueEquals("sample-titles")).GetProperty("origin").GetString());
    }

    [Fact]
    public void A_format_that_cannot_be_created_or_has_a_taken_name_costs_a_line()
    {
        var errors = Bibrecords.Run("formats", "--plugin", Plugin).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, errors.Length);
        Assert.Contains($"bibrecords: the plug-in {Plugin} cannot be used: FailingConstructor failed: no licence key", errors);
        Assert.Contains($"bibrecords: the plug-in {Plugin} offers the format 'bibtex', which is there already", errors);
    }

    [Theory]
    [InlineData("missing.dll", "is not there")]
    [InlineData("text.dll", "is not a .NET assembly")]
    [InlineData("other.dll", "has no formats: it does not use Bibliographic.Records")]
    [InlineData("newer.dll", "needs Bibliographic.Records 99.0.0.0; this is {version}")]
    [InlineData("empty.dll", "has no public formats or kinds of input that can be created without arguments")]
    public void A_broken_plugin_is_a_line_and_the_run_goes_on(string name, string reason)
    {
        using var folder = new Folder();
        folder.Add("text.dll", "This is not code.");
        folder.Add("other.dll", Assembly("System.Runtime", new(10, 0, 0, 0)));
        folder.Add("newer.dll", Assembly("Bibliographic.Records", new(99, 0, 0, 0)));
        folder.Add("empty.dll", Assembly("Bibliographic.Records", new(0, 1, 0, 0)));
        var result = Bibrecords.Run(Dump.Page(), ["convert", "--plugin", folder[name], "--to", "bibtex", "--quiet"]);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("@", result.Output, StringComparison.Ordinal);
        reason = reason.Replace("{version}", $"{typeof(RecordSerializer).Assembly.GetName().Version}", StringComparison.Ordinal);
        Assert.Equal($"bibrecords: the plug-in {folder[name]} {reason}\n", result.Error);
    }

    [Fact]
    public void A_run_that_asks_for_a_format_of_a_broken_plugin_ends()
    {
        var result = Bibrecords.Run("", ["convert", "--plugin", "missing.dll", "--to", "sample-titles"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.Error.Count(c => c == '\n'));
        Assert.Contains("There is no format 'sample-titles'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_plugins_are_searched_and_the_libraries_in_them_passed_over()
    {
        using var folder = new Folder();
        folder.Add("library.dll", Assembly("System.Runtime", new(10, 0, 0, 0)));
        folder.Add("Bibliographic.Records.SamplePlugin/Bibliographic.Records.SamplePlugin.dll", File.ReadAllBytes(Plugin));
        var result = Bibrecords.RunWith("BIBRECORDS_PLUGINS", folder.Path, "formats");
        Assert.Contains("sample-titles\t", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("library.dll", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Root may read any folder.</summary>
    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_read_costs_a_line()
    {
        using var folder = new Folder();
        var place = Directory.CreateDirectory(folder["private"]).FullName;
        File.SetUnixFileMode(place, UnixFileMode.None);
        var result = Bibrecords.RunWith("BIBRECORDS_PLUGINS", place, "formats").Succeeded();
        Assert.Contains("bibtex\t", result.Output, StringComparison.Ordinal);
        if (Environment.UserName != "root")
            Assert.StartsWith($"bibrecords: the plug-in {place} cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_pipe_is_no_plugin()
    {
        using var folder = new Folder();
        var pipe = folder.AddPipe("x.dll");
        Assert.Equal($"bibrecords: the plug-in {pipe} is not a file\n", Bibrecords.Run("formats", "--plugin", pipe).Succeeded().Error);
    }

    [Fact]
    public void A_format_whose_hash_code_fails_can_be_used() =>
        Assert.Equal("* A slow walk to the library\n", Bibrecords.Run(Dump.Page(), ["convert", "--plugin", Plugin, "--to", "sample-hash", "--quiet"]).Succeeded().Output);

    [Fact]
    public void A_format_without_an_extension_takes_no_file()
    {
        using var folder = new Folder();
        var result = Bibrecords.Run(Dump.Page(), ["convert", "--plugin", Plugin, "-o", folder["x.unknown"]]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("No format has the extension of ", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("convert", "--resume")]
    [InlineData("dedup")]
    public void A_format_without_a_writer_is_a_fault_of_the_plugin(string command, params string[] options)
    {
        using var folder = new Folder();
        var result = Bibrecords.Run([command, "--plugin", Plugin, "--to", "sample-nothing", "-o", folder["out"], folder.Add("in.txt", Dump.Page()), .. options]);
        Assert.Equal(70, result.ExitCode);
        Assert.Contains($"fault in the plug-in {Plugin} at record ", result.Error, StringComparison.Ordinal);
        Assert.Equal(["in.txt"], folder.Names);
    }

    [Fact]
    public void A_plugin_named_twice_is_loaded_once()
    {
        var once = Bibrecords.Run("formats", "--plugin", Plugin);
        var twice = Bibrecords.RunWith("BIBRECORDS_PLUGINS", Plugin, "formats", "--plugin", Plugin);
        Assert.Equal(once.Error, twice.Error);
    }

    /// <summary>An assembly without types that refers to another.</summary>
    private static byte[] Assembly(string reference, Version version)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("sample.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("sample"), new(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddAssemblyReference(metadata.GetOrAddString(reference), version, default, default, default, default);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        var file = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new(metadata), new BlobBuilder()).Serialize(file);
        return file.ToArray();
    }
}
