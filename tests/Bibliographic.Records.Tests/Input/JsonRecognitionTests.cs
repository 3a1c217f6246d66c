using System.Text;
using Bibliographic.Records.Input.Containers;
using Bibliographic.Records.Input.SolrJson;

namespace Bibliographic.Records.Tests.Input;

/// <summary>What the first objects of JSON tell, and when more of them must be read.</summary>
public class JsonRecognitionTests
{
    private const string Document = """{"title_full":"a","author2":"b"}""";

    /// <summary>Each text, and what it is taken for while it goes on, and when it is all there is.</summary>
    [Theory]
    [InlineData("{", "more", "no")]
    [InlineData("[", "more", "no")]
    [InlineData("[5,", "no", "no")]
    [InlineData("x", "no", "no")]
    [InlineData("""{"title_full":"a","author2" """, "more", "no")]
    [InlineData("""{"title_full":"a","author2":""", "more", "no")]
    [InlineData("""{"title_full":"a","author2":"b" """, "yes", "yes")]
    [InlineData("""[{"title_full":"a","author2":["b" """, "yes", "yes")]
    [InlineData("""{"title_full":"a","title":"b"}""", "no", "no")]
    [InlineData("""{"title_full":"a"}{"title_full":"a","author2":"b"}""", "more", "no")]
    [InlineData("""{"response":{"docs":[ """, "yes", "yes")]
    [InlineData("""{"header":{"docs":[]},"response":{"numFound":{"docs":[]},"docs":[ """, "yes", "yes")]
    [InlineData("""{"response":{"numFound":1 """, "more", "no")]
    [InlineData("""{"response":{"docs":5},"x":1}""", "more", "no")]
    [InlineData("""{"response":{"x":1},"title_full":"a","author2":"b"}""", "yes", "yes")]
    [InlineData("""{"response":["docs",[]]}""", "more", "no")]
    [InlineData("""{"response":{"docs":[]}}""", "yes", "yes")]
    [InlineData("""{"docs":[]}""", "more", "no")]
    [InlineData("""[{"response":{"docs":[]}}]""", "more", "no")]
    [InlineData("""{"x":"records","records":[ """, "yes", "yes")]
    [InlineData("""{"records":{"a":1}}""", "more", "no")]
    [InlineData("""[{"records":[]}]""", "more", "no")]
    [InlineData("""{"text":"a","title_full":"a","author2":"b"}""", "no", "no")]
    [InlineData("""{"title_full":"a","raw_content":"a","author2":"b"}""", "no", "no")]
    [InlineData("""{"fullrecord":"x","title_full":"a","author2":"b"}""", "no", "no")]
    [InlineData("""{"title_full":"a","fullrecord":"x","author2":"b"}""", "yes", "yes")]
    [InlineData("""{"\ud800":1,"title_full":"a"}""", "more", "no")]
    [InlineData("{x\n", "more", "no")]
    [InlineData("{x\n" + Document, "yes", "yes")]
    [InlineData("{\"x\":1}\n" + Document, "yes", "yes")]
    [InlineData("[{\"x\":1},\n" + Document, "yes", "yes")]
    [InlineData("{\"text\":\"a\"}\n" + Document, "no", "no")]
    [InlineData("{\"fields\":[],\"leader\":\"a\"}\n{\"title_full\"", "no", "no")]
    [InlineData("{x\nnothing\n  " + Document, "more", "no")]
    [InlineData("[\n  {x\n  },\n  " + Document, "yes", "yes")]
    [InlineData("[{x\n " + Document, "yes", "yes")]
    public void Index_fields(string text, string expected, string expectedOfAll)
    {
        var container = new SolrJsonContainer(TextNames.Default);
        Assert.Equal(expected, Name(container.Recognize(new(Encoding.UTF8.GetBytes(text), isComplete: false))));
        Assert.Equal(expectedOfAll, Name(container.Recognize(new(Encoding.UTF8.GetBytes(text), isComplete: true))));
    }

