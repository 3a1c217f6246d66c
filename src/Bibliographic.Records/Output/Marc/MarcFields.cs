using System.Buffers;

namespace Bibliographic.Records.Output.Marc;

/// <summary>
/// The fields of one MARC 21 record, as ISO 2709 holds them: indicators, then subfields that begin with 0x1F and a code, then 0x1E.
/// Both MARC formats are made from them.
/// </summary>
internal sealed class MarcFields
{
    public const byte SubfieldDelimiter = 0x1f;
    public const byte FieldTerminator = 0x1e;

    /// <summary>The first tag whose fields have indicators and subfields.</summary>
    public const int FirstDataTag = 10;

    [ThreadStatic]
    private static MarcFields? _cached;

    private readonly List<MarcField> _fields = [];
    private readonly HashSet<int> _incompleteTags = [];

    private MarcFields()
    {
    }

    public ArrayBufferWriter<byte> Data { get; } = new(8 * 1024);

    /// <summary>What the record describes: position 6 of the leader.</summary>
    public byte Type { get; private set; }

    /// <summary>Whether it is a whole or a part: position 7 of the leader.</summary>
    public byte Level { get; private set; }

    public int Count => _fields.Count;

    public MarcField this[int index] => _fields[index];

    /// <summary>The fields of a record; they last until the next call on the same thread.</summary>
    public static MarcFields Of(BibliographicRecord record)
    {
        record = Entities.Decode(record);
        var fields = _cached ??= new();
        fields.Data.ResetWrittenCount();
        fields._fields.Clear();
        fields._incompleteTags.Clear();
        var type = WorkTypes.Of(record);
        fields.Type = MarcCodes.Type(type);
        fields.Level = MarcCodes.Level(type);
        MarcMapping.Write(record, type, fields);
        return fields;
    }

    public ReadOnlySpan<byte> DataOf(MarcField field) => Data.WrittenSpan.Slice(field.Start, field.Length);

    public void Add(MarcField field) => _fields.Add(field);

    public void RemoveAt(int index)
    {
        MarkIncomplete(_fields[index].Tag);
        _fields.RemoveAt(index);
    }

    /// <summary>Notes that something under a tag was cut or left out for want of room.</summary>
    public void MarkIncomplete(int tag) => _incompleteTags.Add(tag);

    public bool IsIncomplete(int tag) => _incompleteTags.Contains(tag);

    /// <summary>Moves the last field to its place among the tags.</summary>
    public void SortLast()
    {
        var last = _fields[^1];
        _fields.RemoveAt(_fields.Count - 1);
        var place = _fields.FindIndex(field => field.Tag > last.Tag);
        _fields.Insert(place < 0 ? _fields.Count : place, last);
    }
}
