using System.Runtime.InteropServices;

namespace Bibliographic.Records.Duplicates;

/// <summary>Two record numbers or hashes, ordered by the first and then by the second.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Pair(ulong First, ulong Second) : IComparable<Pair>
{
    public const int Size = 16;

    public int CompareTo(Pair other) => First == other.First ? Second.CompareTo(other.Second) : First.CompareTo(other.First);
}
