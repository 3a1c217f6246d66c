using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.Recovery;

/// <summary>Invented pages for the tests of one question: only the rows that it is about.</summary>
internal static class Page
{
    public delegate T Question<out T>(PageFields fields);

    /// <summary>A page with the given rows, in the form of the seed record.</summary>
    public static string Of(params (string Name, string Value)[] rows) => string.Concat(rows.Select(row => $"{row.Name} | {row.Value} |\n"));

    /// <summary>Asks a question about a page.</summary>
    public static T Ask<T>(string page, Question<T> question)
    {
        var utf8 = Encoding.UTF8.GetBytes(page);
        var scanner = new PageScanner();
        Assert.True(scanner.Scan(utf8, isFinal: true));
        return question(new PageFields(utf8, scanner.Page, new()));
    }
}
