using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>A number, or null.</summary>
internal sealed class NumberColumn<T> : Column
    where T : struct
{
    private readonly Func<BibliographicRecord, T?> _select;
    private readonly Leaf<T> _leaf;

    public NumberColumn(string name, Func<BibliographicRecord, T?> select) : this(new Leaf<T>(new DataField<T?>(name)), select)
    {
    }

    private NumberColumn(Leaf<T> leaf, Func<BibliographicRecord, T?> select) : base(leaf.Field) => (_leaf, _select) = (leaf, select);

    public override void Add(BibliographicRecord record) => _leaf.Add(_select(record));

    public override Task WriteAsync(ParquetRowGroupWriter rowGroup) => _leaf.WriteAsync(rowGroup);
}
