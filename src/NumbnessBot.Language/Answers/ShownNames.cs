using System.Collections.Concurrent;

namespace NumbnessBot.Language;

/// <summary>Keeps the names of each question as it was shown, since they are the same turn after turn. Safe for many threads.</summary>
internal sealed class ShownNames(Func<AskedQuestion, ChoiceNames> read)
{
    // More than there are questions, times the ways in which each can be shown.
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<AskedQuestion, ChoiceNames> _names = new(new SameChoices());

    public ChoiceNames Of(AskedQuestion asked)
    {
        if (_names.TryGetValue(asked, out var names))
        {
            return names;
        }

        if (_names.Count >= Most)
        {
            _names.Clear();
        }

        return _names.GetOrAdd(asked, read);
    }

    private sealed class SameChoices : IEqualityComparer<AskedQuestion>
    {
        public bool Equals(AskedQuestion? one, AskedQuestion? other)
        {
            if (one is null || other is null || one.Attribute != other.Attribute || one.Choices.Length != other.Choices.Length)
            {
                return ReferenceEquals(one, other);
            }

            for (var i = 0; i < one.Choices.Length; i++)
            {
                var (a, b) = (one.Choices[i], other.Choices[i]);
                if (a.Id != b.Id || !a.Names.AsSpan().SequenceEqual(b.Names.AsSpan()) || !a.Findings.AsSpan().SequenceEqual(b.Findings.AsSpan()))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(AskedQuestion asked) =>
            HashCode.Combine(asked.Id, asked.Choices.Length, asked.Choices.Length > 0 ? asked.Choices[0].Id : default);
    }
}
