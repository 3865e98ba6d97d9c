using System.Collections.Immutable;
using System.Globalization;

namespace NumbnessBot.Triage;

/// <summary>
/// Reads the condition language: <c>AND OR NOT ( )</c>, finding ids, <c>@group</c>, <c>attribute = value</c>, <c>age &lt; 16</c>.
/// AND binds tighter than OR. It checks form only; whether an id exists is the content check's business.
/// </summary>
public sealed class ConditionParser(IReadOnlyDictionary<string, Condition> groups)
{
    /// <summary>The condition, or null and one sentence that says what is wrong and where (character, from 1).</summary>
    public Condition? Parse(string text, out string? fault)
    {
        var state = new Reading(text, groups);
        var condition = state.Or();
        fault = state.Fault ?? (state.AtEnd ? null : state.Expected("AND, OR or the end"));
        return fault is null ? condition : null;
    }

    private sealed class Reading(string text, IReadOnlyDictionary<string, Condition> groups)
    {
        private int _at;

        public string? Fault { get; private set; }

        public bool AtEnd => Peek().IsEmpty;

        public Condition Or() => Chain("OR", And, parts => new Condition.Any(parts));

        public string Expected(string what) =>
            $"Expected {what} at character {text.Length - Rest().Length + 1}, found '{Peek()}'.";

        private Condition And() => Chain("AND", Unary, parts => new Condition.All(parts));

        private Condition Chain(string word, Func<Condition> part, Func<ImmutableArray<Condition>, Condition> join)
        {
            var parts = ImmutableArray.Create(part());
            while (Fault is null && Take(word))
            {
                parts = parts.Add(part());
            }

            return parts.Length == 1 ? parts[0] : join(parts);
        }

        private Condition Unary()
        {
            if (Take("NOT"))
            {
                return new Condition.Not(Unary());
            }

            if (!Take("("))
            {
                return Leaf();
            }

            var inner = Or();
            if (!Take(")"))
            {
                Fault ??= Expected("')'");
            }

            return inner;
        }

        private Condition Leaf()
        {
            var word = Next().ToString();
            if (word.StartsWith('@'))
            {
                if (groups.TryGetValue(word[1..], out var group))
                {
                    return new Condition.Group(word[1..], group);
                }

                Fault ??= $"There is no group '{word}'.";
                return Nothing;
            }

            if (!FindingId.TryParse(word, out var id))
            {
                Fault ??= word.Length == 0 ? "The condition ends too early." : $"'{word}' is no id of a finding or attribute.";
                return Nothing;
            }

            return Peek() switch
            {
                "=" => new Condition.Is(id, Next(2).ToString()),
                "<" => Compare(id, Comparison.Less),
                "<=" => Compare(id, Comparison.AtMost),
                ">" => Compare(id, Comparison.Greater),
                ">=" => Compare(id, Comparison.AtLeast),
                _ => new Condition.Has(id),
            };
        }

        private static Condition Nothing => new Condition.Any([]);

        private Condition Compare(FindingId id, Comparison how)
        {
            var number = Next(2).ToString();
            if (!decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound))
            {
                Fault ??= $"'{number}' is no number.";
            }

            return new Condition.Compare(id, how, bound);
        }

        private bool Take(string word)
        {
            if (!Peek().SequenceEqual(word))
            {
                return false;
            }

            Next();
            return true;
        }

        private ReadOnlySpan<char> Next(int count = 1)
        {
            var word = Peek();
            _at = text.AsSpan().Length - Rest().Length + word.Length;
            return count == 1 ? word : Next(count - 1);
        }

        private ReadOnlySpan<char> Rest() => text.AsSpan(_at).TrimStart();

        private ReadOnlySpan<char> Peek()
        {
            var rest = Rest();
            if (rest.IsEmpty)
            {
                return rest;
            }

            if (rest[0] is '(' or ')' or '=')
            {
                return rest[..1];
            }

            if (rest[0] is '<' or '>')
            {
                return rest[..(rest.Length > 1 && rest[1] == '=' ? 2 : 1)];
            }

            var end = rest.IndexOfAny(" \t\r\n()=<>");
            return end < 0 ? rest : rest[..end];
        }
    }
}
