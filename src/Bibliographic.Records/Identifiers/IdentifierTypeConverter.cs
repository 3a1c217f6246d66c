using System.ComponentModel;
using System.Globalization;

namespace Bibliographic.Records;

/// <summary>Makes an identifier of text and text of an identifier, for configuration binding and designers.</summary>
/// <typeparam name="T">The identifier type.</typeparam>
/// <remarks>The empty string is the default value. Thread-safe.</remarks>
public sealed class IdentifierTypeConverter<T> : TypeConverter
    where T : struct, IIdentifier<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        "" => default(T),
        string text => T.Parse(text),
        _ => base.ConvertFrom(context, culture, value),
    };

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T identifier && destinationType == typeof(string)
            ? identifier.ToString()
            : base.ConvertTo(context, culture, value, destinationType);

    /// <inheritdoc/>
    public override bool IsValid(ITypeDescriptorContext? context, object? value) =>
        value is T || (value is string text && (text.Length == 0 || T.TryParse(text, out _)));
}
