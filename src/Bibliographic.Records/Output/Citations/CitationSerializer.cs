using System.Buffers;
using System.Globalization;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output;
using Bibliographic.Records.Output.Citations;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records;

/// <summary>
/// Formatted citations in the style of the National Library of Medicine (Vancouver), one a paragraph, as plain text or Markdown.
/// Also <see cref="RecordFormats.Citation"/> and <see cref="RecordFormats.Markdown"/>, with the default options.
/// </summary>
public sealed class CitationSerializer : RecordSerializer
{
    private static readonly FormatCapabilities AsText = FormatCapabilities.None
        .With(
            Value.Title, Value.GroupAuthors, Value.Journal, Value.Volume, Value.Issue, Value.Pages, Value.Publisher, Value.Year,
            Value.MonthAndDay, Value.Edition,
            Value.Pmid, Value.Pmcid, Value.Doi, Value.Url)
        .WithApproximation(Value.Pmid, "without its version", static record => record.Pmid is { Version: > 0 })
        .WithApproximation(Value.Authors, "family names and initials, of as many authors as are shown")
        .WithApproximation(Value.AuthorSuffixes, "as PubMed writes them")
        .WithApproximation(Value.Formats, "whether the work is a part of what holds it", static record => !SingleLine.IsBlank(record.Journal))
        .Without(Value.TitleMarkup, "titles are plain text")
        .Without(Value.Subtitle, "it is part of the title")
        .Without(Value.Publisher, "a work in a journal is cited without it", static record => !SingleLine.IsBlank(record.Journal))
        .Without(Value.Url, "an identifier stands for it, or it is not of the web", static record => HasIdentifier(record) || WebAddresses.Best(record) is null);

    private static readonly FormatCapabilities InMarkdown = AsText
        .With(Value.TitleMarkup)
        .Without(Value.TitleMarkup, "the record has no title", static record => SingleLine.IsBlank(record.Title));

    private static readonly ValueList<FormatOption> AllOptions = [FormatOption.Number("authors", "How many authors are named before 'et al.'; 0 names all", new CitationOptions().MaxAuthors)];

    private readonly CitationOptions _options;

    /// <summary>Creates a serializer with the default options.</summary>
    public CitationSerializer()
        : this(new())
    {
    }

