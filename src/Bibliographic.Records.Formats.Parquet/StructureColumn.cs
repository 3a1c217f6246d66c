using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>A list of structures whose members are texts; empty when the record has none.</summary>
internal sealed class StructureColumn<T> : Column
{
    private readonly Func<BibliographicRecord, IEnumerable<T>> _select;
    private readonly (TextLeaf Leaf, Func<T, string?> Select)[] _members;

    public StructureColumn(string name, Func<BibliographicRecord, IEnumerable<T>> select,
        params (string Name, Func<T, string?> Select)[] members)
        : this(name, select, [.. members.Select(member => (new TextLeaf(member.Name), member.Select))])
    {
    }

    private StructureColumn(string name, Func<BibliographicRecord, IEnumerable<T>> select,
        (TextLeaf Leaf, Func<T, string?> Select)[] members)
        : base(new ListField(name, new StructField(ListField.ElementName, [.. members.Select(member => member.Leaf.Field)]))) =>
        (_select, _members) = (select, members);

    public override long Characters => _members.Sum(member => member.Leaf.Characters);

    public override void Add(BibliographicRecord record)
    {
        var isContinued = false;
        foreach (var item in _select(record))
        {
            foreach (var (leaf, select) in _members)
                leaf.Add(select(item), isContinued);
            isContinued = true;
        }
        if (!isContinued)
        {
            foreach (var (leaf, _) in _members)
                leaf.AddEmpty((ListField)Field);
        }
    }

    public override async Task WriteAsync(ParquetRowGroupWriter rowGroup)
    {
        foreach (var (leaf, _) in _members)
            await leaf.WriteAsync(rowGroup).ConfigureAwait(false);
    }
}
