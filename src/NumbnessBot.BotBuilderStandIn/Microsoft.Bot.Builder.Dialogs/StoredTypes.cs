using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Names under which dialog state holds what plain JSON cannot tell apart. Beside the names below only those are known that this process has
/// given itself, so stored text cannot ask for any other class.
/// </summary>
internal static class StoredTypes
{
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    static StoredTypes()
    {
        foreach (var type in (ReadOnlySpan<Type>)
        [
            typeof(DialogState), typeof(PromptOptions), typeof(FoundChoice), typeof(Choice), typeof(DateTimeResolution), typeof(Activity),
            typeof(Attachment), typeof(JsonElement), typeof(JsonObject), typeof(JsonArray), typeof(long), typeof(decimal), typeof(float),
            typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid),
        ])
        {
            Add(type.Name, type);
        }

        Add("members", typeof(Dictionary<string, object>));
        Add("strings", typeof(List<string>));
        Add("strings[]", typeof(string[]));
        Add("ints", typeof(List<int>));
        Add("doubles", typeof(List<double>));
        Add("texts", typeof(Dictionary<string, string>));
        Add("attachments", typeof(List<Attachment>));
        Add("choices", typeof(List<FoundChoice>));
        Add("readings", typeof(List<DateTimeResolution>));
    }

    /// <summary>The name of a type, which is known from now on.</summary>
    public static string NameOf(Type type) => Names.GetOrAdd(type, static asked =>
    {
        var name = asked.AssemblyQualifiedName;
        Types[name] = asked;
        return name;
    });

    /// <summary>The type of a name; null when the name is not known here.</summary>
    public static Type Find(string name) => Types.GetValueOrDefault(name);

    private static void Add(string name, Type type)
    {
        Types[name] = type;
        Names[type] = name;
    }
}
