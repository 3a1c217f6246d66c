using System.Diagnostics;

namespace Bibliographic.Records.Tool.Tests;

/// <summary>Opens pages in Chromium, without a network.</summary>
internal static class Chromium
{
    public const string Path = "/usr/bin/chromium";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);   // all test projects run at once

    /// <summary>The page as HTML after its scripts have run. Whatever the page complains of fails the test.</summary>
    /// <param name="path">The page.</param>
    /// <param name="fragment">What follows its address.</param>
    public static string Open(string path, string fragment = "")
    {
        var profile = Directory.CreateTempSubdirectory();
        try
        {
            string[] flags =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", $"--user-data-dir={profile.FullName}", "--virtual-time-budget=2000", "--dump-dom",
            ];
            using var chromium =
                Process.Start(
                    new ProcessStartInfo(Path, [.. flags, new Uri(path).AbsoluteUri + fragment]) { RedirectStandardOutput = true,
                        RedirectStandardError = true })!;
            var error = chromium.StandardError.ReadToEndAsync();
            var page = chromium.StandardOutput.ReadToEndAsync();
            if (!chromium.WaitForExit(Patience))
            {
                chromium.Kill(entireProcessTree: true);
                throw new TimeoutException();
            }
            Assert.DoesNotContain("CONSOLE", error.Result, StringComparison.Ordinal);
            return page.Result;
        }
        finally
        {
            Delete(profile);
        }
    }

    /// <summary>Deletes the profile, to which processes of Chromium's may write for a moment after the first has ended.</summary>
    private static void Delete(DirectoryInfo profile)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
