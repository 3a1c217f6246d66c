using System.Buffers;
using System.Text;
using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Coins;

/// <summary>COinS: an empty element of HTML for each record, which browsers' plug-ins and reference managers find in web pages.</summary>
internal sealed class CoinsSerializer : RecordSerializer
{
    private const string NoKey = "COinS has no key for it in works of this kind";

    public override string Name => "coins";

    public override string Description => "COinS for web pages: Zotero, browser plug-ins";

    public override string MediaType => "text/html";

    public override string FileExtension => ".html";

    public override FormatCapabilities Capabilities { get; } = FormatCapabilities.None
        .With(
            Value.Title, Value.Authors, Value.AuthorSuffixes, Value.GroupAuthors, Value.Journal, Value.Volume, Value.Issue, Value.Pages,
            Value.Publisher, Value.Year,
            Value.MonthAndDay, Value.Abstract, Value.Subjects, Value.Language, Value.Url, Value.Pmid, Value.Doi, Value.Issn, Value.Isbn,
            Value.LicenseUrl,
            Value.Copyright, Value.Edition, Value.Series, Value.PlaceOfPublication)
        .WithApproximation(Value.Pmid, "without its version", static record => record.Pmid is { Version: > 0 })
        .WithApproximation(Value.Pmcid, "as its address")
        .WithApproximation(Value.Formats, "the kind of work only")
        .Without(Value.TitleMarkup, "titles are plain text")
        .Without(Value.Subtitle, "it is part of the title")
        .Without(Value.Journal, NoKey,
            static record => !IsOther(record)
                && WorkTypes.Of(record) is not (WorkType.Article or WorkType.Newspaper or WorkType.Chapter or WorkType.ConferencePaper))
        .Without(Value.Volume, NoKey, static record => !IsSerial(record))
        .Without(Value.Issue, NoKey, static record => !IsSerial(record))
        .Without(Value.Pages, NoKey, static record => !IsSerial(record) && !IsBook(record))
        .Without(Value.Publisher, NoKey, IsSerial)
        .Without(Value.PlaceOfPublication, NoKey, static record => !IsBook(record))
        .Without(Value.Issn, NoKey, static record => !IsSerial(record) && !IsBook(record))
        .Without(Value.Isbn, NoKey, static record => !IsBook(record))
        .Without(Value.Edition, NoKey, static record => !IsBook(record))
        .Without(Value.Series, NoKey, static record => !IsBook(record))
        .Without(Value.Abstract, NoKey, static record => !IsOther(record))
        .Without(Value.Subjects, NoKey, static record => !IsOther(record))
        .Without(Value.Language, NoKey, static record => !IsOther(record))
        .Without(Value.LicenseUrl, NoKey, static record => !IsOther(record))
        .Without(Value.Copyright, NoKey, static record => !IsOther(record) || record.License?.Url is not null)
        .Without(Value.Url, "an identifier stands for it, or it is not of the web", static record => Address(record) is null);

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        record = Entities.Decode(record);
        var context = new CoinsWriter(output);
        context.Start();
        var type = WorkTypes.Of(record);
        switch (type)
        {
            case var _ when IsSerial(record):
                WriteJournal(record, type, ref context);
                break;
            case var _ when IsBook(record):
                WriteBook(record, type, ref context);
                break;
            case WorkType.Thesis:
                context.Format("dissertation");
                context.Text("rft.title", MarkedText.Parse(record.Title).PlainText);
                context.Text("rft.inst", record.Publisher);
                WriteAuthors(record, ref context);
                context.Date(record.Date);
                break;
            default:
                WriteOther(record, ref context);
                break;
        }
        WriteIdentifiers(record, ref context);
        context.Finish();
    }

    private static void WriteJournal(BibliographicRecord record, WorkType type, ref CoinsWriter context)
    {
        context.Format("journal");
        var title = MarkedText.Parse(record.Title).PlainText;
        context.Text("rft.genre", type == WorkType.Journal ? "journal" : "article");
        context.Text(type == WorkType.Journal ? "rft.jtitle" : "rft.atitle", title);
        if (type != WorkType.Journal)
            context.Text("rft.jtitle", record.Journal);
        WriteAuthors(record, ref context);
        context.Date(record.Date);
        context.Text("rft.volume", record.Volume);
        context.Text("rft.issue", record.Issue);
        WritePages(record.Pages, ref context);
        context.Text("rft.issn", SerialNumbers.First(record.Issns));
    }

    private static void WriteBook(BibliographicRecord record, WorkType type, ref CoinsWriter context)
    {
        context.Format("book");
        var isPart = type is WorkType.Chapter or WorkType.ConferencePaper;
        context.Text("rft.genre", type switch
        {
            WorkType.Chapter => "bookitem",
            WorkType.ConferencePaper => "proceeding",
            WorkType.Proceedings => "conference",
            WorkType.Report => "report",
            _ => "book",
        });
        context.Text(isPart ? "rft.atitle" : "rft.btitle", MarkedText.Parse(record.Title).PlainText);
        if (isPart)
            context.Text("rft.btitle", record.Journal);
        WriteAuthors(record, ref context);
        context.Text("rft.edition", record.Edition);
        context.Text("rft.series", record.Series.FirstOrDefault());
        context.Text("rft.pub", record.Publisher);
        context.Text("rft.place", record.PlaceOfPublication);
        context.Date(record.Date);
        WritePages(record.Pages, ref context);
        context.Text("rft.isbn", SerialNumbers.First(record.Isbns));
        context.Text("rft.issn", SerialNumbers.First(record.Issns));
    }

    private static void WriteOther(BibliographicRecord record, ref CoinsWriter context)
    {
        context.Format("dc");
        context.Text("rft.title", MarkedText.Parse(record.Title).PlainText);
        foreach (var author in record.Authors)
            context.Name("rft.creator", author);
        context.Text("rft.publisher", record.Publisher);
        context.Date(record.Date);
        context.Text("rft.source", record.Journal);
        foreach (var subject in record.Subjects)
            context.Text("rft.subject", subject);
        context.Text("rft.description", record.Abstract);
        context.Text("rft.language", record.Language is { } language ? language.Code ?? language.Name : null);
        context.Text("rft.rights", record.License?.Url ?? record.Copyright);
    }

    /// <summary>
    /// The first author in parts, the others as whole names: Zotero adds up both, and knows the first one again only if it is spelled as
    /// Zotero spells it.
    /// </summary>
    private static void WriteAuthors(BibliographicRecord record, ref CoinsWriter context)
    {
        if (!record.Authors.IsEmpty)
        {
            var first = new NameParts(record.Authors[0]);
            context.Text(first.IsUndivided ? "rft.aucorp" : "rft.aulast", first.Name);
            context.Text("rft.aufirst", first.Given);
            context.Text("rft.ausuffix", first.Suffix);
        }
        for (var i = 1; i < record.Authors.Count; i++)
            context.Name("rft.au", record.Authors[i]);
    }

    private static void WritePages(string? pages, ref CoinsWriter context)
    {
        if (PageRange.TrySplit(pages, out var first, out var last))
        {
            context.Text("rft.spage", first);
            context.Text("rft.epage", last);
        }
        context.Text("rft.pages", pages);
    }

    /// <summary>There is a name space for DOIs and for PMIDs; a PMCID has only its address.</summary>
    private static void WriteIdentifiers(BibliographicRecord record, ref CoinsWriter context)
    {
        if (record.Doi is { } doi)
            context.Text("rft_id", $"info:doi/{doi}");
        if (WithoutVersion.Of(record.Pmid) is { } pmid)
            context.Text("rft_id", $"info:pmid/{pmid:N}");
        if (record.Pmcid is { } pmcid)
            context.Text("rft_id", pmcid.ToString("U"));
        context.Text("rft_id", Address(record));
    }

    /// <summary>The best address, unless an identifier stands for it.</summary>
    private static string? Address(BibliographicRecord record) =>
        WebAddresses.Best(record) is { } url && WebAddresses.IsOwn(url) && !(record.Pmcid is not null && Pmcid.TryParse(url, out _))
            ? url
            : null;

    private static bool IsSerial(BibliographicRecord record) =>
        WorkTypes.Of(record) is WorkType.Article or WorkType.Newspaper or WorkType.Journal;

    private static bool IsBook(BibliographicRecord record) =>
        WorkTypes.Of(record) is WorkType.Book or WorkType.Chapter or WorkType.ConferencePaper or WorkType.Proceedings or WorkType.Report;

    private static bool IsOther(BibliographicRecord record) =>
        !IsSerial(record) && !IsBook(record) && WorkTypes.Of(record) != WorkType.Thesis;
}
