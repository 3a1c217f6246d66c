using Parquet;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>A text, or null.</summary>
internal sealed class TextColumn : Column
{
    private readonly Func<BibliographicRecord, string?> _select;
    private readonly TextLeaf _leaf;

    public TextColumn(string name, Func<BibliographicRecord, string?> select) : this(new TextLeaf(name), select)
    {
    }

    private TextColumn(TextLeaf leaf, Func<BibliographicRecord, string?> select) : base(leaf.Field) => (_leaf, _select) = (leaf, select);

    public override long Characters => _leaf.Characters;

    public override void Add(BibliographicRecord record) => _leaf.Add(_select(record));

    public override Task WriteAsync(ParquetRowGroupWriter rowGroup) => _leaf.WriteAsync(rowGroup);
}
