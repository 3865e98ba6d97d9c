namespace NumbnessBot.Content;

/// <summary>Each locale is named after its folder, and the default one is shipped.</summary>
internal sealed class LocaleCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        foreach (var file in content.Draft.Of(FileKind.Locale).Where(f => f.Top.Text("id") is { } id && id != f.Locale))
        {
            yield return file.Top.At("id").Problem($"The locale '{file.Top.Text("id")}' stands in the folder '{file.Locale}'.", "Give both the same name.");
        }

        if (!content.Pack.Locales.ContainsKey(ContentPack.DefaultLocale))
        {
            yield return new($"locales/{ContentPack.DefaultLocale}/locale.yaml", "status", "The default language is not shipped.", "Write 'status: shipped'.");
        }
    }
}
