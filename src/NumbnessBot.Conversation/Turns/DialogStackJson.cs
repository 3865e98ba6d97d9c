using System.Text;
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
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                return ReadStack(ref reader);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
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
        if (members is Dictionary<string, object> plain)
        {
            foreach (var (key, value) in plain)
            {
                WriteMember(writer, key, value);
            }
        }
        else
        {
            foreach (var (key, value) in members)
            {
                WriteMember(writer, key, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, string key, object? value)
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

    private static DialogState ReadStack(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartArray);
        var stack = new List<DialogInstance>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var members = ReadMembers(ref json);
            stack.Add(members.GetValueOrDefault("id") is string id && members.GetValueOrDefault("state") is Dictionary<string, object> state
                ? new DialogInstance { Id = id, State = state }
                : throw new FormatException("A dialog on the stack needs its id and state."));
        }

        return new DialogState(stack);
    }

    private static Dictionary<string, object> ReadMembers(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        var members = new Dictionary<string, object>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            members[name] = json.TokenType switch
            {
                JsonTokenType.Number => json.GetInt32(),
                JsonTokenType.StartObject when IsStack(json) => ReadInner(ref json),
                JsonTokenType.StartObject => ReadMembers(ref json),
                _ => json.GetString()!,
            };
        }

        return members;
    }

    /// <summary>Looks ahead on a copy of the reader.</summary>
    private static bool IsStack(Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(Stack);

    private static DialogState ReadInner(ref Utf8JsonReader json)
    {
        json.Read();
        json.Read();
        var inner = ReadStack(ref json);
        json.Read();
        Expect(ref json, JsonTokenType.EndObject);
        return inner;
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
        {
            throw new FormatException("A stored stack of dialogs has another form.");
        }
    }
}
