using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Model.Json;

/// <summary>The converters of the library's own values and of lists of them.</summary>
internal static class JsonConverters
{
    private static readonly Dictionary<Type, JsonConverter> All = Create();

    /// <summary>The converter of a type; null when it is none of the library's own values.</summary>
    public static JsonConverter? Find(Type type) => All.GetValueOrDefault(type);

    private static Dictionary<Type, JsonConverter> Create()
    {
        var all = new Dictionary<Type, JsonConverter>();
        AddText<Doi>(format: static doi => doi.ToReadableText());
        AddText<Pmid>(mayBeNumber: true);
        AddText<Pmcid>();
        AddText<Issn>();
        AddText<Isbn>();
        AddText<Orcid>();
        AddText<ArxivId>();
        AddText<PartialDate>();
        AddText<Datestamp>();
        Add<AgentName>(NativeJsonWriter.WriteAuthor, static (ref reader, _) => NativeJsonReader.ReadContributor(ref reader, null).Name);
        Add<Contributor>(NativeJsonWriter.WriteContributor, NativeJsonReader.ReadContributor);
        Add<Language>(NativeJsonWriter.WriteLanguage, NativeJsonReader.ReadLanguage);
        Add<OtherIdentifier>(NativeJsonWriter.WriteIdentifier, NativeJsonReader.ReadIdentifier);
        Add<SourcePosition>(NativeJsonWriter.WritePosition, static (ref reader, _) => NativeJsonReader.ReadPosition(ref reader) ?? default);
        Add<License>(WriteLicense, ReadLicense);
        Add<MarcRecord>(static (in marc, ref json) => MarcJsonWriter.Write(marc, ref json),
            static (ref reader, _) => NativeJsonReader.ReadMarc(ref reader, out bool _) ?? new());
        Add<RecordField>(NativeJsonWriter.WriteField, NativeJsonReader.ReadField);
        Add<Evidence>(NativeJsonWriter.WriteEvidenceOfOne, static (ref reader, _) => NativeJsonReader.ReadEvidenceOfOne(ref reader));
        Add<RecordEvidence>(NativeJsonWriter.WriteEvidenceObject, static (ref reader, _) => NativeJsonReader.ReadEvidence(ref reader),
            readsNull: true);
        Add<MarkedText>(static (in text, ref json) => json.Text(InlineMarkup.ToMarkup(text)),
            static (ref reader, _) => MarkedText.Parse(JsonValues.Text(ref reader)), readsNull: true);
        Add<BibliographicRecord>(static (in record, ref json) => NativeJsonWriter.Write(record, ref json), NativeJsonReader.Read);
        AddList<string>(static (in text, ref json) => json.Text(text),
            static (ref reader, _) => JsonValues.Text(ref reader) ?? throw JsonValues.Unexpected(ref reader, "a string"));
        return all;

        void AddText<T>(bool mayBeNumber = false, Func<T, string>? format = null)
            where T : struct, ISpanParsable<T>, ISpanFormattable, IEquatable<T>
        {
            format ??= static value => value.ToString(null, CultureInfo.InvariantCulture);
            all.Add(typeof(T), new TextJsonConverter<T>(format, mayBeNumber));
            AddList((in item, ref json) => json.Text(format(item)),
                static (ref reader, _) => JsonValues.Item<T>(ref reader, static (text, out value) => T.TryParse(text, null, out value)));
        }

        void Add<T>(JsonItemWriter<T> write, JsonValues.ItemReader<T> read, bool readsNull = false)
        {
            all.Add(typeof(T), new ModelJsonConverter<T>(write, read, readsNull));
            AddList(write, read);
        }

        void AddList<T>(JsonItemWriter<T> write, JsonValues.ItemReader<T> read) =>
            all.Add(typeof(ValueList<T>), new ModelJsonConverter<ValueList<T>>(
            (in list, ref json) =>
            {
                json.StartArray();
                foreach (ref readonly var item in list)
                    write(item, ref json);
                json.EndArray();
            },
            (ref reader, _) => JsonValues.List(ref reader, read),
            readsNull: true));
    }

    private static void WriteLicense(in License license, ref JsonOutput json)
    {
        json.StartObject();
        json.Member("url"u8, license.Url);
        json.Member("text"u8, license.Text);
        json.Member("spdx"u8, license.SpdxId);
        json.EndObject();
    }

    private static License ReadLicense(ref Utf8JsonReader reader, List<string>? problems)
    {
        var (url, text) = JsonValues.TextPair(ref reader, "url", "text");
        return new(url, text);
    }
}
