using NumbnessBot.Content;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Contributing;

/// <summary>A copy of the content in which a worked example was carried out; deleted afterwards.</summary>
internal sealed class EditedCopy : IKnowledgeSource, IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("contributing-").FullName;

    public EditedCopy(WorkedExample example)
    {
        Carry(example);
        Result = ContentLoader.Load(At("dialogs"));
        if (example.Commands.Any(c => c.EndsWith("emergency-items", StringComparison.Ordinal)))
        {
            File.WriteAllText(At("dialogs", EmergencyItems.File), EmergencyItems.Render(Pack));
            Result = ContentLoader.Load(At("dialogs"));
        }
    }

    public ContentResult Result { get; }

    public ContentPack Pack => Result.Pack ?? throw new InvalidOperationException(string.Join('\n', Result.Problems));

    public Knowledge Current => field ??= new Knowledge(Pack);

    public string At(params string[] parts) => Path.Combine([_root, .. parts]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Carry(WorkedExample example)
    {
        Copy(Repository.Under("dialogs"), At("dialogs"));
        foreach (var command in example.Commands.Where(c => c.StartsWith("cp -r ", StringComparison.Ordinal)))
        {
            Copy(At(command.Split(' ')[2]), At(command.Split(' ')[3]));
        }

        foreach (var edit in example.Edits)
        {
            Carry(edit);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void Carry(WorkedEdit edit)
    {
        var target = At(edit.Path);
        var before = File.Exists(target) ? target : Repository.Under(edit.Path);
        Assert.True(File.Exists(before) == (edit.Where != "new"), $"{edit.Path}: it is there already, or it is not there to be changed.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, edit.Where is "new" or "instead" ? edit.Text : Insert(edit, File.ReadAllText(before).ReplaceLineEndings("\n")));
    }

    private static string Insert(WorkedEdit edit, string text)
    {
        if (edit.Where == "at the end")
        {
            return text + edit.Text;
        }

        var line = text.IndexOf($"\n{edit.Line}\n", StringComparison.Ordinal) + 1;
        Assert.True(line > 0, $"{edit.Path} has no line '{edit.Line}'.");
        return text.Insert(edit.Where == "above" ? line : line + edit.Line.Length + 1, edit.Text);
    }
}