    /// <summary>Creates a serializer.</summary>
    /// <param name="options">How to write.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of authors is negative.</exception>
    public CitationSerializer(CitationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxAuthors);
        _options = options;
    }

    /// <inheritdoc/>
    public override string Name => _options.Markdown ? "markdown" : "citation";

    /// <inheritdoc/>
    public override string Description => _options.Markdown ? "Formatted citations in Markdown, NLM style" : "Formatted citations as plain text, NLM style";

    /// <inheritdoc/>
    public override string MediaType => _options.Markdown ? "text/markdown" : "text/plain";

    /// <inheritdoc/>
    public override string FileExtension => _options.Markdown ? ".md" : ".txt";

    /// <inheritdoc/>
    public override FormatCapabilities Capabilities => _options.Markdown ? InMarkdown : AsText;

    /// <inheritdoc/>
    public override ValueList<FormatOption> FormatOptions => AllOptions;

    /// <inheritdoc/>
    protected override RecordSerializer SetOption(string name, string value) =>
        new CitationSerializer(_options with { MaxAuthors = int.Parse(value, CultureInfo.InvariantCulture) });

    /// <inheritdoc/>
    public override void WriteSeparator(IBufferWriter<byte> output) => output.Write("\n"u8);

    /// <inheritdoc/>
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        record = Entities.Decode(record);
        var text = new CitationWriter(output, _options.Markdown);
        WriteAuthors(record, ref text);
        if (SingleLine.IsBlank(record.Title))
            text.Sentence("[No title]");
        else
            text.Sentence(MarkedText.Parse(record.Title));
        text.Sentence(record.Edition);
        if (!SingleLine.IsBlank(record.Journal))
        {
            if (IsPart(record))
                text.Words("In: ");
            text.Journal(record.Journal);
        }
        WriteImprint(record, ref text);
        WriteIdentifiers(record, ref text);
        text.Finish();
    }

    private static bool IsPart(BibliographicRecord record) => WorkTypes.Of(record) is WorkType.Chapter or WorkType.ConferencePaper;

    private static bool HasIdentifier(BibliographicRecord record) =>
        record.Doi is not null || record.Pmid is not null || record.Pmcid is not null;

    /// <summary><c>Smith JP Jr, van der Meer A, et al.</c></summary>
    private void WriteAuthors(BibliographicRecord record, ref CitationWriter text)
    {
        var named = 0;
        var separator = record.Authors.Count > 1 && HasGroup(record.Authors, _options.MaxAuthors) ? "; " : ", ";
        foreach (var author in record.Authors)
        {
            var parts = new NameParts(author);
            if (parts.IsEmpty)
                continue;
            if (named > 0)
                text.Words(separator);
            if (named == _options.MaxAuthors && named > 0)
            {
                text.Words("et al");
                break;
            }
            WriteAuthor(parts, ref text);
            named++;
        }
        if (named > 0)
            text.EndSentence();
    }

    /// <summary>
    /// With a group among those that are shown authors stand between semicolons (Citing Medicine), for commas are in its name.
    /// </summary>
    private static bool HasGroup(ValueList<AgentName> authors, int maxCount)
    {
        var count = 0;
        foreach (ref readonly var author in authors)
        {
            var parts = new NameParts(author);
            if (parts.IsEmpty)
                continue;
            if (maxCount > 0 && count++ == maxCount)
                return false;
            if (parts.IsUndivided)
                return true;
        }
        return false;
    }

    private static void WriteAuthor(scoped in NameParts parts, ref CitationWriter text)
    {
        text.Text(parts.Name);
        Span<char> initials = stackalloc char[NameInitials.MaxLength];
        var isEastAsian = NameOrder.IsEastAsian(parts.Name, parts.Given);
        if (isEastAsian)
            text.Text(parts.Given);
        var length = isEastAsian ? 0 : NameInitials.Write(parts.Given, initials);
        if (length > 0)
        {
            text.Words(" ");
            text.Text(initials[..length]);
        }
        if (!parts.Suffix.IsEmpty)
        {
            text.Words(" ");
            text.Text(NameSuffix.ToNlm(parts.Suffix));
        }
    }

    /// <summary>Of an article <c>2020 Jan 15;12(3):123-130</c>, of anything else <c>Publisher; 2020</c>.</summary>
    private static void WriteImprint(BibliographicRecord record, ref CitationWriter text)
    {
        if (SingleLine.IsBlank(record.Journal))
        {
            text.Text(record.Publisher);
            if (!SingleLine.IsBlank(record.Publisher) && record.Date is not null)
                text.Words("; ");
        }
        text.Date(record.Date);
        if (!SingleLine.IsBlank(record.Volume) || !SingleLine.IsBlank(record.Issue))
            text.Words(";");
        text.Text(record.Volume);
        if (!SingleLine.IsBlank(record.Issue))
        {
            text.Words("(");
            text.Text(record.Issue);
            text.Words(")");
        }
        if (!SingleLine.IsBlank(record.Pages))
        {
            text.Words(":");
            text.Text(record.Pages);
        }
        text.EndSentence();
    }

    private static void WriteIdentifiers(BibliographicRecord record, ref CitationWriter text)
    {
        if (record.Doi is { } doi)
        {
            text.Words("doi: ");
            text.Link(doi.ToString(), doi.ToString("U"));
            text.EndSentence();
        }
        if (WithoutVersion.Of(record.Pmid) is { } pmid)
        {
            text.Words("PMID: ");
            text.Link(pmid.ToString(), pmid.ToString("U"));
            text.EndSentence(record.Pmcid is null ? "." : ";");
        }
        if (record.Pmcid is { } pmcid)
        {
            text.Words("PMCID: ");
            text.Link(pmcid.ToString(), pmcid.ToString("U"));
            text.EndSentence();
        }
        if (!HasIdentifier(record) && WebAddresses.Best(record) is { } url)
        {
            text.Words("Available from: ");
            text.Address(url);
            text.EndSentence("");
        }
    }
}
