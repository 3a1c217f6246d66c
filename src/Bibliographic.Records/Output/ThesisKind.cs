namespace Bibliographic.Records.Output;

/// <summary>The kind of a thesis.</summary>
/// <param name="Name">What it is called: <c>Master's thesis</c>.</param>
/// <param name="Degree">The degree, as MARC has it; null when it is not known.</param>
internal sealed record ThesisKind(string Name, string? Degree)
{
    public static ThesisKind Unknown { get; } = new("Thesis", null);

    public static ThesisKind Bachelor { get; } = new("Bachelor's thesis", "Bachelor's");

    public static ThesisKind Master { get; } = new("Master's thesis", "Master's");

    public static ThesisKind Doctoral { get; } = new("Doctoral thesis", "Doctoral");
}
