using NumbnessBot.Conversation.Talking;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Vignettes;
using NumbnessBot.Storage;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>What is worked on: the cases at the end of interviews with patients of the repository, and what these said.</summary>
internal static class Inputs
{
    private const int Interviews = 40;
    private static readonly Lazy<(Case[] Cases, HeldReply[] Replies)> played = new(PlayAll);

    public static Knowledge Knowledge => RealContent.Shared.Current;

    public static Case[] Cases => played.Value.Cases;

    /// <summary>What the bot said in these interviews.</summary>
    public static HeldReply[] Replies => played.Value.Replies;

    public static IEnumerable<Vignette> Patients => Load.Patients.Some(Interviews);

    /// <summary>So many texts of one length.</summary>
    public static string[] Texts(int length)
    {
        string[] sayings = [.. Vignette.Outsiders.SelectMany(v => v.Facts.Values.Select(f => f.Say).Append(v.Opening))];
        return [.. Enumerable.Range(0, Interviews).Select(i => Text(sayings, length, i * 7))];
    }

    private static string Text(string[] sayings, int length, int from)
    {
        var text = new System.Text.StringBuilder(length + 200);
        for (var i = from; text.Length < length; i++)
        {
            text.Append(sayings[i % sayings.Length]).Append(". ");
        }

        return text.ToString(0, length);
    }

    private static (Case[] Cases, HeldReply[] Replies) PlayAll()
    {
        var (cases, replies) = (new List<Case>(), new List<HeldReply>());
        foreach (var vignette in Patients)
        {
            var store = new MemoryConversationStore();
            var talk = new TestTalk(store: store);
            vignette.Play(Manner.Remarks).PlayAsync(talk).GetAwaiter().GetResult();
            cases.Add(talk.Case);
            foreach (var activity in talk.Log.Where(a => a.From?.Id == "person"))
            {
                var stored = store.LoadAsync(ConversationKey.Of(activity.ChannelId, activity.Conversation.Id), activity.Id, CancellationToken.None).GetAwaiter().GetResult();
                replies.AddRange(stored.Replies is { } json ? HeldReply.ReadAll(json) : []);
            }
        }

        return ([.. cases], [.. replies]);
    }
}
