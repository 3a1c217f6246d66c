namespace Bibliographic.Records.Tool.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bibrecords-").FullName;

    /// <summary>The names of the files, sorted.</summary>
    public string[] Names => [.. Directory.GetFiles(Path).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Add(string name, string text) => Add(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Makes a pipe with a name.</summary>
    public string AddPipe(string name)
    {
        using var mkfifo = System.Diagnostics.Process.Start("mkfifo", [this[name]]);
        mkfifo.WaitForExit();
        return this[name];
    }

    /// <summary>Makes a link.</summary>
    /// <param name="name">The name of the link.</param>
    /// <param name="target">What it leads to, seen from the folder of the link.</param>
    public string AddLink(string name, string target)
    {
        File.CreateSymbolicLink(this[name], target);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
