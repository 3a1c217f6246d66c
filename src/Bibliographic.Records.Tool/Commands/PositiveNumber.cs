using System.CommandLine.Parsing;
using System.Globalization;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>Options whose value is a number from 1.</summary>
internal static class PositiveNumber
{
    /// <summary>The number; null, and an error, when it is none.</summary>
    public static long? Parse(ArgumentResult argument, string option)
    {
        if (long.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        argument.AddError($"{option} takes a number from 1.");
        return null;
    }
}
