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
            Value.Title, Value.GroupAuthors, Value.Journal, Value.Volume, Value.Issue, Value.Pages, Value.Publisher,
            Value.PlaceOfPublication, Value.Year, Value.MonthAndDay, Value.Edition,
            Value.Pmid, Value.Pmcid, Value.Doi, Value.Url)
        .WithApproximation(Value.Pmid, "without its version", static record => record.Pmid is { Version: > 0 })
        .WithApproximation(Value.Authors, "family names and initials, of as many authors as are shown")
        .WithApproximation(Value.AuthorSuffixes, "as PubMed writes them")
        .WithApproximation(Value.Formats, "whether the work is a part of what holds it")
        .Without(Value.TitleMarkup, "titles are plain text")
        .Without(Value.Subtitle, "it is part of the title")
        .WithApproximation(Value.Editors, "family names and initials")
        .Without(Value.Editors, "authors or the journal stand in their place", static record => !HasEditors(record, WorkTypes.Of(record)))
        .Without(Value.Publisher, "a work in a journal is cited without it", static record => !HasPublisher(record, WorkTypes.Of(record)))
        .Without(
            Value.PlaceOfPublication, "it stands before a publisher",
            static record => !HasPublisher(record, WorkTypes.Of(record)) || SingleLine.IsBlank(record.Publisher))
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
        var type = WorkTypes.Of(record);
        var isPart = IsPart(record, type);
        WriteAuthors(record, ref text);
        if (!isPart && HasEditors(record, type))
            WriteEditors(record, ref text);
        if (SingleLine.IsBlank(record.Title))
            text.Sentence("[No title]");
        else
            text.Sentence(MarkedText.Parse(record.Title));
        if (isPart)
        {
            text.Words("In: ");
            if (HasEditors(record, type))
                WriteEditors(record, ref text);
        }
        else
        {
            text.Sentence(record.Edition);
        }
        if (!SingleLine.IsBlank(record.Journal))
            text.Journal(record.Journal);
        if (isPart)
            text.Sentence(record.Edition);
        WriteImprint(record, type, ref text);
        WriteIdentifiers(record, ref text);
        text.Finish();
    }

    private static bool IsPart(BibliographicRecord record, WorkType type) =>
        type is WorkType.Chapter or WorkType.ConferencePaper && !SingleLine.IsBlank(record.Journal);

    /// <summary>Whether a work is cited with its publisher: one that is in no journal, or a part of a book.</summary>
    private static bool HasPublisher(BibliographicRecord record, WorkType type) =>
        SingleLine.IsBlank(record.Journal) || type == WorkType.Chapter;

    /// <summary>Whether a work is cited with its editors: the book of a part, or one that has no authors.</summary>
    private static bool HasEditors(BibliographicRecord record, WorkType type) =>
        record.Contributors.Any(IsNamedEditor)
            && (IsPart(record, type)
                || SingleLine.IsBlank(record.Journal) && record.Authors.All(static name => new NameParts(name).IsEmpty));

    private static bool IsNamedEditor(Contributor contributor) => Roles.IsEditor(contributor) && !new NameParts(contributor.Name).IsEmpty;

    private static bool HasIdentifier(BibliographicRecord record) =>
        record.Doi is not null || record.Pmid is not null || record.Pmcid is not null;

    /// <summary><c>Smith JP Jr, van der Meer A, et al.</c></summary>
    private void WriteAuthors(BibliographicRecord record, ref CitationWriter text)
    {
        if (WriteNames(record.Authors, ref text))
            text.EndSentence();
    }

    private bool WriteNames(ValueList<AgentName> names, ref CitationWriter text)
    {
        var named = 0;
        var separator = names.Count > 1 && HasGroup(names, _options.MaxAuthors) ? "; " : ", ";
        foreach (var author in names)
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
        return named > 0;
    }

    /// <summary><c>Wood A, Peat B, editors.</c></summary>
    private void WriteEditors(BibliographicRecord record, ref CitationWriter text)
    {
        ValueList<AgentName> editors = [.. record.Contributors.Where(IsNamedEditor).Select(static editor => editor.Name)];
        WriteNames(editors, ref text);
        text.Words(editors.Count == 1 ? ", editor" : ", editors");
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

    /// <summary>
    /// Of an article <c>2020 Jan 15;12(3):123-130</c>, of a book <c>Oslo: Publisher; 2020</c>, of a chapter that and <c>p. 11-29</c>.
    /// </summary>
    private static void WriteImprint(BibliographicRecord record, WorkType type, ref CitationWriter text)
    {
        if (HasPublisher(record, type) && !SingleLine.IsBlank(record.Publisher))
        {
            text.Text(record.PlaceOfPublication);
            if (!SingleLine.IsBlank(record.PlaceOfPublication))
                text.Words(": ");
            text.Text(record.Publisher);
            if (record.Date is not null)
                text.Words("; ");
        }
        text.Date(record.Date);
        var hasOwnPages = type == WorkType.Chapter || record.Date is null && record is { Volume: null, Issue: null };
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
            if (hasOwnPages)
                text.EndSentence();
            text.Words(hasOwnPages ? "p. " : ":");
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
