using System.Buffers;
using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Hayagriva;

/// <summary>Hayagriva's YAML, which Typst reads.</summary>
internal sealed class HayagrivaSerializer : RecordSerializer
{
    private static readonly ValueList<FormatOption> AllOptions = [CitationKey.Option];

    private readonly string _pattern;
    private readonly CitationKey _key;

    /// <summary>The keys of the output; null where records are written one by one.</summary>
    private readonly WrittenKeys? _written;
    private readonly bool _isForParts;

    public HayagrivaSerializer()
        : this(CitationKey.DefaultPattern, written: null, isForParts: false)
    {
    }

    private HayagrivaSerializer(string pattern, WrittenKeys? written, bool isForParts)
    {
        (_pattern, _written, _isForParts) = (pattern, written, isForParts);
        _key = new(isForParts ? CitationKey.Stable(pattern) : pattern);
    }

    public override string Name => "hayagriva";

    public override string Description => "Hayagriva YAML: Typst";

    public override string MediaType => "application/yaml";

    public override string FileExtension => ".yml";

    public override FormatCapabilities Capabilities { get; } = CommonCapabilities.Citation
        .WithOneAddress()
        .With(Value.Editors, Value.Translators, Value.Issn, Value.Isbn, Value.Edition, Value.PlaceOfPublication)
        .Without(Value.Subjects, Value.Copyright, Value.LicenseUrl)
        .Without(Value.Language, "it has no code", static record => record.Language?.Code is not { Length: 2 or 3 })
        .Without(Value.Id);

    /// <summary>False: Typst rejects a file in which two entries have the same key, so the second gets a letter.</summary>
    public override bool IsSequential => _isForParts;

    public override RecordSerializer ForParts => _isForParts ? this : new HayagrivaSerializer(_pattern, written: null, isForParts: true);

    public override ValueList<FormatOption> FormatOptions => AllOptions;

    /// <inheritdoc/>
    public override RecordWriter CreateWriter(Stream output) =>
        _isForParts
            ? base.CreateWriter(output)
            : new SequentialRecordWriter(new HayagrivaSerializer(_pattern, new(), isForParts: false), output);

    protected override RecordSerializer SetOption(string name, string value) => new HayagrivaSerializer(value, written: null, _isForParts);

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        record = Entities.Decode(record);
        var type = WorkTypes.Of(record);
        var parent = ParentType(type, record);
        var yaml = new YamlWriter(output);
        yaml.Key(_key, record, _written);
        yaml.Plain("type", TypeName(type));
        yaml.Formatted("title", MarkedText.Parse(record.Title).PlainText);
        WriteNames("author", record.Authors, ref yaml);
        WriteContributors("editor", record, Roles.IsEditor, ref yaml);
        WriteTranslators(record, ref yaml);
        yaml.Text("date", record.Date?.ToString());
        yaml.Text("page-range", record.Pages);
        yaml.Text("genre", ThesisKinds.NameOf(record, type));
        yaml.Text("edition", EditionStatement.NumberOrText(record.Edition));
        yaml.Formatted("abstract", record.Abstract);
        WriteNumbers(record, parent is null, ref yaml);
        if (record.Language?.Code is { Length: 2 or 3 } code && !code.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            yaml.Text("language", code);
        WriteUrl(record, ref yaml);
        if (parent is not null)
        {
            yaml.Begin("parent");
            yaml.Plain("type", parent);
            yaml.Formatted("title", record.Journal);
        }
        yaml.Text("volume", record.Volume);
        yaml.Text("issue", record.Issue);
        yaml.Formatted("publisher", record.Publisher);
        yaml.Formatted("location", record.PlaceOfPublication);
        if (parent is not null)
        {
            WriteSerialNumber("issn", SerialNumbers.First(record.Issns), ref yaml);
            yaml.End();
        }
        yaml.Flush();
    }

