using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>
/// The C# of a page as one program with top-level statements, which is what a reader gets who copies block after block: usings first, then
/// the statements in the page's order, then the types. Compiled as a console project compiles it, warnings being errors.
/// </summary>
internal static class PageProgram
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false,
        optimizationLevel: OptimizationLevel.Release)
        .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What a project has with implicit usings.</summary>
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    /// <summary>Compiles a page.</summary>
    /// <param name="page">The page's path, for messages.</param>
    /// <param name="examples">All examples; between those in C# the program calls <see cref="PageRun.Enter"/> for the others.</param>
    /// <param name="premise">Code that the page takes for granted.</param>
    /// <param name="usings">Namespaces that it takes for granted.</param>
    /// <returns>The assembly, or what is wrong with the code.</returns>
    public static (Assembly? Assembly, string Errors) Compile(string page, IReadOnlyList<Example> examples, string premise, string usings)
    {
        var parts = examples
            .Select(
                (example, i) => (Number: i, example.Line,
                    Unit: SyntaxFactory.ParseCompilationUnit(example.Language == "csharp" ? example.Code : "", options: Parsing)))
            .Prepend((Number: -1, Line: 1, Unit: SyntaxFactory.ParseCompilationUnit(premise, options: Parsing)))
            .ToList();
        var program = new StringWriter { NewLine = "\n" };
        foreach (var directive in parts.SelectMany(part => part.Unit.Usings).Select(directive => directive.ToString()).Distinct())
            program.WriteLine(directive);
        foreach (var (number, line, unit) in parts)
        {
            program.WriteLine($"Bibliographic.Records.Docs.Tests.PageRun.Enter({number});");
            Write(unit, line, unit.Members.Where(member => member is GlobalStatementSyntax));
        }
        program.WriteLine($"Bibliographic.Records.Docs.Tests.PageRun.Enter({examples.Count});");
        foreach (var (_, line, unit) in parts)
            Write(unit, line, unit.Members.Where(member => member is not GlobalStatementSyntax));

        var compilation = CSharpCompilation.Create(
            $"{Path.ChangeExtension(page, null).Replace('/', '.')}.Example",   // docs.marc and docs.formats.marc
            [CSharpSyntaxTree.ParseText(program.ToString(), Parsing, page), CSharpSyntaxTree.ParseText(Usings + usings, Parsing)],
            References,
            Options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var errors = string.Join('\n', result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{page}:{diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage()}"));
        if (errors.Length > 0)
            return (null, errors);
        image.Position = 0;
        return (AssemblyLoadContext.Default.LoadFromStream(image), "");

        void Write(CompilationUnitSyntax unit, int line, IEnumerable<MemberDeclarationSyntax> members)
        {
            foreach (var member in members)
            {
                program.WriteLine($"#line {line + unit.SyntaxTree.GetLineSpan(member.FullSpan).StartLinePosition.Line} \"{page}\"");
                program.WriteLine(member.ToFullString());
                program.WriteLine("#line default");
            }
        }
    }
}
