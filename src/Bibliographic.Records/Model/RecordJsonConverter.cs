using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bibliographic.Records.Model.Json;

namespace Bibliographic.Records;

/// <summary>
/// Gives records, and the values that they are made of, in <see cref="JsonSerializer"/> the JSON that they have in
/// <see cref="RecordFormats.Json"/>.
/// </summary>
/// <remarks>
/// <para>
/// The types name this converter themselves: there is nothing to register, and a name, a date or a <see cref="ValueList{T}"/> looks the
/// same by itself, in another object, and in its record. The shapes are listed in <c>docs/json.md</c>.
/// </para>
/// <para>
/// <see cref="JsonSerializerOptions.WriteIndented"/> and <see cref="JsonSerializerOptions.Encoder"/> are honoured. Names are those of the
/// format: naming policies, and what is said of null and default values, do not apply within these types.
/// </para>
/// <para>
/// It works with source generation and without reflection; only a <see cref="ValueList{T}"/> of another type than the library's own needs
/// code that is made at run time. Thread-safe.
/// </para>
/// </remarks>
public sealed class RecordJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return JsonConverters.Find(typeToConvert) is not null || ItemTypeOf(typeToConvert) is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">
    /// The type is a list of other types than the library's own, and the program is compiled ahead of time.
    /// </exception>
    [UnconditionalSuppressMessage("Trimming", "IL2071", Justification = "The converter has no requirements of its type argument.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only called where code can be made at run time.")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ListJsonConverter<>))]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        if (JsonConverters.Find(typeToConvert) is { } converter)
            return converter;
        if (ItemTypeOf(typeToConvert) is not { } itemType)
            return null;
        return RuntimeFeature.IsDynamicCodeSupported
            ? (JsonConverter?)Activator.CreateInstance(typeof(ListJsonConverter<>).MakeGenericType(itemType))
            : throw new NotSupportedException($"A list of {itemType.Name} has no JSON in a program that is compiled ahead of time.");
    }

    private static Type? ItemTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GenericTypeArguments[0] : null;
}
