using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Turns;

/// <summary>
/// The dialog stack as JSON of plain values, the same on both sources of Bot Builder and without type names. Our dialogs keep only strings,
/// numbers and inner stacks in their state; anything else is left out, since the stack can be rebuilt from the case.
/// </summary>
public static class DialogStackJson
{
    private const string Stack = "$stack";

    public static string? Write(DialogState? state)
    {
        if (state?.DialogStack is not { Count: > 0 })
        {
            return null;
        }

        return JsonText.Of(state, WriteStack);
    }

    /// <summary>The stack, empty when the text is none that we wrote.</summary>
    public static DialogState Read(string? json)
    {
        if (json is not null)
        {
            try
            {
                using var document = JsonDocument.Parse(json);
                return ReadStack(document.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                return new DialogState();
            }
        }

        return new DialogState();
    }

    private static void WriteStack(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartArray();
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WritePropertyName("state");
            WriteMembers(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, IDictionary<string, object> members)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in members)
        {
            switch (value)
            {
                case null:
                    writer.WriteNull(key);
                    break;
                case string text:
                    writer.WriteString(key, text);
                    break;
                case int number:
                    writer.WriteNumber(key, number);
                    break;
                case DialogState inner:
                    writer.WriteStartObject(key);
                    writer.WritePropertyName(Stack);
                    WriteStack(writer, inner);
                    writer.WriteEndObject();
                    break;
                case IDictionary<string, object> nested:
                    writer.WritePropertyName(key);
                    WriteMembers(writer, nested);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private static DialogState ReadStack(JsonElement array) => new(
        [.. array.EnumerateArray().Select(item => new DialogInstance
        {
            Id = item.GetProperty("id").GetString(),
            State = ReadMembers(item.GetProperty("state")),
        })]);

    private static Dictionary<string, object> ReadMembers(JsonElement members)
    {
        var result = new Dictionary<string, object>();
        foreach (var member in members.EnumerateObject())
        {
            result[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.Number => member.Value.GetInt32(),
                JsonValueKind.Object when member.Value.TryGetProperty(Stack, out var inner) => ReadStack(inner),
                JsonValueKind.Object => ReadMembers(member.Value),
                _ => member.Value.GetString()!,
            };
        }

        return result;
    }
}
