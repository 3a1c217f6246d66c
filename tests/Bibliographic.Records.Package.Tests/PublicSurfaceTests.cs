using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bibliographic.Records.Package.Tests;

/// <summary>What the libraries show, held to rules of naming, documentation and immutability.</summary>
public sealed class PublicSurfaceTests
{
    /// <summary>A library, by its name.</summary>
    public static TheoryData<string> Libraries => Packages.Libraries;

    [Theory, MemberData(nameof(Libraries))]
    public void Every_public_member_is_documented(string name)
    {
        var surface = PublicSurface.Of(name);
        Holds(surface.Members.SelectMany(member => DocumentationRules.Of(member, surface.DocumentationOf(member))));
    }

    [Theory, MemberData(nameof(Libraries))]
    public void Every_identifier_is_made_of_whole_words(string name) => Holds(PublicSurface.Of(name).Symbols.SelectMany(NamingRules.Of));

    [Theory, MemberData(nameof(Libraries))]
    public void What_can_be_awaited_is_called_so(string name) =>
        Holds(from method in PublicSurface.Of(name).Members.OfType<IMethodSymbol>()
              where method.MethodKind == MethodKind.Ordinary && !method.IsOverride
              where method.ReturnType.Name is "Task" or "ValueTask" or "IAsyncEnumerable" != method.Name.EndsWith("Async", StringComparison.Ordinal)
              select $"{method}: Async at the end of the name means that the result is awaited");

    /// <summary>A type whose objects change after they were made says so in its documentation.</summary>
    [Theory, MemberData(nameof(Libraries))]
    public void Every_type_is_immutable_or_says_that_it_is_not(string name)
    {
        var surface = PublicSurface.Of(name);
        Holds(from symbol in surface.Members.OfType<INamedTypeSymbol>()
              let type = Assembly.Load(name).GetType(symbol.ContainingType is { } outer ? $"{outer.ContainingNamespace}.{outer.MetadataName}+{symbol.MetadataName}" : $"{symbol.ContainingNamespace}.{symbol.MetadataName}", throwOnError: true)
              let changing = ChangingFields(type).ToList()
              where changing.Count > 0 && surface.DocumentationOf(symbol)?.Value.Contains("not immutable", StringComparison.OrdinalIgnoreCase) != true
              select $"{type}: {string.Join(", ", changing)} can change; make it immutable or document it as not immutable");
    }

    [Theory, MemberData(nameof(Libraries))]
    public void No_property_gives_a_collection_that_can_change(string name) =>
        Holds(from property in PublicSurface.Of(name).Members.OfType<IPropertySymbol>()
              where property.Type is IArrayTypeSymbol || property.Type.Name is "List" or "IList" or "ICollection" or "Dictionary" or "IDictionary" or "HashSet" or "ISet"
              select $"{property}: its value can be changed");

    /// <summary>The fields, also of properties, that can be set after the constructor and initializers.</summary>
    private static IEnumerable<string> ChangingFields(Type type) =>
        type.IsEnum || type.IsInterface || type.IsSubclassOf(typeof(Delegate))
            ? []
            : from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
              where !field.IsInitOnly
              select field.Name;

    private static void Holds(IEnumerable<string> faults)
    {
        var list = faults.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
