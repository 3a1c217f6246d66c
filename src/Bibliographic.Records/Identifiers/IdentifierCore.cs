using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Bibliographic.Records.Identifiers;

/// <summary>What the identifier types share: each brings one parser and one formatter over characters, the rest is here.</summary>
internal static class IdentifierCore
{
    private const int StackLength = 256;
    private const int QuotedLength = 80;

    public static T Parse<T>(string text)
        where T : struct, IIdentifier<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse<T>(text.AsSpan());
    }

    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, IIdentifier<T> =>
        Read(text, out T value) is { } reason ? throw Refusal<T>(text, reason) : value;

    public static T Parse<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, IIdentifier<T> =>
        Read(utf8Text, out T value) is { } reason ? throw Refusal<T>(Encoding.UTF8.GetString(utf8Text), reason) : value;

    /// <summary>Reads an identifier: null if it could be read, otherwise the reason why not.</summary>
    public static string? Read<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IIdentifier<T>
    {
        var reason = T.Read(text, out value);
        if (reason is not null)
            value = default;
        return reason;
    }

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{char}, out T)"/>
    [SkipLocalsInit]
    public static string? Read<T>(ReadOnlySpan<byte> utf8Text, out T value)
        where T : struct, IIdentifier<T>
    {
        // A text has never more characters than bytes. Damaged bytes become U+FFFD, which no identifier contains.
        if (utf8Text.Length <= StackLength)
        {
            Span<char> text = stackalloc char[StackLength];
            return Read(text[..Encoding.UTF8.GetChars(utf8Text, text)], out value);
        }

        var rented = ArrayPool<char>.Shared.Rent(utf8Text.Length);
        var reason = Read(rented.AsSpan(0, Encoding.UTF8.GetChars(utf8Text, rented)), out value);
        ArrayPool<char>.Shared.Return(rented);
        return reason;
    }

    public static Uri ToUri<T>(in T value)
        where T : struct, IIdentifier<T> =>
        value.HasValue ? new(Format(value, 'U')) : throw new InvalidOperationException($"The default value is not {T.Kind}.");

    /// <summary>The letter of a format string.</summary>
    public static char Letter(ReadOnlySpan<char> format) => format.Length switch
    {
        0 => 'G',
        1 => char.ToUpperInvariant(format[0]),
        _ => throw UnknownFormat(format),
    };

    public static FormatException UnknownFormat(ReadOnlySpan<char> format) =>
        new($"The format '{format}' is not known; the remarks of the identifier type list its formats.");

    [SkipLocalsInit]
    public static string Format<T>(in T value, char format)
        where T : struct, IIdentifier<T>
    {
        Span<char> buffer = stackalloc char[StackLength];
        if (TryFormat(value, buffer, format, out var written))
            return new string(buffer[..written]);
        for (var size = StackLength * 4; ; size *= 2)
        {
            var larger = new char[size];
            if (TryFormat(value, larger, format, out written))
                return new string(larger, 0, written);
        }
    }

    public static bool TryFormat<T>(in T value, Span<char> destination, char format, out int charsWritten)
        where T : struct, IIdentifier<T>
    {
        charsWritten = 0;
        if (!value.HasValue || value.Write(destination, format, out charsWritten))
            return true;
        charsWritten = 0;
        return false;
    }

    [SkipLocalsInit]
    public static bool TryFormat<T>(in T value, Span<byte> utf8Destination, char format, out int bytesWritten)
        where T : struct, IIdentifier<T>
    {
        Span<char> buffer = stackalloc char[StackLength];
        ReadOnlySpan<char> text = TryFormat(value, buffer, format, out var written) ? buffer[..written] : Format(value, format);
        if (Utf8.FromUtf16(text, utf8Destination, out _, out bytesWritten) == OperationStatus.Done)
            return true;
        bytesWritten = 0;
        return false;
    }

    private static FormatException Refusal<T>(ReadOnlySpan<char> text, string reason)
        where T : struct, IIdentifier<T> =>
        new(text.Length > QuotedLength
            ? $"'{text[..QuotedLength]}…' is not {T.Kind}: {reason}."
            : $"'{text}' is not {T.Kind}: {reason}.");
}
