using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Tests.Input;

/// <summary>Reads small corpora in parts of any size, blocking and not.</summary>
internal static class CorpusReading
{
    /// <summary>A page in an object of JSON.</summary>
    public static string Page(string id) => JsonSerializer.Serialize(new { text = Text(id) });

    /// <summary>A page.</summary>
    public static string Text(string id) => $"id | {id} |\nlanguage | English |\ntitle | Marsh maps |\ntitle_full | Marsh maps |\n_version_ | 7 |\n";

    /// <summary>Asserts what is read, and the line, the byte and the message of each diagnostic.</summary>
    public static Task AssertRead(string corpus, string ids, params string[] diagnostics) =>
        AssertRead(1_000_000, corpus, ids, diagnostics);

    /// <inheritdoc cref="AssertRead(string, string, string[])"/>
    public static async Task AssertRead(int maxRecordBytes, string corpus, string ids, params string[] diagnostics)
    {
        foreach (var size in (int[])[1, 2, 7, 100_000])
        {
            foreach (var isAsync in (bool[])[false, true])
            {
                var told = new List<string>();
                var options = new RecordReaderOptions
                {
                    MaxRecordBytes = maxRecordBytes,
                    OnDiagnostic = diagnostic => told.Add($"{diagnostic.Position.Line}:{diagnostic.Position.ByteOffset} {diagnostic.Message}"),
                };
                using var reader = new RecordReader(PartsStream.OfSize(Encoding.UTF8.GetBytes(corpus), size), options);
                var read = new List<string?>();
                while (isAsync ? await reader.ReadAsync() : reader.Read())
                    read.Add(reader.Current.Id);
                Assert.Equal((size, ids), (size, string.Join(' ', read)));
                Assert.Equal(diagnostics, told);
            }
        }
    }
}
