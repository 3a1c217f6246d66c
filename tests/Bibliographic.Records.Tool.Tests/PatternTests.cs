using System.Text.Json;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Folders and patterns: each file once, always in the same order.</summary>
public sealed class PatternTests : IDisposable
{
    private readonly Folder _folder = new();

    public PatternTests()
    {
        foreach (var name in (string[])["c/1.txt", "c/a/2.txt", "c/a/b/3.txt", "c/d/4.dat", "c/.hidden/5.txt", "c/.6.txt", "l/7.txt"])
            _folder.Add(name, Dump.Page(title: name));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("c", "c/a/b/3.txt c/a/2.txt c/1.txt")]
    [InlineData("c/**", "c/a/b/3.txt c/a/2.txt c/1.txt")]
    [InlineData("c/**/**", "c/a/b/3.txt c/a/2.txt c/1.txt")]
    [InlineData("c/**/*", "c/a/b/3.txt c/a/2.txt c/d/4.dat c/1.txt")]
    [InlineData("c/**/**/*.*", "c/a/b/3.txt c/a/2.txt c/d/4.dat c/1.txt")]
    [InlineData("c/**/a/**", "c/a/b/3.txt c/a/2.txt")]
    [InlineData("**/b/*", "c/a/b/3.txt")]
    [InlineData("c/*", "c/1.txt c/a/b/3.txt c/a/2.txt")]
    [InlineData("c/*/?.txt", "c/a/2.txt")]
    [InlineData("c/*/2.txt", "c/a/2.txt")]
    [InlineData("c/*/b", "c/a/b/3.txt")]
    [InlineData("c/.h*/*", "c/.hidden/5.txt")]
    [InlineData("c/.*", "c/.6.txt c/.hidden/5.txt")]
    [InlineData("?/1.txt", "c/1.txt")]
    public void A_file_is_read_once_however_it_matches(string pattern, string found) => Assert.Equal(found.Split(' '), Titles(pattern));

    /// <summary>Counted by paths to each folder these are 10¹⁰.</summary>
    [Fact]
    public void Repeated_stars_do_not_multiply_the_work()
    {
        var depth = string.Concat(Enumerable.Repeat("x/", 60));
        _folder.Add($"n/{depth}z.txt", Dump.Page(title: "z"));
        Assert.Equal(["z"], Titles("n/**/**/x/**/*/**/x/**/*/**/x/**/*/**/*.txt"));
    }

    [UnixTheory]
    [Trait("Speed", "Slow")]
    [InlineData("l")]
    [InlineData("l/*")]
    [InlineData("l/**")]
    [InlineData("l/**/*")]
    [InlineData("l/**/*.txt")]
    [InlineData("?/7.txt")]
    public void Linked_folders_and_what_is_no_file_are_passed_over(string pattern)
    {
        _folder.AddLink("l/link", "../c");
        _folder.AddLink("l/round", ".");
        _folder.AddPipe("l/pipe.txt");
        Assert.Equal(["l/7.txt"], Titles(pattern));
    }

    [UnixFact]
    public void A_link_that_is_named_is_followed()
    {
        _folder.AddLink("l/link", "../c");
        _folder.AddLink("l/file.txt", "../c/1.txt");
        Assert.Equal(["c/1.txt", "c/a/2.txt"], Titles("l/link/*.txt").Concat(Titles("l/link/a/*.txt")));
        Assert.Equal(["l/7.txt", "c/1.txt"], Titles("l/*.txt"));
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_is_told()
    {
        _folder.AddLink("l/lost.txt", "nowhere");
        Assert.Contains("lost.txt: no such file", Bibrecords.Run("convert", _folder["l"], "-t", "ris").FailedWith(3), StringComparison.Ordinal);
    }

    private IEnumerable<string> Titles(string pattern) =>
        Bibrecords.Run("convert", _folder[pattern], "-t", "ndjson", "-q")
            .Succeeded().Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!);
}
