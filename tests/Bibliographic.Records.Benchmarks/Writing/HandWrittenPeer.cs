using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>The library's own JSON as a careful program would write it from the records with <see cref="Utf8JsonWriter"/>.</summary>
internal sealed class HandWrittenPeer(IReadOnlyList<BibliographicRecord> records) : IPeer
{
    private readonly Utf8JsonWriter _json =
        new(Stream.Null, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public void Write(IBufferWriter<byte> output)
    {
        foreach (var record in records)
        {
            _json.Reset(output);
            Write(record);
            _json.Flush();
            output.Write("\n"u8);
        }
    }

    private void Write(BibliographicRecord record)
    {
        _json.WriteStartObject();
        Member("id"u8, record.Id);
        Formatted("version"u8, record.Version);
        Formatted("pmid"u8, record.Pmid);
        Formatted("pmcid"u8, record.Pmcid);
        Member("doi"u8, record.Doi?.ToString());
        List("issn"u8, record.Issns);
        List("isbn"u8, record.Isbns);
        List("formats"u8, record.Formats);
        Member("articleType"u8, record.ArticleType);
        Member("title"u8, record.Title);
        Member("shortTitle"u8, record.ShortTitle);
        Member("subtitle"u8, record.Subtitle);
        List("alternativeTitles"u8, record.AlternativeTitles);
        if (!record.Authors.IsEmpty)
        {
            _json.WriteStartArray("authors"u8);
            foreach (ref readonly var author in record.Authors)
            {
                _json.WriteStartObject();
                Member("family"u8, author.Family);
                Member("given"u8, author.Given);
                Member("suffix"u8, author.Suffix);
                Member("literal"u8, author.Literal);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
        }
        Member("journal"u8, record.Journal);
        Member("volume"u8, record.Volume);
        Member("issue"u8, record.Issue);
        Member("pages"u8, record.Pages);
        Member("publisher"u8, record.Publisher);
        Formatted("date"u8, record.Date);
        if (record.Dates.Count > 1)
            List("dates"u8, record.Dates);
        Member("abstract"u8, record.Abstract);
        List("subjects"u8, record.Subjects);
        Member("language"u8, record.Language?.Name);
        if (!record.Languages.IsEmpty)
        {
            _json.WriteStartArray("languages"u8);
            foreach (ref readonly var language in record.Languages)
            {
                _json.WriteStartObject();
                Member("name"u8, language.Name);
                Member("code"u8, language.Code);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
        }
        List("urls"u8, record.Urls);
        Member("licenseUrl"u8, record.License?.Url);
        Member("licenseText"u8, record.License?.Text);
        Member("licenseSpdx"u8, record.License?.SpdxId);
        Member("copyright"u8, record.Copyright);
        List("institutions"u8, record.Institutions);
        List("collections"u8, record.Collections);
        Member("recordFormat"u8, record.RecordFormat);
        Member("datestamp"u8, record.Datestamp?.ToString());
        if (record.IndexedAt is { } indexedAt)
            _json.WriteString("indexedAt"u8, indexedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        WriteEvidence(record.Evidence);
        _json.WriteEndObject();
    }

    private void WriteEvidence(in RecordEvidence all)
    {
        _json.WriteStartObject("evidence"u8);
        Evidence("pmid"u8, all[RecordValue.Pmid]);
        Evidence("pmcid"u8, all[RecordValue.Pmcid]);
        Evidence("doi"u8, all[RecordValue.Doi]);
        Evidence("formats"u8, all[RecordValue.Formats]);
        Evidence("articleType"u8, all[RecordValue.ArticleType]);
        Evidence("title"u8, all[RecordValue.Title]);
        Evidence("authors"u8, all[RecordValue.Authors]);
        Evidence("journal"u8, all[RecordValue.Journal]);
        Evidence("publisher"u8, all[RecordValue.Publisher]);
        Evidence("dates"u8, all[RecordValue.Year]);
        Evidence("abstract"u8, all[RecordValue.Abstract]);
        Evidence("subjects"u8, all[RecordValue.Subjects]);
        Evidence("languages"u8, all[RecordValue.Language]);
        Evidence("urls"u8, all[RecordValue.Url]);
        Evidence("license"u8, all[RecordValue.LicenseUrl]);
        Evidence("copyright"u8, all[RecordValue.Copyright]);
        Evidence("datestamp"u8, all[RecordValue.Datestamp]);
        _json.WriteEndObject();
    }

    private void Evidence(ReadOnlySpan<byte> name, Evidence evidence)
    {
        if (evidence == default)
            return;
        _json.WriteStartObject(name);
        _json.WriteString("source"u8, Source(evidence.Source));
        _json.WriteString("certainty"u8, evidence.Certainty switch { Certainty.Certain => "certain"u8, Certainty.Likely => "likely"u8, _ => "guess"u8 });
        _json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Source(EvidenceSource source) => source switch
    {
        EvidenceSource.Field => "field"u8,
        EvidenceSource.WorkKeys => "workKeys"u8,
        EvidenceSource.Spelling => "spelling"u8,
        EvidenceSource.Preamble => "preamble"u8,
        EvidenceSource.Url => "url"u8,
        EvidenceSource.Id => "id"u8,
        EvidenceSource.OtherFields => "otherFields"u8,
        _ => "inference"u8,
    };

    private void Member(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    private void Formatted<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is null)
            return;
        Span<byte> text = stackalloc byte[64];
        value.GetValueOrDefault().TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        _json.WriteString(name, text[..length]);
    }

    private void List(ReadOnlySpan<byte> name, ValueList<string> values)
    {
        if (values.IsEmpty)
            return;
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void List<T>(ReadOnlySpan<byte> name, ValueList<T> values)
        where T : struct, IUtf8SpanFormattable
    {
        if (values.IsEmpty)
            return;
        _json.WriteStartArray(name);
        Span<byte> text = stackalloc byte[64];
        foreach (var value in values)
        {
            value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
            _json.WriteStringValue(text[..length]);
        }
        _json.WriteEndArray();
    }
}
