namespace Bibliographic.Records.Docs.Tests;

/// <summary>What pages take for granted. The start page says so to readers.</summary>
internal static class Premises
{
    /// <summary>Code that stands before a page's own.</summary>
    public static string CodeOf(string page) => page switch
    {
        "docs/plug-ins.md" =>
            string.Join('\n',
                new MarkdownPage("docs/writing-a-serializer.md").Examples.Where(example => example.Code.Contains(" class TitleListSerializer", StringComparison.Ordinal))
                    .Select(example => example.Code)),
        _ when page.StartsWith("docs/formats/", StringComparison.Ordinal) => "var records = RecordDump.ReadFile(\"dump.txt\").ToList();",
        _ => "",
    };

    /// <summary>The library's namespace, except for the first page that anybody reads.</summary>
    public static string UsingsOf(string page) => page == "README.md" ? "" : "global using Bibliographic.Records;";
}
