using System.ComponentModel;
using System.Globalization;

namespace Bibliographic.Records.Identifiers;

/// <summary>
/// Converts between an identifier and its text, for configuration binding, MVC and PowerShell. The empty string is the default value.
/// </summary>
internal sealed class IdentifierTypeConverter<T> : TypeConverter
    where T : struct, IIdentifier<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        "" => default(T),
        string text => T.Parse(text),
        _ => base.ConvertFrom(context, culture, value),
    };

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T identifier && destinationType == typeof(string)
            ? identifier.ToString()
            : base.ConvertTo(context, culture, value, destinationType);

    public override bool IsValid(ITypeDescriptorContext? context, object? value) =>
        value is T || (value is string text && (text.Length == 0 || T.TryParse(text, out _)));
}
