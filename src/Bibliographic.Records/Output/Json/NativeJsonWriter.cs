using System.Buffers;
using System.Text;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes a record as an object of the library's own JSON; <see cref="NativeJsonReader"/> reads it.</summary>
internal static class NativeJsonWriter
{
    private static readonly WriteMember[] Members = [.. RecordProperty.All.Select(WriterOf)];

    private delegate void WriteMember(BibliographicRecord record, ref JsonOutput json);

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
        foreach (var write in Members)
            write(record, ref json);
        json.EndObject();
    }

    /// <summary>What writes a property as members: what is absent is left out.</summary>
    private static WriteMember WriterOf(RecordProperty property)
    {
        var name = Encoding.UTF8.GetBytes(property.Name);
        return property switch
        {
            _ when property == RecordProperties.LicenseText => (record, ref json) =>
            {
                json.Member(name, record.Values.LicenseText);
                json.Member("licenseSpdx"u8, record.License?.SpdxId);
            },
            RecordProperty<string?> text => (record, ref json) => json.Member(name, text.In(ref record.Values)),
            RecordProperty<ValueList<string>> texts => (record, ref json) => json.Member(name, texts.In(ref record.Values)),
            RecordProperty<long?> number => Single(number, name),
            RecordProperty<Pmid?> pmid => Single(pmid, name),
            RecordProperty<Pmcid?> pmcid => Single(pmcid, name),
            RecordProperty<Doi?> doi => (record, ref json) => json.Member(name, doi.In(ref record.Values)?.ToReadableText()),
            RecordProperty<ValueList<Issn>> issns => (record, ref json) => json.Member(name, issns.In(ref record.Values)),
            RecordProperty<ValueList<Isbn>> isbns => (record, ref json) => json.Member(name, isbns.In(ref record.Values)),
            RecordProperty<ValueList<AgentName>> authors => List(authors, name, WriteAuthor),
            RecordProperty<ValueList<Contributor>> contributors => List(contributors, name, WriteContributor),
            RecordProperty<ValueList<PartialDate>> dates => (record, ref json) =>
            {
                json.Member("date"u8, record.Date);
                if (dates.In(ref record.Values) is { Count: > 1 } all)
                    json.Member(name, all);
            },
            RecordProperty<ValueList<Language>> languages => (record, ref json) =>
            {
                json.Member("language"u8, record.Language?.Name);
                json.List(name, languages.In(ref record.Values), WriteLanguage);
            },
            RecordProperty<ValueList<OtherIdentifier>> identifiers => List(identifiers, name, WriteIdentifier),
            RecordProperty<Datestamp?> datestamp => (record, ref json) =>
            {
                json.Member(name, datestamp.In(ref record.Values));
                if (property != RecordProperties.Datestamp || record.IndexedAt is not { } indexedAt)
                    return;
                json.Name("indexedAt"u8);
                json.Text(indexedAt.UtcDateTime);
            },
            RecordProperty<SourcePosition?> position => (record, ref json) =>
            {
                if (position.In(ref record.Values) is not { } value)
                    return;
                json.Name(name);
                WritePosition(value, ref json);
            },
            RecordProperty<MarcRecord?> marc => (record, ref json) =>
            {
                if (marc.In(ref record.Values) is not { } value)
                    return;
                json.Name(name);
                MarcJsonWriter.Write(value, ref json, record.UnchangedMarc is null);
            },
            RecordProperty<ValueList<RecordField>> fields => (record, ref json) => WriteExtraFields(fields.In(ref record.Values), ref json),
            RecordProperty<RecordEvidence> evidence => (record, ref json) => WriteEvidence(evidence.In(ref record.Values), ref json),
            _ => throw new NotSupportedException($"Values such as '{property}' are not written."),
        };
    }

    private static WriteMember Single<T>(RecordProperty<T?> property, byte[] name)
        where T : struct, ISpanFormattable => (record, ref json) => json.Member(name, property.In(ref record.Values));

    private static WriteMember List<T>(RecordProperty<ValueList<T>> property, byte[] name, JsonItemWriter<T> writeItem) =>
        (record, ref json) => json.List(name, property.In(ref record.Values), writeItem);

    internal static void WriteAuthor(in AgentName author, ref JsonOutput json)
    {
        json.StartObject();
        WriteName(author, ref json);
        json.EndObject();
    }

    internal static void WriteContributor(in Contributor contributor, ref JsonOutput json)
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

    internal static void WriteLanguage(in Language language, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("name"u8, language.Name);
        json.Member("code"u8, language.Code);
        json.EndObject();
    }

    public static void WriteIdentifier(in OtherIdentifier identifier, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("type"u8, identifier.Type);
        json.Member("value"u8, identifier.Value);
        json.EndObject();
    }

    /// <summary>What is not known is left out.</summary>
    internal static void WritePosition(in SourcePosition position, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("file"u8, position.Source);
        WriteNumber("record"u8, position.RecordNumber, ref json);
        WriteNumber("line"u8, position.Line, ref json);
        json.Name("byteOffset"u8);
        json.Number(position.ByteOffset);
        json.EndObject();
    }

    private static void WriteNumber(ReadOnlySpan<byte> name, long number, ref JsonOutput json)
    {
        if (number == 0)
            return;
        json.Name(name);
        json.Number(number);
    }

    /// <summary>
    /// An object, which is what people expect; a list of pairs when a name occurs twice, as it is written, which an object cannot hold.
    /// </summary>
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

    internal static void WriteField(in RecordField field, ref JsonOutput json)
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

    /// <summary>Writes the evidence, whose JSON is kept with it: there are few different ones, and many records share each.</summary>
    private static void WriteEvidence(in RecordEvidence evidence, ref JsonOutput json)
    {
        if (evidence.Map is { } map)
            json.MadeMember(map.Json[(int)json.Layout] ??= Make(evidence, json.Layout));
    }

    private static byte[] Make(in RecordEvidence all, JsonLayout layout)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonOutput(output, layout);
        json.StartObject();
        json.Name("evidence"u8);
        WriteEvidenceObject(all, ref json);
        json.Flush();
        return output.WrittenSpan[output.WrittenSpan.IndexOf((byte)'"')..].ToArray();
    }

    internal static void WriteEvidenceObject(in RecordEvidence all, ref JsonOutput json)
    {
        json.StartObject();
        foreach (var (value, evidence) in all)
        {
            json.Name(Encoding.UTF8.GetBytes(RecordProperty.FromValue(value).EvidenceName));
            WriteEvidenceOfOne(evidence, ref json);
        }
        json.EndObject();
    }

    internal static void WriteEvidenceOfOne(in Evidence evidence, ref JsonOutput json)
    {
        json.StartObject();
        json.Name("source"u8);
        json.Text(EvidenceJson<EvidenceSource>.WordFor(evidence.Source));
        json.Name("certainty"u8);
        json.Text(EvidenceJson<Certainty>.WordFor(evidence.Certainty));
        json.EndObject();
    }
}
