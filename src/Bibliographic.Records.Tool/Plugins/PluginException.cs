namespace Bibliographic.Records.Tool.Plugins;

/// <summary>Why a plug-in, or one of its formats, is not used: the rest of a sentence.</summary>
internal sealed class PluginException(string message) : Exception(message);
