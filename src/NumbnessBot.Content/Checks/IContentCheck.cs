namespace NumbnessBot.Content;

/// <summary>Looks for one kind of fault in content that could be read.</summary>
internal interface IContentCheck
{
    IEnumerable<ContentProblem> Check(CheckedContent content);
}
