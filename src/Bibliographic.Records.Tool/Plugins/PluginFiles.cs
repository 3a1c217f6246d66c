namespace Bibliographic.Records.Tool.Plugins;

/// <summary>Finds the files of plug-ins.</summary>
internal static class PluginFiles
{
    /// <summary>The environment variable with paths of plug-ins and of folders with plug-ins.</summary>
    public const string Variable = "BIBRECORDS_PLUGINS";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The files and folders that the environment names, and the tool's own folder, in the form of the variable.</summary>
    public static string Unnamed =>
        (Environment.GetEnvironmentVariable(Variable) ?? "") + (Directory.Exists(Folder) ? Path.PathSeparator + Folder : "");

    /// <summary>The files and folders that the command line and the environment name, and the tool's own folder.</summary>
    public static IEnumerable<string> Places(string[] named) =>
        [.. named, .. Unnamed.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The plug-ins in a folder; a file is one.</summary>
    public static IEnumerable<PluginFile> In(string place) => Directory.Exists(place) ? InFolder(place) : [new(place, IsNamed: true)];

    /// <summary><c>name.dll</c> and <c>name/name.dll</c>; what else lies there are the libraries that plug-ins bring.</summary>
    private static IEnumerable<PluginFile> InFolder(string folder)
    {
        var beside = Directory.GetFiles(folder, "*.dll");
        var below = Directory.GetDirectories(folder).Select(path => Path.Combine(path, Path.GetFileName(path) + ".dll")).Where(File.Exists);
        return beside.Concat(below).Order(StringComparer.Ordinal).Select(path => new PluginFile(path, IsNamed: false));
    }
}
