using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Reading;

/// <summary>What nearly everybody writes first, in all its plain forms, is no emergency.</summary>
public sealed class PlainBackTests
{
    private static readonly string[] whose = ["my", "the", "", "i think my"];
    private static readonly string[] backs = ["back", "lower back", "upper back", "mid back", "right side of my back", "left shoulder blade", "back left side", "spine"];
    private static readonly string[] verbs = ["is", "feels", "has been", "goes", "gets", "has gone"];
    private static readonly string[] degrees = ["", "a bit", "a little", "slightly", "kind of", "really", "quite", "so"];
    private static readonly string[] signs = ["numb", "tingly", "sore", "weird", "stiff", "numb and tingly", "achy", "itchy"];
    private static readonly string[] whens = ["", "since monday", "when i sit for long", "in the evening", "for 3 weeks now", "on and off", "again"];

    private static readonly string[] others =
    [
        "numb patch on {0} {1}", "i have a numb spot on {0} {1}", "{0} {1} hurts", "pins and needles in {0} {1}", "there is a tingling in {0} {1} on the left", "{0} {1} falls asleep when i sit",
        "burning feeling on {0} {1}", "pain and numbness in {0} {1}", "cant feel the skin on {0} {1}", "{0} {1} pain with some numbness", "numbness across {0} {1}", "i woke up with a numb {1}",
        "{0} {1} feels like its asleep", "dull ache in {0} {1}", "weird feeling in {0} {1}", "{0} {1} is killing me",
    ];

    [Fact]
    public void A_numb_back_alone_is_no_emergency()
    {
        var raised = Sentences().Distinct().Where(IsRaised).Take(20).ToList();

        Assert.Empty(raised);
    }

    private static bool IsRaised(string text) =>
        Understanding.Of(RealContent.Shared.Current, null, text, FixedClock.Friday).Assessment.Level is Level.Emergency or Level.Crisis;

    private static IEnumerable<string> Sentences()
    {
        foreach (var who in whose)
        {
            foreach (var back in backs)
            {
                foreach (var other in others)
                {
                    yield return Plain(string.Format(null, other, who, back));
                }

                foreach (var verb in verbs)
                {
                    foreach (var degree in degrees)
                    {
                        foreach (var sign in signs)
                        {
                            yield return Plain($"{who} {back} {verb} {degree} {sign} {whens[(verb.Length + degree.Length + sign.Length) % whens.Length]}");
                        }
                    }
                }
            }
        }
    }

    private static string Plain(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
