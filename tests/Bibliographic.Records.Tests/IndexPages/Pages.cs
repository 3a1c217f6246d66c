using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>Writes pages as short texts: <c>name=value; name=value</c>, with <c>…</c> after a value that was cut.</summary>
internal static class Pages
{
    public static List<string> Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static List<string> Of(byte[] utf8) => OfBlocks(utf8, utf8.Length);

    /// <summary>The pages of a text of which so many bytes more are given each time the scanner asks for more.</summary>
    public static List<string> OfBlocks(byte[] utf8, int step)
    {
        var pages = new List<string>();
        var scanner = new PageScanner();
        int start = 0, end = Math.Min(step, utf8.Length);
        while (true)
        {
            var block = utf8.AsSpan(start..end);
            if (scanner.Scan(block, end == utf8.Length))
            {
                pages.Add(Describe(block, scanner.Page));
                start += scanner.Page.Length;
            }
            else if (end == utf8.Length)
            {
                return pages;
            }
            else
            {
                end = Math.Min(end + step, utf8.Length);
            }
        }
    }

    private static string Describe(ReadOnlySpan<byte> block, DumpPage page)
    {
        var fields = new PageFields(block, page, new());
        var text = new StringBuilder();
        foreach (ref readonly var row in page.Rows)
            text.Append(text.Length > 0 ? "; " : "").Append(fields.NameOf(row)).Append('=').Append(Encoding.UTF8.GetString(fields.Text(row)))
                .Append(row.IsCut ? "…" : "");
        return text.ToString();
    }
}
