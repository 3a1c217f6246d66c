using System.Buffers;
using System.Text;
using Bibliographic.Records.Input.NativeJson;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes a record as an object of the library's own JSON; <see cref="NativeJsonReader"/> reads it.</summary>
internal static class NativeJsonWriter
{
    /// <summary>Writes the object on one line, without a line end.</summary>
    public static void WriteCompact(BibliographicRecord record, IBufferWriter<byte> output)
    {
        var json = new JsonOutput(output, JsonLayout.Compact);
        Write(record, ref json);
        json.Flush();
    }

    public static void Write(BibliographicRecord record, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("id"u8, record.Id);
        json.Member("version"u8, record.Version);
        json.Member("pmid"u8, record.Pmid);
        json.Member("pmcid"u8, record.Pmcid);
        json.Member("doi"u8, record.Doi);
        json.Member("issn"u8, record.Issns);
        json.Member("isbn"u8, record.Isbns);
        json.Member("formats"u8, record.Formats);
        json.Member("articleType"u8, record.ArticleType);
        json.Member("title"u8, record.Title);
        json.Member("shortTitle"u8, record.ShortTitle);
        json.Member("subtitle"u8, record.Subtitle);
        json.Member("alternativeTitles"u8, record.AlternativeTitles);
        json.List("authors"u8, record.Authors, WriteAuthor);
        json.List("contributors"u8, record.Contributors, WriteContributor);
        json.Member("journal"u8, record.Journal);
        json.Member("volume"u8, record.Volume);
        json.Member("issue"u8, record.Issue);
        json.Member("pages"u8, record.Pages);
        json.Member("publisher"u8, record.Publisher);
        json.Member("date"u8, record.Date);
        if (record.Dates.Count > 1)
            json.Member("dates"u8, record.Dates);
        json.Member("abstract"u8, record.Abstract);
        json.Member("subjects"u8, record.Subjects);
        json.Member("genres"u8, record.Genres);
        json.Member("places"u8, record.Places);
        json.Member("eras"u8, record.Eras);
        json.Member("language"u8, record.Language?.Name);
        json.List("languages"u8, record.Languages, WriteLanguage);
        json.Member("urls"u8, record.Urls);
        json.Member("licenseUrl"u8, record.License?.Url);
        json.Member("licenseText"u8, record.License?.Text);
        json.Member("licenseSpdx"u8, record.License?.SpdxId);
        json.Member("copyright"u8, record.Copyright);
        json.Member("edition"u8, record.Edition);
        json.Member("series"u8, record.Series);
        json.Member("contents"u8, record.Contents);
        json.Member("physicalDescriptions"u8, record.PhysicalDescriptions);
        json.Member("callNumbers"u8, record.CallNumbers);
        json.Member("institutions"u8, record.Institutions);
        json.Member("collections"u8, record.Collections);
        json.Member("recordFormat"u8, record.RecordFormat);
        json.Member("datestamp"u8, record.Datestamp);
        if (record.IndexedAt is { } indexedAt)
        {
            json.Name("indexedAt"u8);
            json.Text(indexedAt.UtcDateTime);
        }
        WriteExtraFields(record.ExtraFields, ref json);
        WriteEvidence(record.Evidence, ref json);
        json.EndObject();
    }

    private static void WriteAuthor(in AgentName author, ref JsonOutput json)
    {
        json.StartObject();
        WriteName(author, ref json);
        json.EndObject();
    }

    private static void WriteContributor(in Contributor contributor, ref JsonOutput json)
    {
        json.StartObject();
        WriteName(contributor.Name, ref json);
        json.Member("role"u8, contributor.Role);
        json.EndObject();
    }

    private static void WriteName(in AgentName name, ref JsonOutput json)
    {
        json.Member("family"u8, name.Family);
        json.Member("given"u8, name.Given);
        json.Member("suffix"u8, name.Suffix);
        json.Member("lifeDates"u8, name.LifeDates);
        json.Member("literal"u8, name.Literal);
        json.Member("orcid"u8, name.Orcid);
    }

    private static void WriteLanguage(in Language language, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("name"u8, language.Name);
        json.Member("code"u8, language.Code);
        json.EndObject();
    }

    /// <summary>An object, which is what people expect; a list of pairs when a name occurs twice, as it is written, which an object cannot hold.</summary>
    private static void WriteExtraFields(ValueList<RecordField> fields, ref JsonOutput json)
    {
        if (fields.IsEmpty)
            return;
        if (HasRepeatedName(fields))
        {
            json.List("extraFields"u8, fields, WriteField);
            return;
        }
        json.StartObject("extraFields"u8);
        foreach (ref readonly var field in fields)
        {
            json.Name(field.Name);
            json.Array(field.Values);
        }
        json.EndObject();
    }

    private static void WriteField(in RecordField field, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("name"u8, field.Name);
        json.Name("values"u8);
        json.Array(field.Values);
        json.EndObject();
    }

    private static bool HasRepeatedName(ValueList<RecordField> fields)
    {
        const int few = 50;
        if (fields.Count > few || HasSurrogate(fields))
            return fields.Select(static field => Written(field.Name)).ToHashSet().Count < fields.Count;
        for (var i = 1; i < fields.Count; i++)
        {
            foreach (ref readonly var earlier in fields.AsSpan()[..i])
            {
                if (earlier.Name == fields[i].Name)
                    return true;
            }
        }
        return false;
    }

    private static bool HasSurrogate(ValueList<RecordField> fields)
    {
        foreach (ref readonly var field in fields)
        {
            if (field.Name.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
                return true;
        }
        return false;
    }

    /// <summary>A name as it is written: unpaired surrogates are all alike.</summary>
    private static string Written(string? name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name ?? ""));

    private static void WriteEvidence(in RecordEvidence evidence, ref JsonOutput json)
    {
        if (evidence == default)
            return;
        json.StartObject("evidence"u8);
        foreach (var value in EvidenceJson.Values)
        {
            var known = value.Get(in evidence);
            if (known != default)
                json.MadeMember(value.Member(known, json.Layout));
        }
        json.EndObject();
    }
}
