using System.Globalization;
using Spectre.Console;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Where what people look at is written: with styles and links on a terminal, plain anywhere else.</summary>
internal static class Screen
{
    private const int PlainWidth = 80;

    /// <summary>Wider lines nobody reads, and they cost memory.</summary>
    private const int MaxWidth = 1000;

    /// <summary>Whether standard output may be given styles.</summary>
    public static bool IsStyled => !Console.IsOutputRedirected && WantsStyles;

    /// <summary>Whether standard error may be given styles and be written over.</summary>
    public static bool IsErrorStyled => !Console.IsErrorRedirected && WantsStyles;

    /// <summary>A console on standard output.</summary>
    /// <param name="plain">Standard output for text; styles would not get through to a terminal.</param>
    public static IAnsiConsole ForOutput(TextWriter plain) =>
        IsStyled ? Create(Console.Out, isStyled: true) : Create(plain, isStyled: false);

    /// <summary>A console on standard error, which may be written over.</summary>
    public static IAnsiConsole ForProgress() => Create(Console.Error, isStyled: true);

    private static IAnsiConsole Create(TextWriter output, bool isStyled)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isStyled ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isStyled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        // Spectre takes NO_COLOR for set when it is set to nothing.
        if (isStyled && console.Profile.Capabilities is { Ansi: true, ColorSystem: ColorSystem.NoColors } capabilities)
            capabilities.ColorSystem = ColorSystem.Standard;
        if (Width() is { } width)
            console.Profile.Width = width;
        return console;
    }

    /// <summary>See https://no-color.org.</summary>
    private static bool WantsStyles =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>What COLUMNS says; else a fixed width when there is no terminal to ask.</summary>
    private static int? Width() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            && columns > 0
            ? Math.Min(columns, MaxWidth)
            : Console.IsOutputRedirected ? PlainWidth : null;
}
