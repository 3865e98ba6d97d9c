using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>Which choices stand ticked, doubted and denied while an answer is read.</summary>
internal sealed class Picks(ImmutableArray<AnswerChoice> choices)
{
    private readonly PickSort?[] _marks = new PickSort?[choices.Length];
    private readonly bool[] _left = new bool[choices.Length];
    private readonly List<int> _order = [];

    public bool RestDenied { get; set; }

    /// <summary>"Only" was said: it denies the rest once it is understood of what.</summary>
    public bool OnlyThis { get; set; }

    public bool None { get; private set; }

    public bool NotSure { get; private set; }

    /// <summary>The choice "yes" was picked by its place or name.</summary>
    public bool Yes { get; private set; }

    public bool AnyTicked => _marks.Contains(PickSort.Affirm);

    public bool IsEmpty => _order.Count == 0;

    public PickSort? this[int choice] => _marks[choice];

    /// <summary>Some choices were left out by name.</summary>
    public bool AnyLeftOut => _left.Contains(true);

    /// <summary>The choice was left out by name ("all but the last"), whatever its words would mean elsewhere.</summary>
    public bool IsLeftOut(int choice) => _left[choice];

    public void LeaveOut(int choice)
    {
        if (!choices[choice].IsFixed)
        {
            Mark(choice, PickSort.Deny);
            _left[choice] = true;
        }
    }

    /// <param name="how"><see cref="PickSort.Affirm"/>, <see cref="PickSort.Deny"/> or <see cref="PickSort.Doubt"/>.</param>
    public void Mark(int choice, PickSort how)
    {
        if (choices[choice].IsFixed)
        {
            if (how == PickSort.Affirm)
            {
                None |= choices[choice].Id == FixedOptions.None || choices[choice].Id == FixedOptions.No;
                NotSure |= choices[choice].Id == FixedOptions.NotSure;
                Yes |= choices[choice].Id == FixedOptions.Yes;
            }

            return;
        }

        if (_marks[choice] is null)
        {
            _order.Add(choice);
        }

        _marks[choice] = how;
        _left[choice] = false;
    }

    public void MarkRest(PickSort how)
    {
        if (how == PickSort.Deny)
        {
            RestDenied = true;
            return;
        }

        for (var i = 0; i < choices.Length; i++)
        {
            if (!choices[i].IsFixed && _marks[i] is null)
            {
                Mark(i, how);
            }
        }
    }

    public void Clear(int choice)
    {
        _marks[choice] = null;
        _order.Remove(choice);
    }

    public void Clear()
    {
        Array.Clear(_marks);
        _order.Clear();
    }

    public Answer.Picked ToAnswer() => new(With(PickSort.Affirm), With(PickSort.Doubt), With(PickSort.Deny), RestDenied || (OnlyThis && !IsEmpty));

    private ImmutableArray<OptionId> With(PickSort how)
    {
        var marked = 0;
        foreach (var mark in _marks)
        {
            marked += mark == how ? 1 : 0;
        }

        if (marked == 0)
        {
            return [];
        }

        var ids = ImmutableArray.CreateBuilder<OptionId>(marked);
        for (var i = 0; i < _marks.Length; i++)
        {
            if (_marks[i] == how)
            {
                ids.Add(choices[i].Id);
            }
        }

        return ids.MoveToImmutable();
    }
}
