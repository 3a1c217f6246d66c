using System.Numerics;

namespace Bibliographic.Records;

/// <summary>What every identifier type of this library can do, so that code can be written for all of them at once.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
/// <remarks>
/// <para>An identifier is checked when it is made and never changes: a value exists only if it is well formed. Whether
/// the thing it names exists is another question; nothing here asks the network.</para>
/// <para>The default value of each type means "no identifier": <see cref="HasValue"/> is false, the text is empty, there is
/// no address. It is equal to itself only and sorts first.</para>
/// <para>The interface is not meant to be implemented outside this library.</para>
/// </remarks>
public interface IIdentifier<TSelf> :
    ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable,
    IEquatable<TSelf>, IComparable<TSelf>, IComparable, IComparisonOperators<TSelf, TSelf, bool>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Gets whether this is an identifier at all, not the default value.</summary>
    bool HasValue { get; }

    /// <summary>The canonical address of the identifier.</summary>
    /// <returns>The address, percent-encoded where needed; null for the default value.</returns>
    string? ToUrl();

    /// <summary>The canonical address of the identifier as a <see cref="Uri"/>.</summary>
    /// <returns>The address; null for the default value, or if the address is longer than the runtime allows for one.</returns>
    Uri? ToUri();

    /// <summary>Reads an identifier in any of the spellings its type knows.</summary>
    /// <param name="text">The whole text of a field: the identifier with its label or address, not a sentence around it.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not such an identifier; the message quotes it and says why.</exception>
    static abstract TSelf Parse(string text);

    /// <inheritdoc cref="Parse(string)"/>
    static abstract TSelf Parse(ReadOnlySpan<char> text);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Text">The whole text of a field, in UTF-8.</param>
    static abstract TSelf Parse(ReadOnlySpan<byte> utf8Text);

    /// <summary>Reads an identifier in any of the spellings its type knows; never throws.</summary>
    /// <param name="text">The whole text of a field: the identifier with its label or address, not a sentence around it.</param>
    /// <param name="value">The identifier; the default value if there is none.</param>
    /// <returns>Whether the text is such an identifier.</returns>
    static abstract bool TryParse(string? text, out TSelf value);

    /// <inheritdoc cref="TryParse(string, out TSelf)"/>
    static abstract bool TryParse(ReadOnlySpan<char> text, out TSelf value);

    /// <inheritdoc cref="TryParse(string, out TSelf)"/>
    /// <param name="utf8Text">The whole text of a field, in UTF-8.</param>
    /// <param name="value">The identifier; the default value if there is none.</param>
    static abstract bool TryParse(ReadOnlySpan<byte> utf8Text, out TSelf value);

    /// <summary>What messages call such an identifier, with its article.</summary>
    internal static abstract string Kind { get; }

    /// <summary>Whether JSON may hold the identifier as a number.</summary>
    internal static virtual bool IsJsonNumber => false;

    /// <summary>The one parser behind all the others.</summary>
    /// <returns>Null if the text was read, otherwise the reason why not: a clause for a message.</returns>
    internal static abstract string? Read(ReadOnlySpan<char> text, out TSelf value);

    /// <summary>The one formatter behind all the others, never called for the default value.</summary>
    internal bool Write(Span<char> destination, char format, out int written);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Parse(s);

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) => TSelf.TryParse(s, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Parse(s);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => TSelf.Parse(utf8Text);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(utf8Text, out result);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => CompareTo(other),
        _ => throw new ArgumentException($"It is not {TSelf.Kind}.", nameof(obj)),
    };
}
