namespace Bibliographic.Records.Fuzzing;

/// <summary>
/// Changes files at random and gives them to a target: finds less than a fuzzer that sees which code is run, but needs nothing installed.
/// </summary>
internal static class Mutation
{
    private static readonly byte[][] Words =
        [.. new[] { "|", " |", "\n", "245", "LEADER", "000", "_a", "|a ", "$a", "\u001d", "\u001e", "\u001f", "\u001b(B", "\u001b$1", "22", "4500", "99999", "_version_ | 1 |\n", "&#x", "\u00e9" }
            .Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Runs a target on changed copies of files until the time is over or a promise is broken.</summary>
    /// <returns>1 when a promise was broken; the input is written to a file, whose name is printed.</returns>
    public static int Run(FuzzTarget target, TimeSpan time, string[] files)
    {
        using var memory = new GuardedMemory();
        var seeds = files.Select(File.ReadAllBytes).ToList();
        var random = new Random(Environment.TickCount);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var count = 0L;
        for (; watch.Elapsed < time; count++)
        {
            var input = Change(seeds[random.Next(seeds.Count)], seeds, random);
            try
            {
                target.Run(input, memory);
            }
            catch (Exception exception)
            {
                var path = Path.Combine(Path.GetTempPath(), $"{target.Name}-{Guid.NewGuid():N}");
                File.WriteAllBytes(path, input);
                Console.WriteLine($"{path}\n{exception}");
                return 1;
            }
        }
        Console.WriteLine($"{target.Name}: {count} inputs in {watch.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static byte[] Change(byte[] seed, List<byte[]> seeds, Random random)
    {
        var bytes = seed.ToList();
        if (random.Next(2) == 0 && bytes.Count > 4000)
            bytes = bytes.GetRange(random.Next(bytes.Count - 2000), 2000);
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 80), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var other = seeds[random.Next(seeds.Count)];
                    var start = random.Next(Math.Max(1, other.Length));
                    bytes.InsertRange(at, other[start..Math.Min(other.Length, start + 300)]);
                    break;
            }
        }
        return [.. bytes];
    }
}
