namespace Bibliographic.Records.Tests.Output;

/// <summary>How formats are found.</summary>
public class RecordFormatsTests
{
    [Fact]
    public void Every_format_is_found_by_its_name_extension_and_media_type()
    {
        foreach (var format in RecordFormats.Default)
        {
            Assert.Same(format, RecordFormats.Default.Find(format.Name.ToUpperInvariant()));
            Assert.Same(format, RecordFormats.Default[format.Name]);
            Assert.Equal(format.FileExtension, RecordFormats.Default.FindByExtension(format.FileExtension)?.FileExtension);
            Assert.Equal(format.MediaType, RecordFormats.Default.FindByMediaType(format.MediaType)?.MediaType);
            Assert.Equal(format.FileExtension, RecordFormats.Default.FindByPath($"folder/x{format.FileExtension}")?.FileExtension);
        }
    }

    [Theory]
    [InlineData("bib", "bibtex")]
    [InlineData(".RIS", "ris")]
    [InlineData("json", "json")]
    [InlineData("bibtex", null)]
    [InlineData("", null)]
    public void An_extension_needs_no_dot(string extension, string? format) =>
        Assert.Equal(format, RecordFormats.Default.FindByExtension(extension)?.Name);

    [Theory]
    [InlineData("application/x-research-info-systems", "ris")]
    [InlineData("Application/JSON; charset=utf-8", "json")]
    [InlineData("application/json ;charset=utf-8", "json")]
    [InlineData("*/*", null)]
    public void A_media_type_may_have_parameters(string mediaType, string? format) =>
        Assert.Equal(format, RecordFormats.Default.FindByMediaType(mediaType)?.Name);

    [Theory]
    [InlineData("/a/b.bib", "bibtex")]
    [InlineData("x.CSV", "csv")]
    [InlineData("x.min.json", "least")]
    [InlineData("x.json", "json")]
    [InlineData("bib", null)]
    [InlineData("x.bib.gz", null)]
    public void Of_several_extensions_the_longest_counts(string path, string? format)
    {
        var formats = RecordFormats.Default
            .With("least", ".min.json", static record => record.Title + "\n")
            .With("without extension", "", static record => record.Title + "\n")
            .With("without dot", "b", static record => record.Title + "\n");
        Assert.Equal(format, formats.FindByPath(path)?.Name);
    }

    [Fact]
    public void A_name_that_no_format_has_is_refused_with_those_that_there_are()
    {
        var formats = RecordFormats.Default;
        Assert.Null(formats.Find(".bib"));
        var e = Assert.Throws<KeyNotFoundException>(() => formats["bibtx"]);
        Assert.StartsWith("There is no format 'bibtx'. There are: json, ndjson, ", e.Message, StringComparison.Ordinal);
    }
}
