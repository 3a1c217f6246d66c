namespace Bibliographic.Records.Tool.Plugins;

/// <summary>Finds the files of plug-ins.</summary>
internal static class PluginFiles
{
    /// <summary>The environment variable with paths of plug-ins and of folders with plug-ins.</summary>
    public const string Variable = "BIBRECORDS_PLUGINS";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The plug-ins that the command line, the environment and the tool's own folder name, each once.</summary>
    public static IEnumerable<PluginFile> Find(string[] named)
    {
        var variable = Environment.GetEnvironmentVariable(Variable);
        if (named.Length == 0 && string.IsNullOrEmpty(variable) && !Directory.Exists(Folder))
            return [];
        string[] paths = [.. named, .. (variable ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
        return paths.SelectMany(In).Concat(Directory.Exists(Folder) ? InFolder(Folder) : []).DistinctBy(file => Path.GetFullPath(file.Path));
    }

    private static IEnumerable<PluginFile> In(string path) => Directory.Exists(path) ? InFolder(path) : [new(path, IsNamed: true)];

    /// <summary><c>name.dll</c> and <c>name/name.dll</c>; what else lies there are the libraries that plug-ins bring.</summary>
    private static IEnumerable<PluginFile> InFolder(string folder)
    {
        var beside = Directory.GetFiles(folder, "*.dll");
        var below = Directory.GetDirectories(folder).Select(path => Path.Combine(path, Path.GetFileName(path) + ".dll")).Where(File.Exists);
        return beside.Concat(below).Order(StringComparer.Ordinal).Select(path => new PluginFile(path, IsNamed: false));
    }
}
