using System.Text.Json;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.Marc;

/// <summary>
/// Reads records of MARC-in-JSON:
/// <c>{"leader": …, "fields": [{"001": "…"}, {"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "…"}]}}]}</c>.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class MarcJsonReader
{
    private readonly MarcRecordBuilder _builder = new();

    /// <summary>Whether the record that was read last says that the values beside it were changed.</summary>
    public bool AreValuesChanged { get; private set; }

    /// <summary>Reads a record.</summary>
    /// <param name="reader">Stands on the object's start, and afterwards on its end.</param>
    /// <param name="damage">What is wrong with it.</param>
    /// <returns>Null when it has neither a leader nor fields.</returns>
    /// <exception cref="JsonException">The text is not JSON, or ends early.</exception>
    public MarcRecord? Read(ref Utf8JsonReader reader, out MarcDamage damage)
    {
        damage = MarcDamage.None;
        _builder.Clear();
        AreValuesChanged = false;
        var leader = "";
        while (ReadName(ref reader))
        {
            var isLeader = reader.ValueTextEquals("leader"u8);
            var areFields = reader.ValueTextEquals("fields"u8);
            AreValuesChanged |= reader.ValueTextEquals("changed"u8);   // the library's own addition
            reader.Read();
            if (isLeader && reader.TokenType == JsonTokenType.String)
                leader = reader.GetString()!;
            else if (areFields && reader.TokenType == JsonTokenType.StartArray)
                ReadFields(ref reader, ref damage);
            else
                reader.Skip();
        }
        _builder.Leader = leader;
        if (_builder.HasReplacedSeparators)
            damage |= MarcDamage.Separators;
        return _builder.IsEmpty ? null : _builder.Build();
    }

    private void ReadFields(ref Utf8JsonReader reader, ref MarcDamage damage)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                damage |= MarcDamage.Markup;
                reader.Skip();
                continue;
            }
            while (ReadName(ref reader))
            {
                var tag = reader.GetString()!;
                if (tag.Length != 3)
                    damage |= MarcDamage.Names;
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                {
                    _builder.AddControl(MarcTag.Create(tag), default);
                    _builder.AppendText(reader.GetString());
                }
                else if (reader.TokenType == JsonTokenType.StartObject)
                    ReadData(MarcTag.Create(tag), ref reader, ref damage);
                else
                {
                    damage |= MarcDamage.Markup;
                    reader.Skip();
                }
            }
        }
    }

    private void ReadData(MarcTag tag, ref Utf8JsonReader reader, ref MarcDamage damage)
    {
        // The indicators may stand behind the subfields.
        var ahead = reader;
        var (indicator1, indicator2) = (' ', ' ');
        var areInferred = false;
        while (ReadName(ref ahead))
        {
            var isFirst = ahead.ValueTextEquals("ind1"u8);
            var isSecond = ahead.ValueTextEquals("ind2"u8);
            areInferred |= ahead.ValueTextEquals("inferred"u8);   // the library's own addition
            ahead.Read();
            if (isFirst)
                indicator1 = Indicator(ref ahead);
            else if (isSecond)
                indicator2 = Indicator(ref ahead);
            ahead.Skip();
        }
        _builder.AddData(tag, indicator1, indicator2, areInferred);
        while (ReadName(ref reader))
        {
            var areSubfields = reader.ValueTextEquals("subfields"u8);
            reader.Read();
            if (areSubfields && reader.TokenType == JsonTokenType.StartArray)
                ReadSubfields(ref reader, ref damage);
            else
                reader.Skip();
        }
    }

    private void ReadSubfields(ref Utf8JsonReader reader, ref MarcDamage damage)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                damage |= MarcDamage.Markup;
                reader.Skip();
                continue;
            }
            while (ReadName(ref reader))
            {
                var code = reader.GetString()!;
                if (code.Length != 1)
                    damage |= MarcDamage.Names;
                reader.Read();
                _builder.BeginSubfield(code);
                if (reader.TokenType == JsonTokenType.String)
                    _builder.AppendText(reader.GetString());
                else
                {
                    damage |= MarcDamage.Markup;
                    reader.Skip();
                }
            }
        }
    }

    private static char Indicator(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is [not '\0' and var indicator, ..] ? indicator : ' ';

    /// <summary>Goes on to the next name of an object.</summary>
    /// <returns>False at the object's end.</returns>
    private static bool ReadName(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
}
