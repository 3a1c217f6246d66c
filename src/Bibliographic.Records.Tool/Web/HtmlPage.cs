using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Web;

/// <summary>
/// What all pages for browsers have in common: they are complete in themselves, load nothing, and follow the browser's light or dark
/// colours.
/// </summary>
internal static class HtmlPage
{
    private const int MostSources = 5;

    /// <summary>The names of the inputs: the first five, and how many there are besides.</summary>
    public static string Names(IReadOnlyList<string> sources) =>
        string.Join(", ", sources.Take(MostSources)) + (sources.Count > MostSources ? $" and {Words.Count(sources.Count - MostSources, "more input")}" : "");

    /// <summary>The start of a page, up to the content of <c>main</c>.</summary>
    /// <param name="title">What the browser's tab shows.</param>
    /// <param name="style">The name of the page's style sheet, an embedded resource.</param>
    /// <param name="script">The one script that the browser may run; null for none.</param>
    public static string Start(string title, string style, string? script = null) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'{(script is null ? "" : $"; script-src '{HashOf(script)}'")}">
        <title>{Escape(title)}</title>
        <style>
        {Resource("page.css")}{Resource(style)}</style>
        </head>
        <body>
        <main>

        """;

    /// <summary>A text from an input as HTML.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(Printable.Line(text, keepsJoiners: true));

    /// <summary>A file that is built into the command.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string HashOf(string script) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}";
}
