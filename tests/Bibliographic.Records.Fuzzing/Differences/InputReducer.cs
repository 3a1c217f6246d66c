namespace Bibliographic.Records.Fuzzing.Differences;

/// <summary>Makes an input smaller that shows a difference.</summary>
internal static class InputReducer
{
    private const int MostTries = 6000;

    /// <summary>Takes out lines, then bytes, as long as the rest still shows it.</summary>
    public static byte[] Reduce(byte[] input, Func<byte[], bool> shows)
    {
        var tries = 0;
        for (var length = -1; length != input.Length && tries < MostTries;)
        {
            length = input.Length;
            input = RemoveParts(input, SplitLines, shows, ref tries);
            input = RemoveParts(input, static bytes => [.. bytes.Select(value => new[] { value })], shows, ref tries);
        }
        return input;
    }

    private static byte[] RemoveParts(byte[] input, Func<byte[], List<byte[]>> split, Func<byte[], bool> shows, ref int tries)
    {
        var parts = split(input);
        for (var size = Math.Max(1, parts.Count / 2); size > 0; size /= 2)
        {
            for (var at = 0; at < parts.Count && tries < MostTries;)
            {
                var rest = parts[..at].Concat(parts.Skip(at + size)).ToList();
                tries++;
                if (shows([.. rest.SelectMany(part => part)]))
                    parts = rest;
                else
                    at += size;
            }
        }
        return [.. parts.SelectMany(part => part)];
    }

    private static List<byte[]> SplitLines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length + 1;
            lines.Add(bytes[start..end]);
            start = end;
        }
        return lines;
    }
}
