using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bibliographic.Records.Package.Tests;

/// <summary>What a library shows to its users, with its documentation, as the compiler sees both.</summary>
internal sealed class PublicSurface
{
    private static readonly ConcurrentDictionary<string, PublicSurface> Surfaces = new();

    private readonly Dictionary<string, XElement> _documentation;

    private PublicSurface(string name)
    {
        var folder = AppContext.BaseDirectory;
        _documentation = XDocument.Load(Path.Combine(folder, $"{name}.xml")).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);
        var library = MetadataReference.CreateFromFile(Path.Combine(folder, $"{name}.dll"));
        var others =
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileNameWithoutExtension(file) != name);
        var compilation =
            CSharpCompilation.Create("reader", references: [library, .. others.Select(file => MetadataReference.CreateFromFile(file))]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;
        Members = [.. TypesOf(assembly.GlobalNamespace).SelectMany(type => type.GetMembers().Where(IsWritten).Prepend(type))];
    }

    /// <summary>The types and their members that others can use, without what the compiler adds and without accessors.</summary>
    public IReadOnlyList<ISymbol> Members { get; }

    /// <summary><see cref="Members"/> and their parameters.</summary>
    public IEnumerable<ISymbol> Symbols => Members.SelectMany(member => ParametersOf(member).Prepend(member));

    /// <summary>The surface of a library beside these tests.</summary>
    public static PublicSurface Of(string name) => Surfaces.GetOrAdd(name, name => new(name));

    /// <summary>The documentation of a type or member; null when there is none.</summary>
    public XElement? DocumentationOf(ISymbol member) => _documentation.GetValueOrDefault(member.GetDocumentationCommentId()!);

    /// <summary>The parameters and type parameters of a type or member.</summary>
    public static IEnumerable<ISymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => [.. method.Parameters, .. method.TypeParameters],
        IPropertySymbol property => property.Parameters,
        INamedTypeSymbol type => [.. type.TypeParameters, .. (type.DelegateInvokeMethod?.Parameters ?? [])],
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        from type in container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        from found in type is INamedTypeSymbol named
            ? IsVisible(named) ? TypesOf(named).Prepend(named) : []
            : TypesOf(type)
        select found;

    private static bool IsWritten(ISymbol member) =>
        member is not INamedTypeSymbol && IsVisible(member) && !member.IsImplicitlyDeclared
        && member is not IMethodSymbol { AssociatedSymbol: not null }
            and not IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation }
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true,
            ContainingType.TypeKind: TypeKind.Struct };

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            && symbol.CanBeReferencedByName
        || symbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected,
            MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion }
        || symbol is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsIndexer: true };
}
