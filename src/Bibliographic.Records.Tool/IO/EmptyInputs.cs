using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.IO;

/// <summary>The inputs that held no record.</summary>
internal sealed class EmptyInputs
{
    /// <summary>A folder may hold thousands of files that are no dumps: more than these are only counted.</summary>
    private const int MostNamed = 5;

    private readonly List<string> _named = [];

    public int Count { get; private set; }

    /// <summary>Names them, and what they look like: <c>no records in library.bib (looks like BibTeX)</c>.</summary>
    public string Sentence
    {
        get
        {
            var names = string.Join(", ", _named);
            return $"no records in {names}{(Count > MostNamed ? $" and {Words.Count(Count - MostNamed, "more input")}" : "")}";
        }
    }

    /// <param name="input">The input.</param>
    /// <param name="head">Its first bytes.</param>
    public void Add(InputFile input, ReadOnlyMemory<byte> head)
    {
        if (++Count > MostNamed)
            return;
        var looks = head.IsEmpty ? "is empty" : LooksLike(head);
        _named.Add(looks is null ? input.Name : $"{input.Name} ({looks})");
    }

    /// <summary>What the reader makes of the first bytes: that of the whole input was not listened to.</summary>
    private static string? LooksLike(ReadOnlyMemory<byte> head)
    {
        const string theInput = "the input ";
        string? looks = null;
        void Listen(Diagnostic diagnostic) => looks = diagnostic is { Code: DiagnosticCode.NotText } ? diagnostic.Message : looks;
        foreach (var _ in RecordDump.Read(head, new() { OnDiagnostic = Listen }))
        {
        }
        return looks?.StartsWith(theInput, StringComparison.Ordinal) == true ? looks[theInput.Length..] : looks;
    }
}
