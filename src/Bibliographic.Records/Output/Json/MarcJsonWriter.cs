using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Output.Json;

/// <summary>
/// Writes a MARC record as MARC-in-JSON:
/// <c>{"leader": …, "fields": [{"001": "…"}, {"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "…"}]}}]}</c>.
/// </summary>
/// <remarks>
/// Indicators that were inferred are marked by a member that other readers skip: <c>"inferred": "true"</c>. So is the record when the values
/// beside it were changed: <c>"changed": "true"</c>.
/// </remarks>
internal static class MarcJsonWriter
{
    public static void Write(MarcRecord record, ref JsonOutput json, bool areValuesChanged = false)
    {
        json.StartObject();
        if (areValuesChanged)
        {
            json.Name("changed"u8);
            json.Text("true"u8);
        }
        json.Name("leader"u8);
        json.Text(record.Leader);
        json.StartArray("fields"u8);
        foreach (ref readonly var field in record.Fields.AsSpan())
        {
            json.StartObject();
            json.Name(field.Tag.AsSpan());
            if (field.IsControlField)
                json.Text(field.Value);
            else
                WriteData(field, ref json);
            json.EndObject();
        }
        json.EndArray();
        json.EndObject();
    }

    private static void WriteData(in MarcField field, ref JsonOutput json)
    {
        json.StartObject();
        json.Name("ind1"u8);
        json.Text([field.Indicator1]);
        json.Name("ind2"u8);
        json.Text([field.Indicator2]);
        if (field.AreIndicatorsInferred)
        {
            json.Name("inferred"u8);
            json.Text("true"u8);
        }
        json.StartArray("subfields"u8);
        foreach (var subfield in field.Subfields)
        {
            json.StartObject();
            json.Name(subfield.Code == '\0' ? default(ReadOnlySpan<char>) : [subfield.Code]);
            json.Text(subfield.Value);
            json.EndObject();
        }
        json.EndArray();
        json.EndObject();
    }
}
