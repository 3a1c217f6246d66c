using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bibliographic.Records.Tests.Identifiers;

/// <summary>What every identifier type has to offer, whichever it is.</summary>
public class IdentifierContractTests
{
    static readonly Dictionary<Type, string[]> Examples = new()
    {
        [typeof(Pmid)] = ["1", "20029611", "20029611.2", "36518984"],
        [typeof(Pmcid)] = ["PMC13901", "PMC2631623", "PMC5676196.4", "PMC9733972"],
        [typeof(Doi)] = ["10.1000.10/123456", "10.1002/(sici)1521-3978(199806)46:4/5<493::aid-prop493>3.0.co;2-p", "10.1016/üникÓδé", "10.1093/gastro/goac075"],
        [typeof(Issn)] = ["0028-0836", "1234-5679", "2434-561X"],
        [typeof(Isbn)] = ["9780975229804", "9791843123391", "9798847781275"],
        [typeof(Orcid)] = ["0000-0002-1694-233X", "0000-0002-1825-0097", "0009-0005-6000-7479"],
        [typeof(ArxivId)] = ["0706.0001v1", "2101.00001", "hep-ex/0307015v1", "math/0309136"],
    };

    public static TheoryData<Type> Types() => new(Exported());

    static IEnumerable<Type> Exported() => typeof(Doi).Assembly.GetExportedTypes()
        .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.Name == typeof(IIdentifier<>).Name));

    [Fact]
    public void All_identifier_types_are_known_here() => Assert.Equal(Examples.Keys.ToHashSet(), Exported().ToHashSet());

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_declares_the_whole_set(Type type)
    {
        Assert.Equal("Bibliographic.Records", type.Namespace);
        Assert.NotNull(type.GetCustomAttribute<System.Runtime.CompilerServices.IsReadOnlyAttribute>());
        Type[] interfaces =
        [
            typeof(IParsable<>), typeof(ISpanParsable<>), typeof(IUtf8SpanParsable<>), typeof(IEquatable<>), typeof(IComparable<>),
        ];
        Assert.All(interfaces, i => Assert.True(i.MakeGenericType(type).IsAssignableFrom(type), i.Name));
        Type[] plain = [typeof(ISpanFormattable), typeof(IUtf8SpanFormattable)];
        Assert.All(plain, i => Assert.True(i.IsAssignableFrom(type), i.Name));

        string[] operators = ["Equality", "Inequality"];
        Assert.All(operators, o => Assert.NotNull(type.GetMethod("op_" + o, [type, type])));
        Type[] texts = [typeof(string), typeof(ReadOnlySpan<char>), typeof(ReadOnlySpan<byte>)];
        Assert.All(texts, t => Assert.NotNull(type.GetMethod("Parse", [t])));
        Assert.All(texts, t => Assert.NotNull(type.GetMethod("TryParse", [t, type.MakeByRefType()])));
        Assert.Equal(typeof(Uri), type.GetMethod("ToUri")?.ReturnType);
        Assert.Equal(typeof(RecordJsonConverter), type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType);
        if (type == typeof(Doi) || type == typeof(Pmid) || type == typeof(Pmcid))
            Assert.All(texts, t => Assert.NotNull(type.GetMethod("FindAll", [t])));
    }

    /// <summary>The common half is written out for each type; what differs is the type's name.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void All_types_have_the_same_contract(Type type)
    {
        static string Contract(string name) =>
            File.ReadAllText(Path.Combine(Repository.Root, "src", "Bibliographic.Records", "Identifiers", $"{name}.Contract.cs"));
        Assert.Equal(Contract(nameof(Doi)).Replace(nameof(Doi), type.Name, StringComparison.Ordinal), Contract(type.Name));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_default_value_is_safe(Type type) => Run(nameof(DefaultIsSafe), type);

    static void DefaultIsSafe<T>(string[] examples)
        where T : struct, IIdentifier<T>
    {
        T none = default;
        Assert.False(none.HasValue);
        Assert.Equal("", none.ToString());
        Assert.Equal("", none.ToString("U", null));
        Assert.Throws<InvalidOperationException>(none.ToUri);
        Assert.True(none.TryFormat(Span<char>.Empty, out var written, default, null) && written == 0);
        Assert.True(none.TryFormat(Span<byte>.Empty, out written, default, null) && written == 0);
        Assert.Equal(none, default);
        Assert.Equal(none.GetHashCode(), default(T).GetHashCode());
        Assert.True(none.CompareTo(T.Parse(examples[0])) < 0);
        Assert.Equal("null", JsonSerializer.Serialize(none));
        Assert.Equal(none, JsonSerializer.Deserialize<T>("null"));
        Assert.False(T.TryParse((string?)null, out none));
        Assert.False(T.TryParse("", out none));
        Assert.Throws<ArgumentNullException>(() => T.Parse((string)null!));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Text_reads_back_in_all_encodings(Type type) => Run(nameof(TextReadsBack), type);

    static void TextReadsBack<T>(string[] examples)
        where T : struct, IIdentifier<T>
    {
        foreach (var text in examples)
        {
            var value = T.Parse(text);
            Assert.Equal(text, value.ToString());
            Assert.Equal(text, $"{value}");
            Assert.Equal(value, T.Parse(text.AsSpan()));
            Assert.Equal(value, T.Parse(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(value, T.Parse(text, CultureInfo.InvariantCulture));
            Assert.True(T.TryParse(text.AsSpan(), null, out var again) && again.Equals(value));
            Assert.True(T.TryParse(Encoding.UTF8.GetBytes(text), null, out again) && again.Equals(value));

            var url = value.ToString("U");
            Assert.Equal(url, value.ToString("u", null));
            Assert.Equal(url, value.ToUri().AbsoluteUri);
            Assert.StartsWith(text.Contains('.', StringComparison.Ordinal) ? text.Split('.')[0] : text, T.Parse(url).ToString(),
                StringComparison.Ordinal);

            AssertFormats(value, text);
        }

        Assert.Throws<FormatException>(() => T.Parse(examples[0]).ToString("?", null));
        Assert.Throws<FormatException>(() => T.Parse(examples[0]).ToString("GG", null));
    }

    static void AssertFormats<T>(T value, string text)
        where T : struct, IIdentifier<T>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var chars = new char[text.Length];
        var bytes = new byte[utf8.Length];
        Assert.True(value.TryFormat(chars, out var written, "", null));
        Assert.Equal(text, new string(chars, 0, written));
        Assert.True(value.TryFormat(bytes, out written, "", null));
        Assert.Equal(utf8, bytes[..written]);

        string[] formats = ["G", "U"];
        foreach (var format in formats)
        {
            var length = value.ToString(format, null).Length;
            for (var size = 0; size < length; size++)
            {
                Assert.False(value.TryFormat(new char[size], out written, format, null));
                Assert.Equal(0, written);
                Assert.False(value.TryFormat(new byte[size], out written, format, null));
                Assert.Equal(0, written);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Json_reads_back(Type type) => Run(nameof(JsonReadsBack), type);

    static void JsonReadsBack<T>(string[] examples)
        where T : struct, IIdentifier<T>
    {
        var values = Array.ConvertAll(examples, T.Parse);
        Assert.Equal(values, JsonSerializer.Deserialize<T[]>(JsonSerializer.Serialize(values)));
        Assert.Equal(examples, JsonSerializer.Deserialize<string[]>(JsonSerializer.Serialize(values)));
        var keyed = values.ToDictionary(v => v, v => (T?)v);
        keyed[default] = null;
        Assert.Equal(keyed, JsonSerializer.Deserialize<Dictionary<T, T?>>(JsonSerializer.Serialize(keyed)));
        var reason = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("\"nonsense\"")).Message;
        Assert.Contains("nonsense", reason, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("true"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_type_converter_reads_back(Type type) => Run(nameof(TypeConverterReadsBack), type);

    static void TypeConverterReadsBack<T>(string[] examples)
        where T : struct, IIdentifier<T>
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)) && converter.CanConvertTo(typeof(string)));
        foreach (var text in examples)
        {
            Assert.Equal(T.Parse(text), converter.ConvertFromInvariantString(text));
            Assert.Equal(text, converter.ConvertToInvariantString(T.Parse(text)));
            Assert.True(converter.IsValid(text));
        }

        Assert.Equal(default(T), converter.ConvertFromInvariantString(""));
        Assert.False(converter.IsValid("nonsense"));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("nonsense"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Values_are_equal_and_ordered(Type type) => Run(nameof(EqualAndOrdered), type);

    static void EqualAndOrdered<T>(string[] examples)
        where T : struct, IIdentifier<T>
    {
        for (var i = 0; i < examples.Length; i++)
        {
            var value = T.Parse(examples[i]);
            var same = T.Parse(" " + examples[i]);
            Assert.True(value.Equals(same) && value.Equals((object)same) && value.CompareTo(same) == 0);
            Assert.Equal(value.GetHashCode(), same.GetHashCode());
            Assert.False(value.Equals(null));
            for (var j = i + 1; j < examples.Length; j++)
            {
                var later = T.Parse(examples[j]);
                Assert.True(!value.Equals(later) && value.CompareTo(later) < 0 && later.CompareTo(value) > 0);
            }
        }
    }

    static void Run(string method, Type type) =>
        typeof(IdentifierContractTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type)
            .CreateDelegate<Action<string[]>>()(Examples[type]);
}
