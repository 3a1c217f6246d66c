using System.Buffers;
using System.Text;

namespace Bibliographic.Records.Serialization.Plain;

/// <summary>COinS: an empty element of HTML for each record, which browsers' plug-ins and reference managers find in web pages.</summary>
internal sealed class CoinsSerializer : RecordSerializer
{
    public override string Name => "coins";

    public override string Description => "COinS for web pages: Zotero, browser plug-ins";

    public override string MediaType => "text/html";

    public override string FileExtension => ".html";

    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(record);
        var context = new CoinsWriter(output);
        context.Start();
        var type = WorkTypes.Of(record);
        switch (type)
        {
            case WorkType.Article or WorkType.Newspaper or WorkType.Journal:
                WriteJournal(record, type, ref context);
                break;
            case WorkType.Book or WorkType.Chapter or WorkType.ConferencePaper or WorkType.Proceedings or WorkType.Report:
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
        context.Text("rft.issn", record.Issns.IsEmpty ? null : record.Issns[0].ToString());
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
        context.Text("rft.series", record.Series.IsEmpty ? null : record.Series[0]);
        context.Text("rft.pub", record.Publisher);
        context.Date(record.Date);
        WritePages(record.Pages, ref context);
        context.Text("rft.isbn", record.Isbns.IsEmpty ? null : record.Isbns[0].ToString());
        context.Text("rft.issn", record.Issns.IsEmpty ? null : record.Issns[0].ToString());
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

    /// <summary>The first author in parts, and all of them as whole names.</summary>
    private static void WriteAuthors(BibliographicRecord record, ref CoinsWriter context)
    {
        if (!record.Authors.IsEmpty)
        {
            var first = new NameParts(record.Authors[0]);
            context.Text(first.IsUndivided ? "rft.aucorp" : "rft.aulast", first.Name);
            context.Text("rft.aufirst", first.Given);
            context.Text("rft.ausuffix", first.Suffix);
        }
        foreach (var author in record.Authors)
            context.Name("rft.au", author);
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
        if (record.Pmid is { } pmid)
            context.Text("rft_id", $"info:pmid/{pmid}");
        if (record.Pmcid is { } pmcid)
            context.Text("rft_id", $"https://www.ncbi.nlm.nih.gov/pmc/articles/{pmcid}/");
        var url = WebAddresses.Best(record);
        if (url is not null && WebAddresses.IsOwn(url) && !(record.Pmcid is not null && Pmcid.TryParse(url, out _)))
            context.Text("rft_id", url);
    }
}
