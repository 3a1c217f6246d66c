using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>The options that say which records a command takes, and which of their values.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<RecordCondition[]> _where = new("--where")
    {
        Description = "Take only records of which a field has this text in it, in any case: journal=heron, date=2021. All of several conditions must hold",
        HelpName = "FIELD=TEXT",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseConditions,
    };

    private readonly Option<long?> _limit = new("--limit")
    {
        Description = "Stop after this many records",
        HelpName = "N",
        CustomParser = argument => PositiveNumber.Parse(argument, "--limit"),
    };

    private readonly Option<RecordProperty[]> _only = new("--only")
    {
        Description = "Read only these fields, which is faster: id,doi,title. Those that --where names come with them",
        HelpName = "FIELDS",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseFields,
    };

    /// <summary>Whether there is an upper limit, which depends on all records before.</summary>
    public bool HasLimit(ParseResult parsed) => parsed.GetValue(_limit) is not null;

    /// <summary>Whether only some values are asked for.</summary>
    public bool HasOnly(ParseResult parsed) => parsed.GetValue(_only) is { Length: > 0 };

    /// <param name="command">The command.</param>
    /// <param name="withOnly">Whether the command writes the records, so that some of their values may be left out.</param>
    public void AddTo(Command command, bool withOnly)
    {
        _where.CompletionSources.Add(_ => RecordProperty.All.Select(property => new CompletionItem(property.Name + "=")));
        command.Add(_where);
        command.Add(_limit);
        if (withOnly)
        {
            _only.CompletionSources.Add(_ => RecordProperty.All.Select(property => new CompletionItem(property.Name)));
            command.Add(_only);
        }
    }

    /// <summary>Which records are taken.</summary>
    public RecordSelection Selection(ParseResult parsed) => new(parsed.GetValue(_where) ?? [], parsed.GetValue(_limit));

    /// <summary>Leaves out what <c>--only</c> does not name.</summary>
    public RecordReaderOptions Apply(ParseResult parsed, RecordReaderOptions options) => parsed.GetValue(_only) is not { Length: > 0 } only
        ? options
        : options with
        {
            Only = [.. only.Concat(Selection(parsed).Conditions.Select(condition => condition.Field)).Select(property => property.Value)],
        };

    /// <summary>What the options say, for a run that goes on with the output of an earlier one.</summary>
    public string Mark(ParseResult parsed) =>
        $"where: {string.Join(" and ", Selection(parsed).Conditions)}; only: {string.Join(',', (parsed.GetValue(_only) ?? []).AsEnumerable())}";

    private static RecordCondition[]? ParseConditions(ArgumentResult argument)
    {
        var conditions = new List<RecordCondition>();
        foreach (var token in argument.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 } name, var text])
                argument.AddError($"'{token.Value}' is not a condition: write FIELD=TEXT, such as journal=heron.");
            else if (Field(argument, name) is { } property)
                conditions.Add(new(property, text));
        }
        return [.. conditions];
    }

    private static RecordProperty[]? ParseFields(ArgumentResult argument) =>
        [.. argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Select(name => Field(argument, name)).OfType<RecordProperty>()];

    private static RecordProperty? Field(ArgumentResult argument, string name)
    {
        var property = RecordCondition.FindField(name.Trim());
        if (property is null)
            argument.AddError($"There is no field '{name}'.{Suggestion.For(name, RecordProperty.All.Select(other => other.Name))} The fields are {string.Join(", ", RecordProperty.All.Select(other => other.Name))}.");
        return property;
    }
}