    private static string TypeName(WorkType type) => type switch
    {
        WorkType.Article or WorkType.ConferencePaper or WorkType.Newspaper => "article",
        WorkType.Book => "book",
        WorkType.Chapter => "chapter",
        WorkType.Proceedings => "proceedings",
        WorkType.Thesis => "thesis",
        WorkType.Report => "report",
        WorkType.Journal => "periodical",
        WorkType.Manuscript => "manuscript",
        WorkType.Patent => "patent",
        WorkType.Software => "repository",
        WorkType.Video => "video",
        WorkType.Audio => "audio",
        WorkType.Image => "artwork",
        WorkType.WebSite => "web",
        _ => "misc",
    };

    /// <summary>The type of what holds the work; null when nothing is known of it.</summary>
    private static string? ParentType(WorkType type, BibliographicRecord record) => type switch
    {
        _ when SingleLine.IsBlank(record.Journal) => null,
        WorkType.Chapter => "anthology",
        WorkType.ConferencePaper => "proceedings",
        WorkType.Newspaper => "newspaper",
        _ => "periodical",
    };

    private static void WriteNames(string key, ValueList<AgentName> names, ref YamlWriter yaml)
    {
        var isOpen = false;
        foreach (var name in names)
            WriteName(key, name, ref isOpen, ref yaml);
        if (isOpen)
            yaml.End();
    }

    private static void WriteContributors(string key, BibliographicRecord record, ContributorTest hasRole, ref YamlWriter yaml)
    {
        var isOpen = false;
        foreach (var contributor in record.Contributors)
        {
            if (hasRole(contributor))
                WriteName(key, contributor.Name, ref isOpen, ref yaml);
        }
        if (isOpen)
            yaml.End();
    }

    private static void WriteTranslators(BibliographicRecord record, ref YamlWriter yaml)
    {
        if (!HasTranslator(record))
            return;
        yaml.Begin("affiliated");
        yaml.Item("role", "translator");
        yaml.Indent();
        WriteContributors("names", record, Roles.IsTranslator, ref yaml);
        yaml.End();
        yaml.End();
    }

    private static bool HasTranslator(BibliographicRecord record)
    {
        foreach (var contributor in record.Contributors)
        {
            if (Roles.IsTranslator(contributor) && !new NameParts(contributor.Name).IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>A name in parts, never as one text: commas in it would divide it.</summary>
    private static void WriteName(string key, in AgentName name, ref bool isOpen, ref YamlWriter yaml)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        if (!isOpen)
            yaml.Begin(key);
        isOpen = true;
        var family = parts.Name;
        ReadOnlySpan<char> particle = default;
        if (!parts.IsUndivided && !parts.Given.IsEmpty)
            NameParticle.Split(parts.Name, out particle, out family);
        yaml.Item("name", family);
        yaml.Indent();
        yaml.Text("given-name", parts.Given);
        yaml.Text("prefix", particle);
        yaml.Text("suffix", parts.Suffix);
        yaml.End();
    }

    private static void WriteNumbers(BibliographicRecord record, bool withIssn, ref YamlWriter yaml)
    {
        var isbn = SerialNumbers.First(record.Isbns);
        var issn = withIssn && !record.Issns.IsEmpty ? record.Issns[0].ToString() : null;
        if (record.Doi is null && record.Pmid is null && record.Pmcid is null && isbn is null && issn is null)
            return;
        yaml.Begin("serial-number");
        yaml.Text("doi", record.Doi?.ToString());
        yaml.Text("pmid", WithoutVersion.Of(record.Pmid)?.ToString());
        yaml.Text("pmcid", WithoutVersion.Of(record.Pmcid)?.ToString());
        yaml.Text("isbn", isbn);
        yaml.Text("issn", issn);
        yaml.End();
    }

    private static void WriteSerialNumber(string key, string? number, ref YamlWriter yaml)
    {
        if (number is null)
            return;
        yaml.Begin("serial-number");
        yaml.Text(key, number);
        yaml.End();
    }

    /// <summary>An address that is not one would make the whole file unreadable.</summary>
    private static void WriteUrl(BibliographicRecord record, ref YamlWriter yaml)
    {
        if (WebAddresses.Best(record) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0)
            yaml.Url("url", url);
    }
}
