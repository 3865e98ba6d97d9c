namespace Microsoft.Bot.Schema;

/// <summary>Who is named in a message, and the message without the naming.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the words that name <paramref name="id"/> out of the text, changes the activity and answers what is left.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var words = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (activity.Text is not null && words.Length > 0)
            {
                activity.Text = activity.Text.Replace(words, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
