namespace Bibliographic.Records;

/// <summary>The members that all identifier types have, so that code can be written for all of them at once.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
/// <remarks>
/// <para>An identifier is checked when it is made and never changes: a value exists only if it is well formed. Whether
/// the thing it names exists is another question; nothing here asks the network.</para>
/// <para>The default value of each type is no identifier: <see cref="HasValue"/> is false and the text is empty. It is equal to
/// itself only, sorts first, and no text parses to it. A <see cref="BibliographicRecord"/> and an <see cref="AgentName"/> never
/// hold it: what is set to it is null afterwards. So null is the one way in which they say that there is no identifier.</para>
/// <para>The interface cannot be implemented outside this library: the one parser and the one formatter that each type brings
/// are internal members of it, so that more can be built on them without breaking anybody.</para>
/// </remarks>
/// <seealso cref="IFindableIdentifier{TSelf}"/>
public interface IIdentifier<TSelf> :
    ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Whether this is an identifier, not the default value.</summary>
    bool HasValue { get; }

    /// <summary>The canonical address of the identifier; <see cref="ToString(string?)"/> with <c>U</c> gives it as text.</summary>
    /// <returns>The address, percent-encoded where needed.</returns>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    /// <exception cref="UriFormatException">
    /// The address is longer than the runtime allows, some 65,000 characters before .NET 10; only a DOI can be.
    /// </exception>
    Uri ToUri();

    /// <summary>The identifier in one of the forms of its type.</summary>
    /// <param name="format">
    /// <c>G</c>, null or empty for the canonical form; <c>U</c> for the address; the remarks of the type list others. Case does
    /// not count.
    /// </param>
    /// <returns>The text; the empty string for the default value, whatever the format.</returns>
    /// <exception cref="FormatException">The type has no such form.</exception>
    string ToString(string? format);

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

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);
}
