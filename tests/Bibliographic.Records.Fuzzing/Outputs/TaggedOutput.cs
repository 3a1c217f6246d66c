using System.Text;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// Reads lines of a tag and a value. Marks are the tags. A line is what any reader takes for one, also behind U+0085, U+2028 and U+2029.
/// </summary>
/// <param name="tag">Finds the tag at the start of a line.</param>
/// <param name="firstTag">The tag that starts a record; null where the line after an empty one does.</param>
/// <param name="lineEnd">What ends a line.</param>
internal sealed class TaggedOutput(string tag, string? firstTag, string lineEnd)
{
    private static readonly char[] OtherLineEnds = ['\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    public IEnumerable<string> Read(byte[] output)
    {
        var startsRecord = true;
        foreach (var line in Encoding.UTF8.GetString(output).Split(lineEnd))
        {
            Assert.DoesNotContain(line, OtherLineEnds.Contains);
            if (line.Length == 0)
            {
                startsRecord = true;
                continue;
            }
            var match = Regex.Match(line, tag);
            Assert.True(match.Success, $"'{line}' is no line of a tag.");
            var found = match.Groups["tag"].Value;
            if (firstTag is null ? startsRecord : found == firstTag)
                yield return OutputReaders.Record;
            startsRecord = false;
            yield return found;
        }
    }
}
