using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Bibliographic.Records.Package.Tests;

/// <summary>
/// Runs C# scripts as dotnet-script does: by the same engine, with the same namespaces open and the same <c>Args</c>. The directive
/// <c>#r "nuget: name, version"</c> takes the library from its package.
/// </summary>
internal sealed class ScriptEngine
{
    private static readonly string[] OpenNamespaces =
        ["System", "System.IO", "System.Collections.Generic", "System.Console", "System.Diagnostics", "System.Dynamic", "System.Linq", "System.Linq.Expressions", "System.Text", "System.Threading.Tasks"];

    private readonly ScriptOptions _options;

    /// <summary>An engine that finds packages.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="folder">Where they are unpacked.</param>
    public ScriptEngine(Packages packages, string folder) =>
        _options = ScriptOptions.Default
            .WithImports(OpenNamespaces)
            .WithReferences(
                Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
                    .Select(file => MetadataReference.CreateFromFile(file)))
            .WithMetadataResolver(new PackageResolver(packages, folder))
            .WithFileEncoding(Encoding.UTF8);

    /// <summary>Runs a script.</summary>
    /// <param name="code">The script.</param>
    /// <param name="args">What it is called with.</param>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(string code, params string[] args)
    {
        var console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            await CSharpScript.RunAsync(code, _options, new ScriptArguments(args), typeof(ScriptArguments));
        }
        finally
        {
            Console.SetOut(console);
        }
        return output.ToString();
    }

    /// <summary>What the compiler says against a script.</summary>
    public IEnumerable<string> Errors(string code) =>
        from diagnostic in CSharpScript.Create(code, _options, typeof(ScriptArguments)).Compile()
        where diagnostic.Severity == DiagnosticSeverity.Error
        select diagnostic.Id;

    private sealed class PackageResolver(Packages packages, string folder) : MetadataReferenceResolver
    {
        private readonly MetadataReferenceResolver _usual = ScriptOptions.Default.MetadataResolver;

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath,
            MetadataReferenceProperties properties)
        {
            if (!reference.StartsWith("nuget:", StringComparison.Ordinal))
                return _usual.ResolveReference(reference, baseFilePath, properties);
            var (name, version) =
                reference["nuget:".Length..].Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
                    ? (first, second)
                    : throw new FormatException(reference);
            Assert.Equal(Packages.Version, version);
            var library = Path.Combine(folder, $"{name}.dll");
            if (!File.Exists(library))
            {
                using var package = packages.Open(name);
                package.GetEntry($"lib/net10.0/{name}.dll")!.ExtractToFile(library);
            }
            return [MetadataReference.CreateFromFile(library, properties)];
        }

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);
    }
}
