namespace Bibliographic.Records.Tool.Plugins;

/// <summary>A file that may be a plug-in.</summary>
/// <param name="Path">The path as the user knows it.</param>
/// <param name="IsNamed">
/// Whether the user named this very file: then it has to be a plug-in. In a folder other libraries may lie beside it.
/// </param>
internal readonly record struct PluginFile(string Path, bool IsNamed);
