using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>
/// Reads pages with the library's own reader. Marks are the values that have a row of their own, as they were read, and the rows of extra
/// fields. No row may be there twice.
/// </summary>
internal static class DumpOutput
{
    private static readonly RecordValue[] Simple =
    [
        RecordValue.Id, RecordValue.Version, RecordValue.Volume, RecordValue.Issue, RecordValue.Pages, RecordValue.Publisher,
        RecordValue.Abstract, RecordValue.Genres, RecordValue.Places,
        RecordValue.Eras, RecordValue.Language, RecordValue.Edition, RecordValue.Series, RecordValue.Contents,
        RecordValue.PhysicalDescriptions, RecordValue.CallNumber,
        RecordValue.Institutions, RecordValue.Collection, RecordValue.RecordFormat,
    ];

    public static IEnumerable<string> Read(byte[] output)
    {
        var marks = ExtraRows(output);
        foreach (var record in RecordDump.Read(output))
        {
            marks.Add(OutputReaders.Record);
            marks.AddRange(Simple.Where(record.Has).Select(value => value.ToString()));
        }
        return marks;
    }

    private static List<string> ExtraRows(byte[] output)
    {
        var extra = new List<string>();
        var names = new HashSet<string>();
        var tokens = new DumpTokenizer(output, isFinalBlock: true);
        while (tokens.Read())
        {
            var name = Encoding.UTF8.GetString(tokens.Name);
            if (tokens.Kind == DumpTokenKind.Text)
                names.Clear();   // the next page
            else if (tokens.Kind == DumpTokenKind.Row && tokens.Field == Field.Other)
                extra.Add("another row");
            else if (tokens.Kind == DumpTokenKind.Row)
                Assert.True(names.Add(name), $"The row '{name}' is there twice.");
        }
        return extra;
    }
}
