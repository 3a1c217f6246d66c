namespace Bibliographic.Records.Output;

/// <summary>
/// The keys of one output: an equal key gets a letter, as reference managers do (<c>meer2021reading</c>, <c>meer2021readinga</c>).
/// </summary>
/// <remarks>
/// Keys are kept as hashes of 64 bits, some 40 bytes each. Among ten million keys two different ones have the same hash once in 370,000
/// outputs, which costs a letter. BibTeX does not tell capitals from small letters in keys.
/// </remarks>
internal sealed class WrittenKeys
{
    private const int LettersInAlphabet = 26;
    private const int LongestOnStack = 512;

    /// <summary>By the hash of a key, how many suffixes were tried after it.</summary>
    private readonly Dictionary<ulong, int> _keys = [];

    /// <summary>Adds a key.</summary>
    /// <returns>What has to stand after it: nothing when it is new.</returns>
    public string Add(ReadOnlySpan<char> key)
    {
        var hash = HashOf(key);
        if (_keys.TryAdd(hash, 0))
            return "";
        while (true)
        {
            var suffix = Suffix(++_keys[hash]);
            if (_keys.TryAdd(HashOf($"{key}{suffix}"), 0))
                return suffix;
        }
    }

    private static ulong HashOf(ReadOnlySpan<char> key)
    {
        Span<char> lower = key.Length <= LongestOnStack ? stackalloc char[key.Length] : new char[key.Length];
        key.ToLowerInvariant(lower);
        return RecordHash.Of(lower);
    }

    /// <summary>a to z, then aa, ab and so on.</summary>
    private static string Suffix(int number)
    {
        var suffix = "";
        for (; number > 0; number = (number - 1) / LettersInAlphabet)
            suffix = (char)('a' + ((number - 1) % LettersInAlphabet)) + suffix;
        return suffix;
    }
}
