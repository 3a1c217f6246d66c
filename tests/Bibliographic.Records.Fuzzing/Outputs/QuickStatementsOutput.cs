using System.Text;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads QuickStatements: lines of commands with tabs between their parts. Marks are the properties.</summary>
internal static partial class QuickStatementsOutput
{
    public static IEnumerable<string> Read(byte[] output)
    {
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line == "CREATE")
            {
                yield return OutputReaders.Record;
                continue;
            }
            var parts = line.Split('\t');
            Assert.Equal("LAST", parts[0]);
            Assert.True(parts.Length % 2 == 1, line);
            for (var at = 1; at < parts.Length; at += 2)
            {
                Assert.Matches(Property(), parts[at]);
                Assert.Matches(Value(), parts[at + 1]);
                yield return parts[at];
            }
        }
    }

    [GeneratedRegex(@"\A([PS][0-9]+|[LADS][a-z-]+)\z")]
    private static partial Regex Property();

    [GeneratedRegex("""\A(([a-z-]+:)?"[^\p{Cc}]*"|Q[0-9]+|[+][0-9TZ:-]+/[0-9]+|[0-9]+)\z""")]
    private static partial Regex Value();
}
