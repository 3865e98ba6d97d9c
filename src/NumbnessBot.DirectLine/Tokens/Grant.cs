namespace NumbnessBot.DirectLine.Tokens;

/// <summary>What a token says of who holds it.</summary>
/// <param name="Conversation">The only conversation that its holder may see.</param>
/// <param name="User">The id of the person, made up by us.</param>
/// <param name="Begun">The conversation had begun when the token was made.</param>
internal sealed record Grant(string Conversation, string User, bool Begun)
{
    /// <summary>A new conversation with a new person. Nobody can guess either.</summary>
    public static Grant New() => new(Randoms.Text(), "dl_" + Randoms.Text(), Begun: false);
}
