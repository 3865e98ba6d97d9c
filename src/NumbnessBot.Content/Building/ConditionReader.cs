using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Reads conditions and reports those that cannot be read.</summary>
internal sealed class ConditionReader(Dictionary<string, Condition> groups, Draft draft)
{
    /// <summary>Holds for nobody; stands for a condition that could not be read, so that the rest can still be checked.</summary>
    public static readonly Condition Never = new Condition.Any([]);

    private readonly ConditionParser _parser = new(groups);

    /// <summary>The groups of every rules file, in the order of their use: one may use those written before it.</summary>
    public static ConditionReader WithGroups(Draft draft)
    {
        var groups = new Dictionary<string, Condition>(StringComparer.Ordinal);
        var reader = new ConditionReader(groups, draft);
        foreach (var map in draft.Of(FileKind.Rules).SelectMany(f => f.Top.Maps("groups")))
        {
            if (map.Text("id") is { } id && draft.Places.TryAdd(Sort.Group, id, map, draft.Problems))
            {
                groups[id] = reader.Read(map.Find("when")) ?? Never;
            }
        }

        return reader;
    }

    /// <returns>Null when there is no condition or it cannot be read.</returns>
    public Condition? Read(YamlPart? part)
    {
        if (part is not YamlText text)
        {
            return null;
        }

        var condition = _parser.Parse(text.Text, out var fault);
        if (condition is null)
        {
            draft.Problems.Add(text.Problem($"The condition cannot be read: {fault}", Remedy(text.Text)));
        }
        else
        {
            draft.Conditions.Add((condition, text));
        }

        return condition;
    }

    private string Remedy(string condition)
    {
        var unknown = condition.Split(' ', '(', ')').FirstOrDefault(w => w.StartsWith('@') && !groups.ContainsKey(w[1..]));
        return unknown is null
            ? "Write it with AND, OR, NOT, brackets, finding ids, @group, attribute = value and age < 16."
            : Nearest.Remedy(unknown, groups.Keys.Select(k => "@" + k), "Write the group in rules/groups.yaml, before the groups that use it.");
    }
}
