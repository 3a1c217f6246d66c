using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bibliographic.Records.Package.Tests;

/// <summary>A package source on this machine that knows of one vulnerability and has no packages.</summary>
internal sealed class AdvisorySource : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, string> _pages;

    /// <summary>Starts to answer.</summary>
    /// <param name="package">A package of which all versions are to be vulnerable.</param>
    public AdvisorySource(string package)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        Address = $"{address}/index.json";
        _pages = new Dictionary<string, string>
        {
            ["/index.json"] = $$"""{"version":"3.0.0","resources":[{"@id":"{{address}}/vulnerabilities.json","@type":"VulnerabilityInfo/6.7.0"}]}""",
            ["/vulnerabilities.json"] = $$"""[{"@name":"base","@id":"{{address}}/base.json","@updated":"2026-01-01T00:00:00Z"}]""",
            ["/base.json"] = $$"""{"{{package.ToLowerInvariant()}}":[{"url":"https://example.org/invented","severity":2,"versions":"(, 9999.0.0)"}]}""",
        };
        _listener.Prefixes.Add($"{address}/");
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>The source's address.</summary>
    public string Address { get; }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var response = context.Response;
            if (_pages.TryGetValue(context.Request.Url!.AbsolutePath, out var page))
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
            else
                response.StatusCode = 404;
        }
    }
}
