using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder;

/// <summary>Generated serializers for what our own classes keep in state.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(List<Choice>))]
[JsonSerializable(typeof(FoundChoice))]
[JsonSerializable(typeof(DateTimeResolution))]
[JsonSerializable(typeof(List<DateTimeResolution>))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(IDictionary<string, object>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(List<FoundChoice>))]
internal sealed partial class StateJsonContext : JsonSerializerContext
{
}
