using System.Buffers;
using System.Globalization;
using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Json;

/// <summary>
/// Documents for the <c>biblio</c> index of VuFind. The whole record stands in <c>fullrecord</c>, from which it is read back.
/// </summary>
/// <remarks>
/// <c>fullrecord</c> comes first, which tells readers what the rest is. There is no <c>_version_</c>: Solr would refuse a document of which
/// it has no such version. The dump's other fields are in <c>fullrecord</c> only: one value that the schema refuses would lose a whole
/// batch.
/// </remarks>
internal sealed class SolrJsonSerializer : JsonRecordSerializer
{
    /// <summary>Lucene refuses terms of more than 32,766 bytes.</summary>
    private const int LongestTerm = 32_766 / 3;

    public override string Name => "solr";

    public override string Description => "JSON documents for a Solr index with the schema of VuFind; read back by RecordJson";

    public override string MediaType => "application/json";

    public override FormatCapabilities Capabilities => FormatCapabilities.Complete;

    protected override JsonText Text => JsonText.OneLine;

    protected override void Write(BibliographicRecord record, ref JsonOutput json)
    {
        var title = MarkedText.Parse(record.Title).PlainText;
        json.StartObject();
        json.Name("fullrecord"u8);
        json.Text(FullRecord(record));
        json.Member("id"u8, record.Id);
        json.Name("record_format"u8);
        json.Text("json"u8);
        json.Filled("institution"u8, record.Institutions);
        json.Filled("collection"u8, record.Collections);
        json.Filled("format"u8, record.Formats);
        json.List("language"u8, record.Languages, static (in Language language, ref JsonOutput item) => item.Text(language.Name));
        json.Filled("title"u8, title);
        json.Filled("title_full"u8, title);
        json.Filled("title_auth"u8, title);
        json.Filled("title_short"u8, record.ShortTitle is null ? title : MarkedText.Parse(record.ShortTitle).PlainText);
        json.Filled("title_sub"u8, MarkedText.Parse(record.Subtitle).PlainText);
        json.Filled("title_sort"u8, SortKey(title, record.Language?.Code));
        json.Filled("title_alt"u8, record.AlternativeTitles);
        WriteAuthors(record.Authors, ref json);
        json.List("author2"u8, record.Contributors,
            static (in Contributor contributor, ref JsonOutput item) => item.Text(contributor.Name.ToString()));
        json.List("author2_role"u8, record.Contributors, static (in Contributor contributor, ref JsonOutput item) => item.Text(contributor.Role));
        WriteOne("publisher"u8, record.Publisher, ref json);
        WriteDates(record, ref json);
        json.Filled("edition"u8, record.Edition);
        json.Filled("physical"u8, record.PhysicalDescriptions);
        json.Filled("series"u8, record.Series);
        json.Filled("container_title"u8, record.Journal);
        json.Filled("container_volume"u8, record.Volume);
        json.Filled("container_issue"u8, record.Issue);
        json.Filled("container_start_page"u8, FirstPage(record.Pages));
        json.Filled("description"u8, record.Abstract);
        json.Filled("contents"u8, record.Contents);
        json.Filled("topic"u8, record.Subjects);
        json.Filled("topic_facet"u8, record.Subjects);
        json.Filled("genre"u8, record.Genres);
        json.Filled("genre_facet"u8, record.Genres);
        json.Filled("geographic"u8, record.Places);
        json.Filled("geographic_facet"u8, record.Places);
        json.Filled("era"u8, record.Eras);
        json.Filled("era_facet"u8, record.Eras);
        json.Filled("url"u8, record.Urls);
        json.Member("isbn"u8, record.Isbns);
        json.Member("issn"u8, record.Issns);
        json.Filled("callnumber-raw"u8, record.CallNumbers);
        WriteOne("doi_str_mv"u8, record.Doi?.ToString(), ref json);
        WriteOne("pmid_str_mv"u8, record.Pmid?.ToString(), ref json);
        WriteOne("pmcid_str_mv"u8, record.Pmcid?.ToString(), ref json);
        json.EndObject();
    }

    private static string FullRecord(BibliographicRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        NativeJsonWriter.WriteCompact(record, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Persons and groups, apart from each other, and what the first of them is sorted by.</summary>
    private static void WriteAuthors(ValueList<AgentName> authors, ref JsonOutput json)
    {
        WriteAuthors("author"u8, authors, arePersons: true, ref json);
        WriteAuthors("author_corporate"u8, authors, arePersons: false, ref json);
        json.Filled("author_sort"u8, authors.IsEmpty ? null : authors[0].ToString());
    }

    private static void WriteAuthors(ReadOnlySpan<byte> name, ValueList<AgentName> authors, bool arePersons, ref JsonOutput json)
    {
        var isOpen = false;
        foreach (ref readonly var author in authors)
        {
            if (author.Family is not null != arePersons)
                continue;
            json.StartArrayOnce(name, ref isOpen);
            json.Text(author.ToString());
        }
        json.EndArrayIf(isOpen);
    }

    /// <summary>The years: the index knows nothing finer.</summary>
    private static void WriteDates(BibliographicRecord record, ref JsonOutput json)
    {
        if (record.Date is not { } date)
            return;
        var year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        WriteOne("publishDate"u8, year, ref json);
        json.Member("publishDateSort"u8, year);
    }

    private static void WriteOne(ReadOnlySpan<byte> name, string? value, ref JsonOutput json)
    {
        if (SingleLine.IsBlank(value))
            return;
        json.StartArray(name);
        json.Text(value);
        json.EndArray();
    }

    private static ReadOnlySpan<char> FirstPage(string? pages)
    {
        PageRange.TrySplit(pages, out var first, out _);
        return first;
    }

    private static string SortKey(string title, string? language)
    {
        var key = TitleSorting.SortKey(title, language);
        return key.Length > LongestTerm ? key[..LongestTerm] : key;
    }
}
