namespace NumbnessBot.Content;

/// <summary>The list of emergency items is that of the rules. A warning, since the list is written from a pack that can be used.</summary>
internal sealed class EmergencyItemsCheck : IContentCheck
{
    private const string Remedy = "Write it again: dotnet run --project src/NumbnessBot.Host -- emergency-items.";

    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var file = content.Draft.Of(FileKind.EmergencyItems).FirstOrDefault();
        if (file is null)
        {
            yield return new(EmergencyItems.File, "", "The file is missing.", Remedy) { IsWarning = true };
        }
        else if (file.Body != EmergencyItems.Render(content.Pack))
        {
            var listed = file.Body.Split('\n').ToHashSet();
            var wanted = EmergencyItems.Render(content.Pack).Split('\n').ToHashSet();
            var changes = wanted.Except(listed).Select(id => "+" + id).Concat(listed.Except(wanted).Select(id => "-" + id));
            yield return new(EmergencyItems.File, "", $"The list is out of date: {string.Join(' ', changes)}.", Remedy) { IsWarning = true };
        }
    }
}
