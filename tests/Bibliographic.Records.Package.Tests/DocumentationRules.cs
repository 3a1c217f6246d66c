using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Bibliographic.Records.Package.Tests;

/// <summary>What documentation must have.</summary>
internal static class DocumentationRules
{
    /// <summary>What a type or member lacks.</summary>
    public static IEnumerable<string> Of(ISymbol member, XElement? documentation)
    {
        // A constructor without parameters has nothing to say beyond its type; enumerations and records write it of themselves.
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true })
            yield break;
        if (documentation is null)
        {
            // The parameters of a record are documented with the record.
            if (!IsRecordParameter(member))
                yield return $"{member}: no documentation";
            yield break;
        }
        if (documentation.Element("inheritdoc") is not null)
            yield break;
        var summary = documentation.Element("summary")?.Value.Trim() ?? "";
        if (!summary.EndsWith('.') && !summary.EndsWith(".)", StringComparison.Ordinal) && !summary.EndsWith('?'))
            yield return $"{member}: the summary is no sentence: '{summary}'";
        foreach (var parameter in PublicSurface.ParametersOf(member))
        {
            var name = parameter is ITypeParameterSymbol ? "typeparam" : "param";
            var text = documentation.Elements(name).FirstOrDefault(element => (string?)element.Attribute("name") == parameter.Name)?.Value;
            // Members of few words may name all their parameters in the summary, and operators have none to tell apart.
            if (string.IsNullOrWhiteSpace(text) && documentation.Elements(name).Any())
                yield return $"{member}: {parameter.Name} is not documented, though others are";
        }
    }

    private static bool IsRecordParameter(ISymbol member) =>
        member.ContainingType is { IsRecord: true } type
        && (member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            || type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == member.Name)));
}
