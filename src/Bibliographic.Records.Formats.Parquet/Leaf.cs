using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>
/// The values of one leaf of the schema, with the levels that tell nulls from empty lists (definition) and where a list begins
/// (repetition).
/// </summary>
internal sealed class Leaf<T>(DataField leaf)
    where T : struct
{
    private readonly List<T> _values = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    public DataField Field => leaf;

    /// <summary>Adds a value, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isContinued">Whether it belongs to the list that the value before it is in.</param>
    public void Add(T? value, bool isContinued = false)
    {
        _definitions.Add(value is null ? leaf.MaxDefinitionLevel - 1 : leaf.MaxDefinitionLevel);
        _repetitions.Add(isContinued ? 1 : 0);
        if (value is { } present)
            _values.Add(present);
    }

    /// <summary>Adds a list without items.</summary>
    /// <param name="list">The list that the leaf is in.</param>
    public void AddEmpty(ListField list)
    {
        _definitions.Add(list.MaxDefinitionLevel - 1);
        _repetitions.Add(0);
    }

    public async Task WriteAsync(ParquetRowGroupWriter rowGroup)
    {
        ReadOnlyMemory<int>? repetitions = leaf.MaxRepetitionLevel == 0 ? null : _repetitions.ToArray();
        await rowGroup.WriteAllPartsAsync<T>(leaf, _values.ToArray(), _definitions.ToArray(), repetitions, CancellationToken.None)
            .ConfigureAwait(false);
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }
}