    /// <summary>What the first objects say that a file holds.</summary>
    [Theory]
    [InlineData("""{"leader":"x","fields":[]}""", "MarcRecords")]
    [InlineData("""{"leader":"x","leader":"y","fields":[""", "MarcRecords")]
    [InlineData("""{"fields":[1],"x":{"leader":"y"},"leader":"z"}""", "MarcRecords")]
    [InlineData("""[{"leader":"x","fields":[]}]""", "MarcRecords")]
    [InlineData("""{"leader":1,"fields":[]}""", "Unknown")]
    [InlineData("""{"leader":"x","fields":{}}""", "Unknown")]
    [InlineData("""{"fields":[],"x":1}""", "Unknown")]
    [InlineData("""{"text":"x"}""", "Texts")]
    [InlineData("""{"url":"x","text":"y" """, "Texts")]
    [InlineData("""{"text":["x"],"title":"y"}""", "Records")]
    [InlineData("""{"x":{"text":"y"},"title":"z"}""", "Records")]
    [InlineData("""{"title":"x"}""", "Records")]
    [InlineData("""{"title":"x" """, "Unknown")]
    [InlineData("""{"title":"x","y":[{"z":1}]}""", "Records")]
    [InlineData("""{"id":"x","doi":"y"}""", "Records")]
    [InlineData("""{"id":"x","zzz":"y"}""", "Unknown")]
    [InlineData("""{"zzz":"y"}""", "Unknown")]
    [InlineData("""{"id":"x","zzz":1,"yyy":2}""", "Unknown")]
    [InlineData("""{"zzz":1,"id":"x","doi":"y","yyy":2,"xxx":3}""", "Unknown")]
    [InlineData("""{"zzz":1,"title":"x","title":"y","yyy":2}""", "Records")]
    [InlineData("""{"text":1,"leader":"x","fields":[],"zzz":1}""", "MarcRecords")]
    [InlineData("""{"fields":[],"fields":[],"leader":"x"}""", "MarcRecords")]
    [InlineData("""{"\ud800":1,"title":"x"}""", "Unknown")]
    [InlineData("{\"zzz\":1}\n{\"title\":\"x\"}", "Records")]
    [InlineData("{\"zzz\":1}\n{\"zzz\":1}\n", "Unknown")]
    [InlineData("{\"zzz\":1}\n{\"zzz\":1}\nwords", "Texts")]
    [InlineData("{}", "Records")]
    [InlineData("{}\n{} \r\n", "Records")]
    [InlineData("{}\nwords", "Texts")]
    [InlineData("{} x\n", "Unknown")]
    [InlineData("[{}]", "Unknown")]
    [InlineData("[", "Unknown")]
    [InlineData("{x\n{\"title\":\"x\"}", "Records")]
    [InlineData("{x\nwords\n{\"title\":\"x\"}", "Records")]
    [InlineData("words", "Unknown")]
    public void The_first_objects(string text, string expected) =>
        Assert.Equal(expected, $"{JsonHead.Examine(new(Encoding.UTF8.GetBytes(text), isComplete: true), TextNames.Default)}");

    [Theory]
    [InlineData("""{"a":1}""", true)]
    [InlineData("{\"a\":1} \r\n{", true)]
    [InlineData("{\"a\":\n1}", false)]
    [InlineData("[{\"a\":1}\n]", false)]
    [InlineData("words}\n", false)]
    public void Objects_on_lines(string text, bool expected) =>
        Assert.Equal(expected, JsonHead.HasLines(new(Encoding.UTF8.GetBytes(text), isComplete: false)));

    [Theory]
    [InlineData("[\n  {", 2)]
    [InlineData("[\n\t{", 1)]
    [InlineData("  {", 2)]
    [InlineData("[ {", 0)]
    [InlineData("{\n  {", 0)]
    [InlineData("words", 0)]
    public void The_indentation_of_the_first_object(string text, int expected) =>
        Assert.Equal(expected, JsonHead.IndentationOfFirst(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("{1", 0, "{1")]
    [InlineData(" \n\t[1", 0, "[1")]
    [InlineData("words\n{1", 0, "{1")]
    [InlineData("words\n  {1\n{2", 0, "{2")]
    [InlineData("words\n  {1\n{2", 2, "{1\n{2")]
    [InlineData("words\n   {1", 2, "")]
    [InlineData("words {1", 0, "")]
    public void The_next_object(string text, int indentation, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonHead.NextObject(Encoding.UTF8.GetBytes(text), indentation)));

