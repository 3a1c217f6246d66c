using System.Runtime.CompilerServices;
using System.Text;

namespace Bibliographic.Records.Tests;

/// <summary>
/// Compares output byte for byte with a committed file, in Verify's file convention: <c>Class.Method_sample.verified.ext</c> beside the test.
/// What differs is left as <c>.received.</c>; to accept it, read it and rename it. This file is the only place to change for Verify.Xunit.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, string extension, string? sample = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Verify(Encoding.UTF8.GetBytes(text), extension, sample, file, method);

    public static void Verify(byte[] actual, string extension, string? sample = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(sample is null ? "" : "_" + sample)}";
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
        var verified = Path.Combine(folder, $"{name}.verified{extension}");
        var received = Path.Combine(folder, $"{name}.received{extension}");
        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(actual))
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(received, actual);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}. Read both; when the received file is right, rename it to the verified one.");
    }
}
