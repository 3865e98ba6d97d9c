namespace NumbnessBot.Content;

/// <summary>Every reply answers something that can be heard, and everything that is heard is answered.</summary>
internal sealed class RepliesCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        content.Draft.Of(FileKind.Replies).SelectMany(f => Check(f, content));

    private static IEnumerable<ContentProblem> Check(ContentFile file, CheckedContent content)
    {
        var heard = file.Top.Map("heard")?.Members.Select(m => m.Key).ToList() ?? [];
        var replies = file.Top.Maps("replies").ToList();
        var rules = content.Pack.Rules.Rules.Select(r => r.Id.Value).ToList();
        foreach (var hears in replies.Select(r => r.Find("hears")).OfType<YamlText>().Where(h => !heard.Contains(h.Text)))
        {
            yield return hears.Problem($"Nothing under 'heard' is called '{hears.Text}'.", Nearest.Remedy(hears.Text, heard, "Add it under 'heard', with the words people use."));
        }

        foreach (var rule in replies.SelectMany(r => r.TextParts("rules")).Where(r => !rules.Contains(r.Text)))
        {
            yield return rule.Problem($"'{rule.Text}' is not a rule.", Nearest.Remedy(rule.Text, rules, "Name a rule of rules/."));
        }

        foreach (var name in heard.Where(h => !replies.Any(r => r.Text("hears") == h)))
        {
            yield return file.Top.Map("heard")!.Find(name)!.Problem($"Nothing is said to '{name}'.", "Add a reply that hears it, or take it out.");
        }
    }
}
