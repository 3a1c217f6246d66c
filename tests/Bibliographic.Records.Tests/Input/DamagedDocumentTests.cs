using System.Text;

namespace Bibliographic.Records.Tests.Input;

/// <summary>A damaged document of an index costs only itself, whatever it holds and in whatever parts the file comes.</summary>
public class DamagedDocumentTests
{
    /// <summary>Documents that are damaged; what a shorter reading of one would take for its end stands in strings.</summary>
    private static readonly string[] Damaged =
        [
            "{\"id\":x}", "{\"id\":\"a\"\"b\"}", "{\"id\":\"a}\",x:1}", "{\"id\":\"a\\\"}\",x:1}", "{\"id\":\"a\\\\\",x:\"}\"}",
            "{\"id\":{\"b\":[{}]},x:{\"c\":{}}}", "{\"id\":[1,]}", "{\"id\":tru}", "{,\"id\":\"a\"}", "{\"id\":\"\t\"}",
        ];

    private static readonly string[] Forms =
        [
            "{\"response\":{\"docs\":[\n1,\n0,\n2\n]}}", "{\"response\":{\"docs\":[1,0,2]}}", "[\n  1,\n  0,\n  2\n]", "[\n1,0,\n2]", "1\n0\n2\n", "1\n0\n0\n2\n",
            "{\"records\":[\n    1,\n    0,\n    2\n  ],\"resultCount\":3}", "[1,\n0,0,\n2\n]\n",
        ];

    [Fact]
    public void In_parts()
    {
        foreach (var damaged in Damaged)
        {
            foreach (var form in Forms)
            {
                var file = Encoding.UTF8.GetBytes(string.Concat(form.Select((c, i) => c switch
                {
                    '0' => damaged,
                    '1' or '2' when !form[..i].EndsWith("resultCount\":", StringComparison.Ordinal) =>
                        $"{{\"id\":\"{c}\",\"title_full\":\"Moor {{]\",\"author2\":\"Reed\"}}",
                    _ => c.ToString(),
                })));
                foreach (var size in (int[])[1, 2, 3, 7, 1000])
                {
                    var lines = new List<long>();
                    var options = new RecordReaderOptions
                    {
                        FirstBufferBytes = 16,
                        OnDiagnostic = diagnostic =>
                        {
                            if (diagnostic.Code == DiagnosticCode.JsonLineBroken)
                                lines.Add(diagnostic.Position.Line);
                        },
                    };
                    var ids = RecordDump.Read(PartsStream.OfSize(file, size), options).Select(record => record.Id);
                    Assert.Equal((damaged, form, size, "1 2"), (damaged, form, size, string.Join(' ', ids)));
                    Assert.Equal(form.Count(c => c == '0'), lines.Count);
                }
            }
        }
    }
}
