using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>
/// Tells whether anybody can meet a condition: whether some set of findings and values makes it true, given what implies what, the values
/// an attribute has and the range of a number. Numbers are taken as whole.
/// </summary>
internal sealed class Possibility(Vocabulary vocabulary)
{
    public bool Of(Condition condition) => Search([(condition, true)], Person.Anybody(vocabulary));

    private static bool Search(ImmutableStack<(Condition What, bool Wanted)> goals, Person person)
    {
        var branches = new List<(ImmutableArray<Condition> Of, bool Wanted)>();
        while (!goals.IsEmpty)
        {
            goals = goals.Pop(out var goal);
            switch (goal.What)
            {
                case Condition.Not not:
                    goals = goals.Push((not.Of, !goal.Wanted));
                    break;
                case Condition.Group group:
                    goals = goals.Push((group.Of, goal.Wanted));
                    break;
                case Condition.All all when goal.Wanted:
                    goals = all.Of.Aggregate(goals, (g, c) => g.Push((c, true)));
                    break;
                case Condition.Any any when !goal.Wanted:
                    goals = any.Of.Aggregate(goals, (g, c) => g.Push((c, false)));
                    break;
                case Condition.All all:
                    branches.Add((all.Of, false));
                    break;
                case Condition.Any any:
                    branches.Add((any.Of, true));
                    break;
                default:
                    if (person.With(goal.What, goal.Wanted) is not { } next)
                    {
                        return false;
                    }

                    person = next;
                    break;
            }
        }

        if (branches.Count == 0)
        {
            return true;
        }

        // Alternatives are tried last, when most of the person is settled.
        var rest = branches.Skip(1).Select(b => (b.Wanted ? (Condition)new Condition.Any(b.Of) : new Condition.All(b.Of), b.Wanted)).ToList();
        return branches[0].Of.Any(c => Search([.. rest, (c, branches[0].Wanted)], person));
    }
}
