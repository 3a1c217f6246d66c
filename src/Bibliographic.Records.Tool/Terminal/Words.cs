using System.Globalization;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Puts names and numbers in words.</summary>
internal static class Words
{
    /// <summary><c>AuthorsInferred</c> as <c>authors inferred</c>.</summary>
    public static string Of(Enum value) => Of(value.ToString());

    /// <inheritdoc cref="Of(Enum)"/>
    public static string Of(string name) =>
        string.Concat(name.Select((c, at) => char.IsUpper(c) ? (at > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary><c>1 record</c>, <c>12,345 records</c>.</summary>
    public static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A number of bytes as <c>12.3 MB</c>.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        < 1e9 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };
}