    [Theory]
    [InlineData(15, "yes")]
    [InlineData(16, "no")]
    public void After_many_broken_documents_nobody_looks_further(int count, string expected)
    {
        var text = string.Concat(Enumerable.Repeat("{x\n", count)) + Document;
        var container = new SolrJsonContainer(TextNames.Default);
        Assert.Equal(expected, Name(container.Recognize(new(Encoding.UTF8.GetBytes(text), isComplete: false))));
    }

    [Theory]
    [InlineData("{", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("[", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("{}", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("{ }\r\n{}\n", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("{}\r\n{} \n", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("[{}]", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""{"text":"a" """, JsonHeadKind.Texts, JsonHeadKind.Texts)]
    [InlineData("""{"text":""", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""{"text":7,"content":"a" """, JsonHeadKind.Texts, JsonHeadKind.Texts)]
    [InlineData("""{"x":{"text":"a"},"y":1 """, JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""{"title":"a" """, JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""{"title":"a","zz":1}""", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("""{"volume":"1"}""", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("""{"volume":"1","zz":1}""", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""{"zz":1}""", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""[{"title":"a"} """, JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("""{"title":"a","text":"b"}""", JsonHeadKind.Texts, JsonHeadKind.Texts)]
    [InlineData("""{"leader":"a","fields":[ """, JsonHeadKind.MarcRecords, JsonHeadKind.MarcRecords)]
    [InlineData("""{"fields":[{"x":[]}],"leader":"a" """, JsonHeadKind.MarcRecords, JsonHeadKind.MarcRecords)]
    [InlineData("""{"leader":7,"fields":[],"zz":1}""", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("""{"leader":"a","fields":{},"zz":1}""", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("{\"zz\":1}\n{\"title\":\"a\"}\n", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("{\"zz\":1}\n{\"zz\":1}\n", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("{\"zz\":1}\nzz", JsonHeadKind.Texts, JsonHeadKind.Texts)]
    [InlineData("{x\n{\"title\":\"a\"}\n", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("{x\n\n  {\"title\":\"a\"}\n", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("{x\nzz\n  {\"title\":\"a\"}\n", JsonHeadKind.Texts, JsonHeadKind.Texts)]
    [InlineData("[\n  {x\n  y\n  {\"title\":\"a\"}\n", JsonHeadKind.Records, JsonHeadKind.Records)]
    [InlineData("[\n  {x\n  y\n   {\"title\":\"a\"}\n", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("[x\n", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    [InlineData("x", JsonHeadKind.Unknown, JsonHeadKind.Unknown)]
    internal void Pages_records_and_MARC(string text, JsonHeadKind expected, JsonHeadKind expectedOfAll)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, JsonHead.Examine(new(bytes, isComplete: false), TextNames.Default));
        Assert.Equal(expectedOfAll, JsonHead.Examine(new(bytes, isComplete: true), TextNames.Default));
    }

    [Theory]
    [InlineData(15, JsonHeadKind.Records)]
    [InlineData(16, JsonHeadKind.Texts)]
    internal void After_many_objects_that_do_not_tell_nobody_looks_further(int count, JsonHeadKind expected)
    {
        var text = string.Concat(Enumerable.Repeat("{\"zz\":1}\n", count)) + "{\"title\":\"a\"}\n";
        Assert.Equal(expected, JsonHead.Examine(new(Encoding.UTF8.GetBytes(text), isComplete: true), TextNames.Default));
    }

    private static string Name(Recognition recognition) => recognition switch { Recognition.Yes => "yes", Recognition.No => "no", _ => "more" };
}
