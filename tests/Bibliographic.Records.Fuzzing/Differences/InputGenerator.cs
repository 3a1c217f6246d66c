using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Fuzzing.Differences;

/// <summary>
/// Makes an input of each number: one to three seeds, changed as dumps and transfers damage them. The same number gives the same.
/// </summary>
internal sealed class InputGenerator(SeedInputs seeds)
{
    private const int Longest = 6 * 1024;

    private static readonly byte[][] Words = [.. new[]
    {
        "\n", "\r\n", "\r", " | ", "|", "||", " |\n", "|\n|", "\n---|---|\n", "  \n", "\t", "\\_", "id | x |\n", "title | T |\n", "\n| title | T |\n", "_version_ | 1 |\n", "work_keys_str_mv | AT a t |\n",
        "Format: | Article |\n", "Main Author: | , |\n", "{\"text\": \"", "\"}\n", "{\"id\": \"1\"}\n", "[{\"title\": \"", "\uFEFF", "\0", "é", "\u2028", "\u0085", "\u00a0", "\ud83d\udc69", "<html>", "%PDF-", "<td>", "&amp;",
        "245 1 0 |a T |c C\n", "LEADER 00540cas a2200193 a 4500\n", "000 00540cas a2200193 a 4500\n", "001 x\n", "245", "|a ", "$a", "_a", "\u001d", "\u001e", "\u001f", "\u001b(B", "22", "4500", "Loading…\n", "Cargando…\n",
        "Similar Items\n", "Staff View\n", "Description\n", "spelling | 2022-12-13 T |\n", "author | A, B C, D |\n", "doi_str_mv | 10.1/x |\n", "WARC/1.0\r\n", "title\n", "\nauthor |\n", "=245  10$aT\n", "Table of Contents:\n",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The input with a number.</summary>
    public byte[] Make(long number)
    {
        var random = new Random(unchecked((int)(number ^ number >> 32) * 0x2545F491));
        var bytes = Seeds(random);
        for (var i = random.Next(6); i > 0; i--)
            bytes = ChangeLines(bytes, random);
        for (var i = random.Next(3) == 0 ? random.Next(1, 5) : 0; i > 0 && bytes.Length > 0; i--)
            bytes = ChangeBytes(bytes, random);
        if (bytes.Length > Longest)
            bytes = bytes[..Longest];
        return random.Next(24) switch
        {
            0 or 1 => ReplaceLineEnds(bytes),
            2 => AsJsonLines(bytes),
            3 => [.. "\uFEFF"u8, .. bytes],
            4 => Pack(bytes, random),
            5 => AsUtf16(bytes),
            _ => bytes,
        };
    }

    private byte[] Seeds(Random random)
    {
        var all = new List<byte>();
        for (var i = random.Next(8) switch { 0 => 3, 1 or 2 => 2, _ => 1 }; i > 0 && all.Count < Longest / 2; i--)
        {
            var seed = seeds.All[random.Next(seeds.All.Count)];
            var lines = Lines(seed);
            // Most of the time a part is enough, and quicker.
            var start = random.Next(2) == 0 ? random.Next(lines.Count) : 0;
            var end = random.Next(2) == 0 ? random.Next(lines.Count) + 1 : lines.Count;
            for (var line = start; line < end; line++)
                all.AddRange(seed.AsSpan(lines[line]));
            if (all is [.., not (byte)'\n'] && random.Next(4) != 0)
                all.Add((byte)'\n');
        }
        return [.. all];
    }

    private byte[] ChangeLines(byte[] bytes, Random random)
    {
        var lines = Lines(bytes).ConvertAll(range => bytes[range]);
        if (lines.Count == 0)
            return bytes;
        var at = random.Next(lines.Count);
        var count = Math.Min(random.Next(4) == 0 ? random.Next(1, 20) : 1, lines.Count - at);
        switch (random.Next(10))
        {
            case 0 or 1:   // lost
                lines.RemoveRange(at, count);
                break;
            case 2:   // doubled
                lines.InsertRange(at, lines.GetRange(at, count));
                break;
            case 3:   // moved
                var moved = lines.GetRange(at, count);
                lines.RemoveRange(at, count);
                lines.InsertRange(random.Next(lines.Count + 1), moved);
                break;
            case 4:   // of another page
                var seed = seeds.All[random.Next(seeds.All.Count)];
                var others = Lines(seed);
                var first = random.Next(others.Count);
                lines.InsertRange(at, others.GetRange(first, Math.Min(count, others.Count - first)).Select(range => seed[range]));
                break;
            case 5:   // joined with the next
                lines[at] = [.. lines[at].AsSpan().TrimEnd("\r\n"u8), (byte)' '];
                break;
            case 6:   // divided
                var place = random.Next(lines[at].Length + 1);
                lines[at] = [.. lines[at][..place], (byte)'\n', .. lines[at][place..]];
                break;
            case 7:   // another name
                var name = seeds.Names[random.Next(seeds.Names.Count)] + (random.Next(2) == 0 ? " | " : "\n");
                lines[at] = [.. Encoding.UTF8.GetBytes(name), .. lines[at]];
                break;
            case 8:   // cut, as where a page ends at a limit
                lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                if (random.Next(3) == 0)
                    lines.RemoveRange(at + 1, lines.Count - at - 1);
                break;
            default:
                lines.Insert(at, Words[random.Next(Words.Length)]);
                break;
        }
        return [.. lines.SelectMany(line => line)];
    }

    private static byte[] ChangeBytes(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 60), bytes.Length - at);
        switch (random.Next(6))
        {
            case 0:
                bytes = [.. bytes];
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 1:
                bytes = [.. bytes];
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            default:
                return [.. bytes[..at], .. Words[random.Next(Words.Length)], .. bytes[at..]];
        }
    }

    private static byte[] ReplaceLineEnds(byte[] bytes)
    {
        var all = new List<byte>(bytes.Length + 100);
        foreach (var value in bytes)
        {
            if (value == '\n' && all is [] or [.., not (byte)'\r'])
                all.Add((byte)'\r');
            all.Add(value);
        }
        return [.. all];
    }

    private static byte[] AsJsonLines(byte[] bytes) =>
        Encoding.UTF8.GetBytes(string.Concat(
            Encoding.UTF8.GetString(bytes).Split("\n\n").Select(text => $"{{\"text\": {JsonSerializer.Serialize(text)}}}\n")));

    private static byte[] AsUtf16(byte[] bytes) =>
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))];

    private static byte[] Pack(byte[] bytes, Random random)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        var all = packed.ToArray();
        return random.Next(4) == 0 ? all[..random.Next(all.Length)] : all;
    }

    private static List<Range> Lines(byte[] bytes)
    {
        var lines = new List<Range>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length + 1;
            lines.Add(start..end);
            start = end;
        }
        return lines;
    }
}
