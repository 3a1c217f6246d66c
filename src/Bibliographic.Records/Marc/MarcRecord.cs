using System.Text;
using System.Text.Json.Serialization;

namespace Bibliographic.Records.Marc;

/// <summary>
/// A MARC record: a leader and fields. MARC 21 and UNIMARC have the same structure and are told apart by <see cref="Format"/>.
/// </summary>
/// <remarks>
/// <code>
/// var title = record["245"]?["a"];
/// var subjects = record.GetFields("6XX").Select(field => field["a"]);
/// var smaller = record with { Fields = [.. record.Fields.Where(field => field.Tag != "952")] };
/// </code>
/// Two records are equal when leader and fields are. Immutable, and safe for use by any number of threads.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public sealed record MarcRecord
{
    private const int TypePosition = 6;
    private const int LevelPosition = 7;

    /// <summary>The leader: 24 characters in a sound record. Empty when the source shows none.</summary>
    public string Leader { get; init; } = "";

    /// <summary>The fields in the order of the record.</summary>
    public ValueList<MarcField> Fields { get; init; }

    /// <summary>
    /// The type of record, position 6 of the leader (<c>a</c> for text, <c>e</c> for maps); a space when the leader does not say.
    /// </summary>
    public char RecordType => LeaderAt(TypePosition);

    /// <summary>
    /// The bibliographic level, position 7 of the leader (<c>m</c> for a monograph, <c>s</c> for a serial, <c>a</c> for a part); a space
    /// when the leader does not say.
    /// </summary>
    public char BibliographicLevel => LeaderAt(LevelPosition);

    /// <summary>
    /// The format, told by what the record holds: it is UNIMARC when it has a title in field 200 or coded data in field 100, and no field
    /// 245.
    /// </summary>
    public MarcFormat Format => FormatOf(Fields);

    /// <summary>The first field of a tag; null when there is none.</summary>
    /// <param name="tag">The tag, such as <c>245</c>; an <c>X</c> stands for any digit.</param>
    public MarcField? this[string tag]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(tag);
            var pattern = MarcTag.Create(tag);
            foreach (ref readonly var candidate in Fields.AsSpan())
            {
                if (candidate.TagCode.Matches(pattern))
                    return candidate;
            }
            return null;
        }
    }

    /// <summary>The fields of a tag, in the order of the record.</summary>
    /// <param name="tag">The tag, such as <c>650</c>; an <c>X</c> stands for any digit, as in <c>6XX</c>.</param>
    public IEnumerable<MarcField> GetFields(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var pattern = MarcTag.Create(tag);
        return Fields.Where(field => field.TagCode.Matches(pattern));
    }

    /// <summary>The record in lines: <c>LDR …</c>, then a line for each field such as <c>245 10 $a Marsh maps : $b a guide</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Leader.Length > 0)
            text.Append("LDR ").Append(Leader);
        foreach (var field in Fields)
            text.Append(text.Length == 0 ? "" : "\n").Append(field.ToString());
        return text.ToString();
    }

    /// <summary>Whether ISO 2709 can hold the record: five digits tell its length, four that of a field.</summary>
    internal bool TryMeasure(out int length)
    {
        const int leaderLength = 24, entryLength = 12, maxFieldLength = 9_999, maxRecordLength = 99_999;
        length = leaderLength + 2;
        var fits = true;
        foreach (ref readonly var field in Fields.AsSpan())
        {
            fits &= field.Iso2709Length <= maxFieldLength;
            length += entryLength + field.Iso2709Length;
        }
        return fits && length <= maxRecordLength;
    }

    private static MarcFormat FormatOf(ValueList<MarcField> fields)
    {
        var format = MarcFormat.Marc21;
        foreach (ref readonly var field in fields.AsSpan())
        {
            switch (field.TagCode.Number)
            {
                case 245:
                    return MarcFormat.Marc21;
                case 200 when field["a"] is not null:
                case 100 when field["a"] is [>= '0' and <= '9', >= '0' and <= '9', ..]:
                    format = MarcFormat.Unimarc;
                    break;
            }
        }
        return format;
    }

    private char LeaderAt(int position) => position < Leader.Length ? Leader[position] : ' ';
}
