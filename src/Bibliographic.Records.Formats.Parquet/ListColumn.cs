using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>A list of texts; empty when the record has none.</summary>
internal sealed class ListColumn : Column
{
    private readonly Func<BibliographicRecord, IEnumerable<string>> _select;
    private readonly TextLeaf _leaf;

    public ListColumn(string name,
        Func<BibliographicRecord, IEnumerable<string>> select) : this(name, new TextLeaf(ListField.ElementName), select)
    {
    }

    private ListColumn(string name, TextLeaf leaf, Func<BibliographicRecord, IEnumerable<string>> select)
        : base(new ListField(name, leaf.Field)) => (_leaf, _select) = (leaf, select);

    public override long Characters => _leaf.Characters;

    public override void Add(BibliographicRecord record)
    {
        var isContinued = false;
        foreach (var text in _select(record))
        {
            _leaf.Add(text, isContinued);
            isContinued = true;
        }
        if (!isContinued)
            _leaf.AddEmpty((ListField)Field);
    }

    public override Task WriteAsync(ParquetRowGroupWriter rowGroup) => _leaf.WriteAsync(rowGroup);
}
