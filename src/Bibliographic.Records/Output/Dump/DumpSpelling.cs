using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Output.Dump;

/// <summary>
/// Puts the harvested record together that a catalogue copies into <c>spelling</c>, for the values that have no row of their own: journal, whole dates, article
/// type, datestamp and rights. Such a text can only be read with an address and a language near its end.
/// </summary>
internal sealed class DumpSpelling
{
    private const string NcbiHost = "https://www.ncbi.nlm.nih.gov";

    /// <summary>A datestamp is only one after an id.</summary>
    private const string NoId = "-";

    public DumpSpelling(BibliographicRecord record, DumpAgents agents, scoped in DumpRows rows)
    {
        var addresses = Addresses(record);
        Topic = DumpRows.Joined(record.Subjects);
        if (rows.Extra(Field.Spelling) is not null || addresses.Length == 0 || record.Languages.IsEmpty || !IsNeeded(record))
            return;
        HasDates = record.Dates.Count <= 2;
        HasJournal = record.Title is not null || agents.Authors is not null;
        var type = Type(record);
        var dates = HasDates ? string.Join(' ', record.Dates) : "";
        var authors = agents.Authors;
        var rights = Rights(record);
        Text = Join(
            (record.Id ?? (record.Datestamp is null ? null : NoId)) + record.Datestamp, record.Title, authors, HasJournal ? record.Journal : null, type, record.Abstract, record.Publisher, dates,
            addresses, "Text", LanguageCode(record), rights);
        Shingle = Join(type ?? Topic, authors, record.Title);
    }

    /// <summary>The text; null when it is not needed or could not be read.</summary>
    public string? Text { get; }

    public string? Shingle { get; }

    /// <summary>The subjects in one row. Several that <see cref="Text"/> has as the article type are glued together: so the reader sees where they end.</summary>
    public string Topic { get; private set; }

    public bool HasJournal { get; }

    public bool HasDates { get; }

    /// <summary>Whether a text for the record could be read.</summary>
    public static bool CanBeRead(BibliographicRecord record) => Addresses(record).Length > 0 && !record.Languages.IsEmpty;

    /// <summary>Whether the article type can stand in the text: it is what the subjects are, in one text, or there are none.</summary>
    public static bool HasType(BibliographicRecord record) =>
        CanBeRead(record) && (record.Subjects.IsEmpty || AreEqual(record.ArticleType ?? "", DumpRows.Joined(record.Subjects)));

    /// <summary>Licence and copyright as they will be read from the text.</summary>
    public static License? ReadRights(BibliographicRecord record, out string? copyright)
    {
        copyright = null;
        return CanBeRead(record) && Rights(record) is { } rights ? RightsText.Read(Encoding.UTF8.GetBytes(rights), out copyright) : null;
    }

    private static bool IsNeeded(BibliographicRecord record) =>
        record.Journal is not null
        || record.ArticleType is not null
        || record.Datestamp is not null
        || Rights(record) is { Length: > 0 }
        || record.Dates is { Count: > 1 } or [{ Precision: not DatePrecision.Year }];

    private string? Type(BibliographicRecord record)
    {
        if (record.ArticleType is not { } type || !record.Subjects.IsEmpty && !AreEqual(type, Topic))
            return null;
        if (record.Subjects.Count > 1)
            Topic = string.Concat(record.Subjects);
        return type;
    }

    private static bool AreEqual(string one, string other) => WhitespaceInsensitiveText.AreEqual(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Addresses(BibliographicRecord record)
    {
        var addresses = new List<string>();
        foreach (var url in record.Urls)
        {
            if (IsAddress(url))
                addresses.Add(url.StartsWith(NcbiHost + "/pmc/", StringComparison.Ordinal) || url.StartsWith(NcbiHost + "/pubmed/", StringComparison.Ordinal) ? url[NcbiHost.Length..] : url);
        }
        if (addresses.Count > 0)
            return string.Join(' ', addresses);
        if (record.Pmcid is { } pmcid)
            addresses.Add($"/pmc/articles/{pmcid}/");
        if (record.Pmid is { } pmid)
            addresses.Add($"/pubmed/{pmid}");
        if (record.Doi is { } doi)
            addresses.Add($"http://dx.doi.org/{doi}");
        return string.Join(' ', addresses);
    }

    private static bool IsAddress(string url) => url.IndexOf("://", StringComparison.Ordinal) is > 0 and < 8 && SingleLineWord(url);

    private static bool SingleLineWord(string url)
    {
        foreach (var piece in new SingleLine(url))
            return piece.Length == url.Length;
        return false;
    }

    private static string LanguageCode(BibliographicRecord record) =>
        record.Languages[0].Code is { Length: 2 or 3 } code && !code.AsSpan().ContainsAnyExceptInRange('a', 'z') ? code : "und";

    /// <summary>Copyright statement, address and words of the licence; only as much of them as will be read as what it is.</summary>
    private static string? Rights(BibliographicRecord record)
    {
        var (url, words) = record.License is { } license ? (license.Url, license.Text) : default;
        foreach (var rights in (ReadOnlySpan<string>)[Join(record.Copyright, url, words), Join(record.Copyright, words), Join(url, words), Join(record.Copyright)])
        {
            var found = RightsText.Read(Encoding.UTF8.GetBytes(rights), out var copyright);
            if (copyright == record.Copyright && found == record.License)
                return rights;
        }
        foreach (var rights in (ReadOnlySpan<string>)[Join(record.Copyright), Join(url, words)])
        {
            var found = RightsText.Read(Encoding.UTF8.GetBytes(rights), out var copyright);
            if (found is null && copyright == record.Copyright || copyright is null && found == record.License)
                return rights;
        }
        return null;
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            foreach (var piece in new SingleLine(part))
                text.Append(text.Length > 0 ? " " : "").Append(piece);
        }
        return text.ToString();
    }
}
