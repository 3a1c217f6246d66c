using System.Globalization;
using System.Text;
using System.Text.Json;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Values;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Reads what <see cref="NativeJsonWriter"/> writes. Unknown members are skipped, derived ones are not looked at.</summary>
internal static class NativeJsonReader
{
    /// <summary>Stands for the record beside whose values a MARC record was, when it is another than the one that is read.</summary>
    private static readonly BibliographicRecord OtherOwner = new();

    /// <summary>The whole record in a document for an index.</summary>
    private static readonly Member FullRecord = new("fullrecord", null);

    private static readonly Member[] Members =
        [.. RecordProperty.All.SelectMany(MembersFor), new("licenseSpdx", null), FullRecord];

    private static readonly (byte[] Name, RecordProperty Property)[] EvidenceMembers =
    [
        .. RecordProperty.All.Where(static property => property.Whole == property)
            .Select(static property => (Encoding.UTF8.GetBytes(property.EvidenceName), property)),
    ];

    private delegate void ReadMember(ref Utf8JsonReader reader, ref JsonDraft draft);

    /// <summary>Reads a record.</summary>
    /// <param name="reader">The reader, on the start of the object; afterwards on its end.</param>
    /// <param name="problems">Takes what is wrong with values that are left out; null to throw instead.</param>
    /// <exception cref="JsonException">The object is no record.</exception>
    public static BibliographicRecord Read(ref Utf8JsonReader reader, List<string>? problems = null)
    {
        try
        {
            return ReadRecord(ref reader, problems);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string is not valid Unicode.", e);
        }
    }

    /// <summary>Whether the reader stands on the name of a record's member.</summary>
    public static bool IsMember(ref Utf8JsonReader reader)
    {
        var next = 0;
        return Find(ref reader, ref next) is not null;
    }

    private static BibliographicRecord ReadRecord(ref Utf8JsonReader reader, List<string>? problems)
    {
        JsonValues.StartObject(ref reader);
        var draft = new JsonDraft { Problems = problems };
        var (next, unknown, known) = (0, 0, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = Find(ref reader, ref next);
            _ = member is null ? unknown++ : known++;
            reader.Read();
            if (member == FullRecord && JsonValues.IsObjectText(ref reader))
                return ReadFullRecord(ref reader, problems);
            if (member is { Read: { } read })
                ReadValue(ref reader, member.Name, read, ref draft);
            else
                reader.TrySkip();
        }
        if (unknown > 0 && known == 0)
            problems?.Add("no name in it is one of a record");
        if (draft.Values.Dates.IsEmpty && draft.Date is { } date)
            draft.Values.Dates = [date];
        if (draft.Values.Languages.IsEmpty && draft.Language is { } language)
            draft.Values.Languages = [new(language)];
        return draft.Values is { Marc.Value: { } marc, OwnerOfMarc.Value: null } ? new(draft.Values) { Marc = marc } : new(draft.Values);
    }

