namespace Bibliographic.Records.Tool.IO;

/// <summary>The inputs, put one after another and divided into equal parts.</summary>
/// <remarks>What cannot be divided (a packed file) is read by the part in which it starts.</remarks>
internal sealed class InputShard
{
    private readonly IReadOnlyList<InputFile> _inputs;
    private readonly long _total;
    private readonly ByteRange _range;

    public InputShard(IReadOnlyList<InputFile> inputs, DumpShard shard)
    {
        foreach (var input in inputs)
        {
            if (!input.IsFile)
                throw ToolException.Usage($"--shard needs files: {input.Name} cannot be divided.");
        }
        _inputs = inputs;
        _total = inputs.Sum(input => input.Length ?? 0);
        _range = shard.RangeOf(_total);
    }

    /// <summary>The inputs and parts of inputs that belong to the shard.</summary>
    public IReadOnlyList<InputFile> Own => Cut(_range);

    /// <summary>Those that belong to the shards before it.</summary>
    public IReadOnlyList<InputFile> Before => Cut(new(0, _range.Start));

    private List<InputFile> Cut(ByteRange range)
    {
        var part = new List<InputFile>();
        long start = 0;
        foreach (var input in _inputs)
        {
            var length = input.Length ?? 0;
            var end = start + length;
            var own = new ByteRange(Math.Max(range.Start - start, 0), Math.Min(range.End - start, length));
            if (length > 0 && own.Start < own.End)
                part.Add(input with { Range = own });
            else if (length == 0 && start >= range.Start && (start < range.End || range.End == _total))
                part.Add(input);
            start = end;
        }
        return part;
    }
}
