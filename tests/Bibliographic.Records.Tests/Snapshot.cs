using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace Bibliographic.Records.Tests;

/// <summary>
/// Compares output byte for byte with a committed file, in Verify's convention: <c>Snapshots/Class.Method_arguments.verified.ext</c> beside
/// the test. Output that differs is left as <c>.received.</c>; to accept it, read it and rename it. To move to Verify.Xunit, replace this
/// file.
/// </summary>
internal static class Snapshot
{
    private const string Folder = "Snapshots";
    private const int ExcerptBefore = 30, ExcerptLength = 80;

    /// <param name="text">The output, compared as UTF-8.</param>
    /// <param name="extension">The extension of the file, with its dot.</param>
    /// <param name="arguments">The arguments of the theory, joined with <c>_</c>; null for a fact.</param>
    /// <param name="file">Supplied by the compiler.</param>
    /// <param name="method">Supplied by the compiler.</param>
    public static void Verify(
        string text,
        string extension,
        string? arguments = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "") =>
        Verify(Encoding.UTF8.GetBytes(text), extension, arguments, file, method);

    /// <inheritdoc cref="Verify(string, string, string, string, string)"/>
    public static void Verify(
        byte[] actual,
        string extension,
        string? arguments = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, Folder);
        var name = Name(Path.GetFileNameWithoutExtension(file), method, arguments);
        var verified = Path.Combine(folder, $"{name}.verified{extension}");
        var received = Path.Combine(folder, $"{name}.received{extension}");
        var expected = File.Exists(verified) ? File.ReadAllBytes(verified) : null;
        if (expected.AsSpan().SequenceEqual(actual) && expected is not null)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(received, actual);
        Assert.Fail($"""
            {(expected is null ? $"There is no {Path.GetFileName(verified)} yet." : Difference(expected, actual))}
            Read the output; if it is right:  mv '{received}' '{verified}'
            """);
    }

    /// <summary>Where two texts differ first, with an excerpt of each.</summary>
    internal static string Difference(byte[] expected, byte[] actual)
    {
        var at = expected.AsSpan().CommonPrefixLength(actual);
        var before = expected.AsSpan(0, at);
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return $"""
            The output differs first in line {line}, column {Encoding.UTF8.GetCharCount(before[lineStart..]) + 1}:
              expected: {Excerpt(expected)}
              received: {Excerpt(actual)}
            """;

        string Excerpt(byte[] text)
        {
            var start = Math.Max(lineStart, at - ExcerptBefore);
            var end = Array.IndexOf(text, (byte)'\n', at);
            var rest = text.AsSpan(start..(end < 0 ? text.Length : end));
            var excerpt = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, ExcerptLength)]);
            var after = rest.Length > ExcerptLength ? "…" : at == text.Length ? "<end of file>" : "";
            return $"{(start > lineStart ? "…" : "")}{excerpt}{after}";
        }
    }

    /// <summary>The verified files that no test compares with: the method is gone, or the row of its theory.</summary>
    /// <param name="tests">The assembly of the tests.</param>
    /// <param name="file">Supplied by the compiler: a file in the project's folder.</param>
    public static IEnumerable<string> Orphans(Assembly tests, [CallerFilePath] string file = "")
    {
        var names = tests.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(Names).ToHashSet();
        return from path in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.verified.*", SearchOption.AllDirectories)
               let name = Path.GetFileName(path)
               where !names.Contains(name[..name.IndexOf(".verified.", StringComparison.Ordinal)])
               select name;
    }

    private static IEnumerable<string> Names(MethodInfo method)
    {
        var type = method.ReflectedType!.Name;
        return method.IsDefined(typeof(TheoryAttribute))
            ? method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method))
                .Select(row => Name(type, method.Name, string.Join('_', row ?? [null])))
            : method.IsDefined(typeof(FactAttribute)) ? [Name(type, method.Name, null)] : [];
    }

    private static string Name(string type, string method, string? arguments) =>
        $"{type}.{method}{(arguments is null ? "" : "_" + arguments)}";
}
