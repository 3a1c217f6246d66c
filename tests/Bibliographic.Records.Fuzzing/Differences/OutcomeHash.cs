using System.Security.Cryptography;
using System.Text;

namespace Bibliographic.Records.Fuzzing.Differences;

/// <summary>Hashes of all that reading gives, which another runtime, or another processor, must give too.</summary>
internal static class OutcomeHash
{
    private const int InputsOfAHash = 1000;

    /// <summary>Prints a line for each thousand inputs: the number of the first, and the hash of what they give.</summary>
    public static void Print(long first, long count)
    {
        var inputs = new InputGenerator(SeedInputs.Load());
        for (var number = first; number < first + count;)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var start = number;
            for (; number < Math.Min(first + count, start + InputsOfAHash); number++)
            {
                var bytes = inputs.Make(number);
                if (bytes is not [0x1F, 0x8B, ..])   // runtimes pack otherwise
                    Add(hash, bytes);
            }
            Console.WriteLine($"{start} {Convert.ToHexString(hash.GetHashAndReset())}");
        }
    }

    private static void Add(IncrementalHash hash, byte[] bytes)
    {
        hash.AppendData(bytes);
        var outcome = Comparison.Read(bytes, RecordReaderOptions.Default);
        hash.AppendData(Encoding.UTF8.GetBytes(RecordFormats.NdJson.Serialize(outcome.Records)));
        foreach (var record in outcome.Records)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join(' ', record.Evidence)));
        foreach (var diagnostic in outcome.Diagnostics)
            hash.AppendData(Encoding.UTF8.GetBytes(diagnostic.ToString()));
    }
}
