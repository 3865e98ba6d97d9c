using System.Collections.Frozen;
using NumbnessBot.Triage;

namespace NumbnessBot.Language;

/// <summary>
/// Reads what a person's words say to the question that is open. Any string gives an answer. What is in doubt is read as the more urgent of
/// its meanings, or not as an answer at all: only plain words deny.
/// </summary>
public sealed class AnswerReader
{
    private readonly OnsetReader _onsets;
    private readonly YesNoReader _yesNo;
    private readonly PickReader _picks;
    private readonly NumberAnswerReader _numbers;
    private readonly LeanReader _leans;
    private readonly ShownNames _shown;

    public AnswerReader(AnswerWords words, DetailWords details, OnsetReader onsets, DetailsReader detailsReader)
    {
        var spelling = new Spelling(KnownWords(words));
        var values = new ValueNames(details);
        var backs = details.Lists[DetailWord.Back].ToHashSet(StringComparer.Ordinal);
        _shown = new ShownNames(asked => new ChoiceNames(
            asked.Choices, c => asked.Attribute is { } attribute ? values.Names(attribute, c.Id) : [],
            asked.Attribute is { } about ? values.NoNames(about) : [], backs, asked.Attribute is not null, spelling));
        _onsets = onsets;
        _leans = new LeanReader(words, spelling);
        _yesNo = new YesNoReader(_leans);
        _picks = new PickReader(words, _leans, spelling, _shown, backs);
        _numbers = new NumberAnswerReader(details, detailsReader);
    }

    /// <param name="reading">The symptoms read from the same text.</param>
    /// <param name="now">The person's present time; its offset is their time zone.</param>
    public Answer Read(AskedQuestion asked, string text, Reading reading, DateTimeOffset now) => Read(asked, Passage.Read(text), reading, now);

    /// <inheritdoc cref="Read(AskedQuestion, string, Reading, DateTimeOffset)"/>
    public Answer Read(AskedQuestion asked, Passage passage, Reading reading, DateTimeOffset now)
    {
        if (passage.Count == 0)
        {
            return new Answer.NotUnderstood();
        }

        return asked.Kind switch
        {
            QuestionKind.YesNo => ReadYesNo(asked, passage, reading),
            QuestionKind.Single when Offers(asked, FixedOptions.Yes) => ReadYesNo(asked, passage, reading),
            QuestionKind.Number => ReadNumber(asked, passage, reading, now),
            QuestionKind.Date => ReadDate(asked, passage, now),
            QuestionKind.Text => ReadText(asked, passage, now),
            _ => _picks.Read(asked, passage, reading),
        };
    }

    private static FrozenSet<string> KnownWords(AnswerWords words) =>
        words.Leans.Values.Concat(words.Picks.Values).SelectMany(p => p).Concat(words.Numbers.Values.Keys).Concat(words.Places.Keys)
            .SelectMany(p => Passage.Read(p).Words).Select(w => w.Folded).ToFrozenSet(StringComparer.Ordinal);

    private Answer ReadYesNo(AskedQuestion asked, Passage passage, Reading reading)
    {
        if (Titled(asked, passage) is { } choice)
        {
            return Said(choice);
        }

        return asked.Choices.Any(c => !c.IsFixed)
            && _picks.Read(asked with { Kind = QuestionKind.YesNo }, passage, reading) is var picked and (Answer.Picked { Ticked.Length: 1 } or Answer.Yes)
            ? picked : _yesNo.Read(asked, passage, reading);
    }

    private static bool Offers(AskedQuestion asked, OptionId id)
    {
        foreach (var choice in asked.Choices)
        {
            if (choice.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    // The words on a button say what the button says, whatever they would mean elsewhere.
    private AnswerChoice? Titled(AskedQuestion asked, Passage passage)
    {
        var names = _shown.Of(asked);
        for (var i = 0; i < asked.Choices.Length; i++)
        {
            if (names.IsTitle(i, passage))
            {
                return asked.Choices[i];
            }
        }

        return null;
    }

    private static Answer Said(AnswerChoice choice) =>
        choice.Id == FixedOptions.Yes ? new Answer.Yes()
        : choice.Id == FixedOptions.No || choice.Id == FixedOptions.None ? new Answer.No()
        : choice.Id == FixedOptions.NotSure ? new Answer.NotSure()
        : new Answer.Picked([choice.Id], [], [], false);

    private Answer ReadNumber(AskedQuestion asked, Passage passage, Reading reading, DateTimeOffset now)
    {
        if (_numbers.Read(asked.Attribute, passage, now) is { } number)
        {
            return new Answer.Number(number);
        }

        var picked = asked.Choices.IsEmpty ? new Answer.NotUnderstood() : _picks.Read(asked, passage, reading);
        return picked is Answer.Picked { Ticked.Length: 1 } or Answer.NotSure ? picked
            : _leans.Read(passage, agree: false).NotSure ? new Answer.NotSure()
            : new Answer.NotUnderstood();
    }

    private Answer ReadDate(AskedQuestion asked, Passage passage, DateTimeOffset now) =>
        _onsets.Read(passage, now) is { } onset ? new Answer.When(onset)
        : Titled(asked, passage) is { } choice ? Said(choice)
        : _leans.Read(passage, agree: false).NotSure ? new Answer.NotSure()
        : new Answer.NotUnderstood();

    private Answer ReadText(AskedQuestion asked, Passage passage, DateTimeOffset now)
    {
        if (asked.Attribute is null && asked.Asks.IsEmpty)
        {
            return new Answer.Said(passage.Text.Trim());
        }

        if (asked.Attribute == Attributes.OnsetWhen && _onsets.Read(passage, now) is { } onset)
        {
            return new Answer.When(onset);
        }

        return _leans.Read(passage, agree: false) switch
        {
            { NotSure: true, Content: false } => new Answer.NotSure(),
            { No: true, Yes: false, Content: false } => new Answer.None(),
            _ => new Answer.Said(passage.Text.Trim()),
        };
    }
}
