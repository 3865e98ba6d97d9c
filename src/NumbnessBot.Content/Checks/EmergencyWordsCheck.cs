using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>The advice of an emergency names the number to call, also where a rule puts it in words of its own.</summary>
internal sealed class EmergencyWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) => content.Words.SelectMany(words => Acts(words, content))
        .Where(act => !Placeholders.In(act.Text).Contains("emergency"))
        .Select(act => act.Problem("The emergency advice names no number.", "Put {emergency} where the number is to stand."));

    private static IEnumerable<YamlText> Acts(LocaleWords words, CheckedContent content)
    {
        var emergencies = content.Pack.Rules.Steps.Where(s => s.Level == Level.Emergency).Select(s => s.Rule.Id.Value).ToHashSet();
        var ofLevel = content.Draft.Of(FileKind.OutcomeWords, words.Id).Where(f => f.Name == Level.Emergency.Id()).Select(f => f.Top);
        var ofRules = content.Draft.Of(FileKind.RuleWords, words.Id).SelectMany(f => f.Top.Members).Where(m => emergencies.Contains(m.Key)).Select(m => m.Value);
        return ofLevel.Concat(ofRules.OfType<YamlMap>()).Select(map => map.Find("act")).OfType<YamlText>();
    }
}
