using System.Runtime.CompilerServices;
using System.Text.Json;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Tests.Output;

/// <summary>The page and the schema that describe the JSON have the members that are written, in their order.</summary>
public class JsonDocumentationTests
{
    internal static readonly string[] NamesOfTable =
        [.. Read("json.md").Split("### Names")[0].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])];

    private static readonly string[] NamesOfSchema =
        [.. JsonDocument.Parse(Read("schema/record.schema.json")).RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name)];

    [Fact]
    public void The_page_and_the_schema_name_the_same_members() => Assert.Equal(NamesOfTable, NamesOfSchema);

    [Theory]
    [MemberData(nameof(TestRecords.Names), MemberType = typeof(TestRecords))]
    public void Members_are_written_in_the_order_of_the_page(string name)
    {
        var written =
            JsonDocument.Parse(RecordFormats.NdJson.Serialize(TestRecords.Named(name))).RootElement.EnumerateObject()
                .Select(member => member.Name).ToArray();
        Assert.Equal(NamesOfTable.Where(written.Contains), written);
    }

    [Fact]
    public void Every_member_of_the_page_is_written_for_some_record()
    {
        var written = TestRecords.All.Select(pair => pair.Record).Append(ValueSample.Full)
            .SelectMany(record => JsonDocument.Parse(RecordFormats.NdJson.Serialize(record)).RootElement.EnumerateObject())
            .Select(member => member.Name);
        Assert.Empty(NamesOfTable.Except(written));
    }

    private static string Read(string path, [CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs", path));
}
