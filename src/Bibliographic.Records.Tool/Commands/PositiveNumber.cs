using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>Options whose value is a number from 1.</summary>
internal static class PositiveNumber
{
    /// <summary>Refuses what is no number, or a greater one.</summary>
    /// <param name="option">The option.</param>
    /// <param name="most">The greatest number.</param>
    public static void Require(Option<int> option, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token]
            && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most))
            result.AddError($"{option.Name} takes a number from 1 to {most}.");
    });

    /// <summary>The number; null, and an error, when it is none.</summary>
    public static long? Parse(ArgumentResult argument, string option)
    {
        if (long.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        argument.AddError($"{option} takes a number from 1.");
        return null;
    }
}
