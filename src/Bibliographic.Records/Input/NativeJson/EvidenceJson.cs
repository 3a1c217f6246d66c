using System.Text;
using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>
/// The words for sources and certainties in JSON: the names of the members with a small first letter, such as <c>workKeys</c>.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal static class EvidenceJson<T>
    where T : struct, Enum
{
    private static readonly (T Value, byte[] Word)[] Words =
        [.. Enum.GetValues<T>().Select(static value => (value, Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName($"{value}"))))];

    public static ReadOnlySpan<byte> WordFor(T value)
    {
        foreach (var (known, word) in Words)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
                return word;
        }
        throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    /// <summary>Reads a word, in any case; the default value for null.</summary>
    public static T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var (value, word) in Words)
            {
                if (reader.ValueTextEquals(word))
                    return value;
            }
        }
        return JsonValues.Value<T>(ref reader, TryParse) ?? default;
    }

    private static bool TryParse(string? text, out T value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);
}
