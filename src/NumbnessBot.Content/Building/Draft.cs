using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Content while it is read: its files, the models made from them so far, where everything stands, and what is wrong.</summary>
internal sealed class Draft(IReadOnlyList<ContentFile> files)
{
    public IReadOnlyList<ContentFile> Files { get; } = files;

    public Places Places { get; } = new();

    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Every condition that could be read, and where it is written.</summary>
    public List<(Condition Condition, YamlText At)> Conditions { get; } = [];

    public IEnumerable<ContentFile> Of(FileKind kind) => Files.Where(f => f.Kind == kind);

    public IEnumerable<ContentFile> Of(FileKind kind, string locale) => Files.Where(f => f.Kind == kind && f.Locale == locale);
}