    private static void ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ReadMember read, ref JsonDraft draft)
    {
        if (draft.Problems is not { } problems)
        {
            read(ref reader, ref draft);
            return;
        }
        var start = reader;
        var count = problems.Count;
        try
        {
            read(ref reader, ref draft);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            JsonValues.PassOver(ref reader, start, exception, problems);
        }
        for (; count < problems.Count; count++)
            problems[count] = $"'{Encoding.UTF8.GetString(name)}': {problems[count]}";
    }

    /// <summary>Finds the member whose name the reader is at; null for an unknown one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="next">
    /// Where to begin: members usually stand in the order in which they are written. Afterwards behind the member.
    /// </param>
    private static Member? Find(ref Utf8JsonReader reader, ref int next)
    {
        for (var count = 0; count < Members.Length; count++)
        {
            var member = Members[next];
            next = next + 1 < Members.Length ? next + 1 : 0;
            if (reader.ValueTextEquals(member.Name))
                return member;
        }
        if (reader.ValueIsEscaped)
            reader.GetString();   // a name that is no valid Unicode is refused
        return null;
    }

    /// <summary>
    /// The members of a property: one, or one for the whole list and one for its first item. Derived members are not read.
    /// </summary>
    private static Member[] MembersFor(RecordProperty property) => property switch
    {
        RecordProperty<string?> text =>
            [new(text.Name, (ref reader, ref draft) => text.In(ref draft.Values) = JsonValues.Text(ref reader))],
        RecordProperty<ValueList<string>> texts =>
            [new(texts.Name, (ref reader, ref draft) => texts.In(ref draft.Values) = JsonValues.Texts(ref reader))],
        RecordProperty<long?> number => [Single(number, TryParseVersion)],
        RecordProperty<Pmid?> pmid => [Single(pmid, Pmid.TryParse)],
        RecordProperty<Pmcid?> pmcid => [Single(pmcid, Pmcid.TryParse)],
        RecordProperty<Doi?> doi => [Single(doi, Doi.TryParse)],
        RecordProperty<Datestamp?> datestamp =>
            [Single(datestamp, Datestamp.TryParse), .. property == RecordProperties.Datestamp ? (Member[])[new("indexedAt", null)] : []],
        RecordProperty<SourcePosition?> position =>
            [new(position.Name, (ref reader, ref draft) => position.In(ref draft.Values) = ReadPosition(ref reader))],
        RecordProperty<ValueList<Issn>> issns => [List(issns, static (ref item, _) => JsonValues.Item<Issn>(ref item, Issn.TryParse))],
        RecordProperty<ValueList<Isbn>> isbns => [List(isbns, static (ref item, _) => JsonValues.Item<Isbn>(ref item, Isbn.TryParse))],
        RecordProperty<ValueList<AgentName>> names =>
            [List(names, static (ref item, problems) => ReadContributor(ref item, problems).Name)],
        RecordProperty<ValueList<Contributor>> contributors => [List(contributors, ReadContributor)],
        RecordProperty<ValueList<PartialDate>> dates =>
        [
            new("date", static (ref reader, ref draft) => draft.Date = JsonValues.Value<PartialDate>(ref reader, PartialDate.TryParse)),
            List(dates, static (ref item, _) => JsonValues.Item<PartialDate>(ref item, PartialDate.TryParse)),
        ],
        RecordProperty<ValueList<Language>> languages =>
        [
            new("language", static (ref reader, ref draft) => draft.Language = JsonValues.Text(ref reader)),
            List(languages, ReadLanguage),
        ],
        RecordProperty<ValueList<OtherIdentifier>> identifiers => [List(identifiers, ReadIdentifier)],
        RecordProperty<MarcRecord?> marc => [new(marc.Name, (ref reader, ref draft) =>
        {
            marc.In(ref draft.Values) = ReadMarc(ref reader, out var areValuesChanged, draft.Problems);
            draft.Values.OwnerOfMarc.Value = areValuesChanged ? OtherOwner : null;
        })],
        RecordProperty<ValueList<RecordField>> fields =>
            [new(fields.Name, (ref reader, ref draft) => fields.In(ref draft.Values) = ReadExtraFields(ref reader))],
        RecordProperty<RecordEvidence> evidence =>
            [new(evidence.Name, (ref reader, ref draft) => evidence.In(ref draft.Values) = ReadEvidence(ref reader))],
        _ => throw new NotSupportedException($"Values such as '{property}' are not read."),
    };

    private static Member Single<T>(RecordProperty<T?> property, JsonValues.TryParse<T> tryParse)
        where T : struct =>
        new(property.Name, (ref reader, ref draft) => property.In(ref draft.Values) = JsonValues.Filled(ref reader, tryParse));

    private static Member List<T>(RecordProperty<ValueList<T>> property, JsonValues.ItemReader<T> readItem) =>
        new(property.Name,
            (ref reader, ref draft) => property.In(ref draft.Values) = JsonValues.List(ref reader, readItem, draft.Problems));

    /// <summary>Reads the record that stands as a text in a document for an index, and passes over the rest of the document.</summary>
    private static BibliographicRecord ReadFullRecord(ref Utf8JsonReader reader, List<string>? problems)
    {
        var inner = new Utf8JsonReader(Encoding.UTF8.GetBytes(reader.GetString()!));
        inner.Read();
        var record = ReadRecord(ref inner, problems);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            reader.Read();
            reader.TrySkip();
        }
        return record;
    }

    private static bool TryParseVersion(string? text, out long version) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out version);

    /// <summary>A name with its role; authors have none.</summary>
    internal static Contributor ReadContributor(ref Utf8JsonReader reader, List<string>? problems)
    {
        string? family = null, given = null, suffix = null, lifeDates = null, literal = null, role = null;
        Orcid? orcid = null;
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "family": family = JsonValues.Text(ref reader); break;
                case "given": given = JsonValues.Text(ref reader); break;
                case "suffix": suffix = JsonValues.Text(ref reader); break;
                case "lifeDates": lifeDates = JsonValues.Text(ref reader); break;
                case "literal": literal = JsonValues.Text(ref reader); break;
                case "orcid": JsonValues.TryRead(ref reader, static (ref item, _) => JsonValues.Value<Orcid>(ref item, Orcid.TryParse), problems,
                    out orcid); break;
                case "role": role = JsonValues.Text(ref reader); break;
                default: reader.TrySkip(); break;
            }
        }
        return new(new() { Family = family, Given = given, Suffix = suffix, LifeDates = lifeDates, Literal = literal, Orcid = orcid },
            role);
    }

    internal static Language ReadLanguage(ref Utf8JsonReader reader, List<string>? problems)
    {
        var (name, code) = JsonValues.TextPair(ref reader, "name", "code");
        return new(name ?? "", code);
    }

    internal static OtherIdentifier ReadIdentifier(ref Utf8JsonReader reader, List<string>? problems)
    {
        var (type, value) = JsonValues.TextPair(ref reader, "type", "value");
        return new(type ?? "", value ?? "");
    }

    /// <summary>A position; null for JSON's null.</summary>
    internal static SourcePosition? ReadPosition(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var position = default(SourcePosition);
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "file": position = position with { Source = JsonValues.Text(ref reader) }; break;
                case "record": position = position with { RecordNumber = JsonValues.Number(ref reader) }; break;
                case "line": position = position with { Line = JsonValues.Number(ref reader) }; break;
                case "byteOffset": position = position with { ByteOffset = JsonValues.Number(ref reader) }; break;
                default: reader.TrySkip(); break;
            }
        }
        return position;
    }

    /// <summary>A MARC record as MARC-in-JSON; null for JSON's null and for an object without leader and fields.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="areValuesChanged">Whether it says that the values beside it were changed.</param>
    /// <param name="problems">Takes what was left out of it; null when nobody asks.</param>
    internal static MarcRecord? ReadMarc(ref Utf8JsonReader reader, out bool areValuesChanged, List<string>? problems = null)
    {
        areValuesChanged = false;
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        JsonValues.StartObject(ref reader);
        var marc = new MarcJsonReader();
        var record = marc.Read(ref reader, out var damage);
        areValuesChanged = marc.AreValuesChanged;
        if ((damage & MarcDamage.Markup) != 0)
            problems?.Add("a field or subfield is none of a MARC record");
        return record;
    }

    /// <summary>The fields as an object, or as a list of pairs.</summary>
    private static ValueList<RecordField> ReadExtraFields(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonValues.List(ref reader, ReadField);
        var fields = new List<RecordField>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields.Add(new(name, JsonValues.Texts(ref reader)));
        }
        return ValueList.From(fields);
    }

    internal static RecordField ReadField(ref Utf8JsonReader reader, List<string>? problems = null)
    {
        string? fieldName = null;
        ValueList<string> values = [];
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "name": fieldName = JsonValues.Text(ref reader); break;
                case "values": values = JsonValues.Texts(ref reader); break;
                default: reader.TrySkip(); break;
            }
        }
        return new(fieldName ?? "", values);
    }

    internal static RecordEvidence ReadEvidence(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        JsonValues.StartObject(ref reader);
        Span<byte> packed = stackalloc byte[RecordProperty.All.Count];
        packed.Clear();
        var next = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var property = FindEvidence(ref reader, ref next);
            reader.Read();
            if (property is not null)
                RecordEvidence.Pack(property, ReadEvidenceOfOne(ref reader), packed);
            else
                reader.TrySkip();
        }
        return RecordEvidence.FromPacked(packed);
    }

    /// <inheritdoc cref="Find"/>
    private static RecordProperty? FindEvidence(ref Utf8JsonReader reader, ref int next)
    {
        for (var count = 0; count < EvidenceMembers.Length; count++)
        {
            var (name, property) = EvidenceMembers[next];
            next = next + 1 < EvidenceMembers.Length ? next + 1 : 0;
            if (reader.ValueTextEquals(name))
                return property;
        }
        return null;
    }

    internal static Evidence ReadEvidenceOfOne(ref Utf8JsonReader reader)
    {
        EvidenceSource source = default;
        Certainty certainty = default;
        JsonValues.StartObject(ref reader);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isSource = reader.ValueTextEquals("source"u8);
            var isCertainty = !isSource && reader.ValueTextEquals("certainty"u8);
            reader.Read();
            if (isSource)
                source = EvidenceJson<EvidenceSource>.Read(ref reader);
            else if (isCertainty)
                certainty = EvidenceJson<Certainty>.Read(ref reader);
            else
                reader.TrySkip();
        }
        return new(source, certainty);
    }

    /// <summary>What is read: the values, and the short forms of two lists, which count where the list is missing.</summary>
    private struct JsonDraft
    {
        public RecordDraft Values;
        public PartialDate? Date;
        public string? Language;
        public List<string>? Problems;   // what is wrong with values that are left out; null to throw instead
    }

    /// <summary>A member of a record.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its value; null for a derived one, which is skipped.</param>
    private sealed class Member(string name, ReadMember? read)
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

        public ReadOnlySpan<byte> Name => _name;

        public ReadMember? Read => read;
    }
}
