namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Sums rows of sixteen values of four bits, several values at a time.</summary>
internal struct NibbleSums
{
    private const ulong LowBits = 0x0F0F0F0F0F0F0F0F;
    private const ulong EveryOtherByte = 0x00FF00FF00FF00FF;

    private ulong _even0;
    private ulong _even1;
    private ulong _odd0;
    private ulong _odd1;

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The sum of one value. Two bytes each hold more than the rows of the longest name can give.</summary>
    public readonly int this[int index]
    {
        get
        {
            var (first, second) = index % 2 == 0 ? (_even0, _even1) : (_odd0, _odd1);
            var at = index / 2;
            return (int)((at % 2 == 0 ? first : second) >> at / 2 * 16) & 0xFFFF;
        }
    }

    /// <summary>Adds a row.</summary>
    public void Add(ulong row)
    {
        var (even, odd) = (row & LowBits, row >> 4 & LowBits);
        _even0 += even & EveryOtherByte;
        _even1 += even >> 8 & EveryOtherByte;
        _odd0 += odd & EveryOtherByte;
        _odd1 += odd >> 8 & EveryOtherByte;
        Count++;
    }
}
