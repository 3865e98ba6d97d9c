using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>The advice of an emergency names the number to call.</summary>
internal sealed class EmergencyWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content) =>
        from words in content.Words
        from file in content.Draft.Of(FileKind.OutcomeWords, words.Id)
        where file.Name == Level.Emergency.Id() && file.Top.Text("act") is { } act && !Placeholders.In(act).Contains("emergency")
        select file.Top.At("act").Problem("The emergency advice names no number.", "Put {emergency} where the number is to stand.");
}
