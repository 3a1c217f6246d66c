using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>Which records, and which of their values, are converted.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<Condition[]> _where = new("--where")
    {
        Description = "Only records of which a field holds a text, ignoring case: journal=heron. FIELD is a name of the library's JSON; all of several have to hold",
        HelpName = "FIELD=TEXT",
        CustomParser = ParseConditions,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<RecordProperty[]> _only = new("--only")
    {
        Description = "Read only these fields, which is faster: title,authors,doi",
        HelpName = "FIELDS",
        CustomParser = ParseFields,
    };

    private readonly Option<long?> _limit = new("--limit") { Description = "Stop after so many records", HelpName = "N" };

    public void AddTo(Command command)
    {
        command.Add(_where);
        command.Add(_only);
        command.Add(_limit);
        _limit.Validators.Add(limit =>
        {
            if (limit.Tokens is [var number] && (!long.TryParse(number.Value, out var count) || count < 1))
                limit.AddError("--limit takes a number from 1.");
        });
    }

    /// <summary>Whether records are left out.</summary>
    public bool LeavesOutRecords(ParseResult parsed) => parsed.GetValue(_where) is { Length: > 0 } || HasLimit(parsed);

    public bool HasLimit(ParseResult parsed) => parsed.GetValue(_limit) is not null;

    /// <summary>The options of the reader, with the fields that are wanted and those that conditions look at.</summary>
    public RecordReaderOptions ReaderOptions(ParseResult parsed, RecordReaderOptions options)
    {
        if (parsed.GetValue(_only) is not { Length: > 0 } only)
            return options;
        var looked = (parsed.GetValue(_where) ?? []).Select(condition => condition.Field);
        return options with { Only = [.. only.Concat(looked).Select(property => property.Value).Distinct()] };
    }

    /// <summary>The records that are wanted.</summary>
    public IEnumerable<BibliographicRecord> Apply(IEnumerable<BibliographicRecord> records, ParseResult parsed)
    {
        var conditions = parsed.GetValue(_where) ?? [];
        if (conditions.Length > 0)
            records = records.Where(record => Array.TrueForAll(conditions, condition => condition.Holds(record)));
        return parsed.GetValue(_limit) is { } limit ? records.Take((int)Math.Min(limit, int.MaxValue)) : records;
    }

    private static Condition[] ParseConditions(ArgumentResult argument)
    {
        var conditions = new List<Condition>();
        foreach (var text in argument.Tokens.Select(token => token.Value))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                argument.AddError($"--where takes a field and a text, such as journal=heron; '{text}' is none.");
            else if (Find(text[..equals], argument) is { } field)
                conditions.Add(new(field, text[(equals + 1)..]));
        }
        return [.. conditions];
    }

    private static RecordProperty[] ParseFields(ArgumentResult argument) =>
        [.. argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => Find(name, argument)).OfType<RecordProperty>()];

    private static RecordProperty? Find(string name, ArgumentResult argument)
    {
        // A list may be named by one of its items: date, author, subject.
        var found = RecordProperty.All.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? RecordProperty.All.FirstOrDefault(property => property.Name.Equals(name + "s", StringComparison.OrdinalIgnoreCase));
        if (found is null)
            argument.AddError($"There is no field '{name}'. The fields are {string.Join(", ", RecordProperty.All.Select(property => property.Name))}.");
        return found;
    }

    /// <summary>What is asked of a record.</summary>
    /// <param name="Field">The field that is looked at.</param>
    /// <param name="Text">What one of its texts has to hold.</param>
    private sealed record Condition(RecordProperty Field, string Text)
    {
        public bool Holds(BibliographicRecord record) => Field.GetTexts(record).Any(text => text.Contains(Text, StringComparison.OrdinalIgnoreCase));
    }
}
