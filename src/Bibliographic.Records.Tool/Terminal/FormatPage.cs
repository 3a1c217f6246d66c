using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>What a format is: its options, how to convert to it, a record in it, and what it carries.</summary>
internal static class FormatPage
{
    private const int Indent = 2;

    /// <summary>Longer names of values would leave no room beside them.</summary>
    private const int NameWidth = 24;

    public static void Write(IAnsiConsole console, RecordSerializer format)
    {
        Heading(console, format.Name, format.Description);
        Entry(console, "extension", format.FileExtension);
        Entry(console, "media type", format.MediaType);
        WriteOptions(console, format);
        console.WriteLine();
        console.WriteLine("Example");
        var lines = console.Profile.Out.Writer; // as they are, without a line break of the console's
        lines.WriteLine($"  {Command(format)}");
        if (format.IsText)
        {
            lines.WriteLine();
            foreach (var line in format.Serialize(ExampleRecord).TrimEnd().Split('\n'))
                lines.WriteLine($"  {line.TrimEnd()}".TrimEnd());
        }
        WriteCapabilities(console, format.Capabilities);
    }

    private static BibliographicRecord ExampleRecord => new()
    {
        Id = "fen-17", Formats = ["Article"], Title = "The heron and the reed", Authors = [AgentName.Person("Reed", "Ada"), AgentName.Group("Fen Society")],
        Journal = "J Fen Stud", Volume = "12", Issue = "3", Pages = "45-52", Dates = [new(2021, 4)], Doi = Doi.Parse("10.5555/fen.17"),
        Languages = [new("English", "en")],
    };

    private static void WriteOptions(IAnsiConsole console, RecordSerializer format)
    {
        console.WriteLine();
        if (format.FormatOptions.IsEmpty)
        {
            console.WriteLine("No options.");
            return;
        }
        console.WriteLine("Options of --set");
        foreach (var option in format.FormatOptions)
        {
            var values = option.Kind is FormatOptionKind.Choice or FormatOptionKind.Flag or FormatOptionKind.List ? $" Values: {string.Join(", ", option.Values)}." : "";
            Entry(console, $"{option.Name}={option.DefaultValue}", $"{option.Description}.{values}");
        }
    }

    private static string Command(RecordSerializer format)
    {
        var isFirst = RecordFormats.Default.FindByExtension(format.FileExtension)?.Name == format.Name;
        var to = isFirst ? "" : $" --to {format.Name}";
        var set = format.FormatOptions.IsEmpty ? "" : $" --set {format.FormatOptions[0].Name}={(format.FormatOptions[0].Kind == FormatOptionKind.List ? string.Join(',', format.FormatOptions[0].Values.Take(3)) : format.FormatOptions[0].Kind == FormatOptionKind.Flag ? "true" : format.FormatOptions[0].DefaultValue)}";
        return $"bibrecords convert dump.txt{to} -o records{format.FileExtension}{set}";
    }

    private static void WriteCapabilities(IAnsiConsole console, FormatCapabilities capabilities)
    {
        console.WriteLine();
        console.WriteLine("What it carries");
        if (capabilities == FormatCapabilities.Complete || capabilities == FormatCapabilities.Unknown)
        {
            console.WriteLine(capabilities == FormatCapabilities.Complete ? "  everything" : "  the format does not tell");
            return;
        }
        var plain =
            FormatCapabilities.Values.Where(
                value => capabilities[value] is [{ Support: not ValueSupport.Approximate } only] && !HasReason(only)).ToList();
        Entry(console, "written", List(ValueSupport.Full));
        foreach (var value in FormatCapabilities.Values.Except(plain))
            Entry(console, Words.Of(value), string.Join("; ", capabilities[value].Select(Clause).Distinct()));
        Entry(console, "no place for", List(ValueSupport.None));

        string List(ValueSupport support) =>
            string.Join(", ", plain.Where(value => capabilities[value][0].Support == support).Select(value => Words.Of(value)));
    }

    private static bool HasReason(ValueCapability capability) =>
        capability.Note is { } note && !note.StartsWith("the format has no place", StringComparison.Ordinal);

    private static string Clause(ValueCapability capability)
    {
        var verb = capability.Support switch
        {
            ValueSupport.Full => "written",
            ValueSupport.Approximate => "approximated",
            ValueSupport.None => "dropped",
            _ => "unknown",
        };
        return $"{(capability.Condition is null ? "" : "in some records ")}{verb}{(HasReason(capability) ? $": {capability.Note}" : "")}";
    }

    private static void Heading(IAnsiConsole console, string name, string description) =>
        console.Write(
            new HangingText(new Segment(Printable.Line(name), new Style(decoration: Decoration.Bold)), NameWidth,
                new Paragraph(Printable.Line(description))));

    private static void Entry(IAnsiConsole console, string name, string text)
    {
        if (text.Length > 0)
            console.Write(
                new HangingText(new Segment(new string(' ', Indent) + Printable.Line(name)), NameWidth,
                    new Paragraph(Printable.Line(text))));
    }
}
