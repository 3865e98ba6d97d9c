using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Language.Tests.Answers;

/// <summary>Questions and readings written down for tests.</summary>
internal static class Asked
{
    private static readonly AnswerChoice none = Choice("none", "None of these");
    private static readonly AnswerChoice notSure = Choice("not-sure", "Not sure");

    public static AskedQuestion Named(string name) => name switch
    {
        "where" => Many("symptoms.where", [
            Choice("lower-back", "Lower back"),
            Choice("shoulder-blades", "Between the shoulder blades|upper back"),
            Choice("one-side", "One side only|left side|right side"),
            Choice("saddle-numbness", "Saddle area|between my legs|back passage|genitals", "saddle-numbness"),
            Choice("both-legs", "Both legs", "both-legs"),
            none]),
        "toilet" => Many("screen.toilet", [
            Choice("urine-retention", "Hard to start or pass urine|trouble peeing", "urine-retention"),
            Choice("urine-leak", "Leaking urine, or needing pads|leaking", "urine-leak"),
            Choice("wiping-change", "Wiping feels different after the toilet|wiping", "wiping-change"),
            Choice("bowel-incontinence", "Losing control of poo or wind|soiling", "bowel-incontinence"),
            Choice("saddle-numbness", "Numb or tingling between the legs|saddle numbness|groin numbness", "saddle-numbness"),
            Choice("sexual-change", "Change in sexual feeling", "sexual-change"),
            none, notSure]),
        "whole" => Many("screen.whole", [
            Choice("fever", "Fever", "fever"),
            Choice("night-sweats", "Drenching night sweats", "night-sweats"),
            Choice("weight-loss", "Losing weight without trying|weight loss", "weight-loss"),
            Choice("accident", "An accident, a fall from a height, a stab wound", "major-trauma", "penetrating-wound"),
            Choice("cancer-history", "Cancer, now or ever|cancer", "cancer-history"),
            none, notSure]),
        "two" => Many("symptoms.two", [
            Choice("night-pain", "Worse at night", "night-pain"), Choice("rest-pain", "Not eased by lying down", "rest-pain"), none, notSure]),
        "one" => Many("symptoms.one", [Choice("itchy-patch", "An itchy patch", "itchy-patch"), none, notSure]),
        "region" => new(QuestionId.Parse("location.region"), QuestionKind.Region, Values(
            "neck=Neck", "upper-back=Upper back", "mid-back=Middle of the back", "lower-back=Lower back", "buttock=Buttock", "whole-back=The whole back", "other=Somewhere else", "not-sure=Not sure"),
            [], FindingId.Parse("region")),
        "side" => Single("side", "left=Left", "right=Right", "both=Both sides", "middle=In the middle", "not-sure=Not sure"),
        "spread" => new(QuestionId.Parse("location.spread-to"), QuestionKind.Multiple, Values(
            "arm=Arm", "hand=Hand", "leg=Leg", "foot=Foot", "groin=Groin or between the legs", "chest-band=Round the chest", "none=Nowhere else", "not-sure=Not sure"), [], FindingId.Parse("spread-to")),
        "speed" => Single("onset-speed", "sudden=Suddenly", "gradual=Gradually", "not-sure=Not sure"),
        "course" => Single("course", "constant=There all the time", "comes-and-goes=It comes and goes", "worsening=Getting worse", "spreading=Spreading", "improving=Getting better", "resolved=Gone now", "same=Much the same", "not-sure=Not sure"),
        "who" => Single("who", "me=For me", "someone-else=For someone else"),
        "age" => new(QuestionId.Parse("about.age"), QuestionKind.Number, Values("someone-else=I'm asking for someone else"), [], FindingId.Parse("age")),
        "pain" => new(QuestionId.Parse("symptoms.pain"), QuestionKind.Number, Values("not-sure=Not sure"), [], FindingId.Parse("pain-severity")),
        "when" => new(QuestionId.Parse("onset.when"), QuestionKind.Date, Values("not-sure=Not sure"), [], FindingId.Parse("onset-when")),
        "trigger" => new(QuestionId.Parse("onset.trigger"), QuestionKind.Text, [], [], FindingId.Parse("onset-trigger")),
        "opening" => new(QuestionId.Opening, QuestionKind.Text, [], [], null),
        "consent" => new(QuestionId.Consent, QuestionKind.YesNo, Values("yes=Yes", "no=No"), [], null),
        "review" => new(QuestionId.Review, QuestionKind.Single, Values("yes=Yes, this is right|Yes", "change=Change something"), [], null),
        "review-no" => new(QuestionId.Review, QuestionKind.YesNo, Values("yes=Yes, that is right", "no=No, change something"), [], null),
        _ => new(QuestionId.Parse("symptoms.asked"), QuestionKind.YesNo, Values("yes=Yes", "no=No", "not-sure=Not sure"), [FindingId.Parse(name)], null),
    };

    /// <param name="findings">"urine-leak=present; fever=absent@12+5": state, and where in the text if it matters.</param>
    public static Reading Reading(string text, string findings) => new(
        text, [.. findings.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(f => Finding(f, text))], false, null);

    /// <summary>An answer as the tables write it.</summary>
    public static string Show(Answer answer) => answer switch
    {
        Answer.Picked p => string.Join("; ", new[]
        {
            p.Ticked.IsEmpty ? "" : "tick " + string.Join(' ', p.Ticked),
            p.Unsure.IsEmpty ? "" : "unsure " + string.Join(' ', p.Unsure),
            p.Denied.IsEmpty ? "" : "deny " + string.Join(' ', p.Denied),
            p.RestDenied ? "rest" : "",
        }.Where(s => s.Length > 0)),
        Answer.Number n => n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Answer.When w => w.Onset.Iso,
        Answer.Said s => "said " + s.Text,
        Answer.Yes => "yes",
        Answer.No => "no",
        Answer.None => "none",
        Answer.NotSure => "not-sure",
        _ => "?",
    };

    private static AskedQuestion Many(string id, ImmutableArray<AnswerChoice> choices) =>
        new(QuestionId.Parse(id), QuestionKind.Multiple, choices, [.. choices.SelectMany(c => c.Findings)], null);

    private static AskedQuestion Single(string attribute, params string[] values) =>
        new(QuestionId.Parse("about." + attribute), QuestionKind.Single, Values(values), [], FindingId.Parse(attribute));

    private static ImmutableArray<AnswerChoice> Values(params string[] values) =>
        [.. values.Select(v => Choice(v[..v.IndexOf('=')], v[(v.IndexOf('=') + 1)..]))];

    private static AnswerChoice Choice(string id, string names, params string[] findings) =>
        new(OptionId.Parse(id), [.. names.Split('|')], [.. findings.Select(FindingId.Parse)]);

    private static ReadFinding Finding(string written, string text)
    {
        var parts = written.Split('=', '@', '+');
        Assert.True(FindingStateIds.TryParse(parts[1], out var state), written);
        var start = parts.Length > 2 ? int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var length = parts.Length > 3 ? int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture) : text.Length - start;
        return new ReadFinding(FindingId.Parse(parts[0]), state, start, length, "test", "test");
    }
}
