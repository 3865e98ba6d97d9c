using System.Collections.Immutable;
using System.Text.Json;

namespace NumbnessBot.Triage;

/// <summary>Writes a case in the form that <see cref="CaseReader"/> reads.</summary>
internal static class CaseWriter
{
    private const int MostOnStack = 512;

    public static void Write(Utf8JsonWriter json, Case @case)
    {
        // Most is learnt at the same time as what stands before it.
        var at = 0L;
        json.WriteStartObject();
        json.WriteNumber("schema"u8, @case.Schema);
        Number(json, "consent"u8, (int)@case.Consent);
        Flag(json, "greeted"u8, @case.Greeted);
        Flag(json, "opened"u8, @case.Opened);
        Flag(json, "reviewed"u8, @case.Reviewed);
        Groups(json, @case.Findings, ref at);
        if (!@case.Attributes.IsEmpty)
        {
            json.WriteStartObject("attributes"u8);
            foreach (var (id, known) in @case.Attributes)
            {
                json.WriteStartObject(id.Value);
                Known(json, known.Value.Length > 0 && known.Value == known.Words ? null : known.Value, known.Words, known.At, known.Asked, ref at);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        if (!@case.OneOf.IsEmpty)
        {
            json.WriteStartArray("oneOf"u8);
            foreach (var choice in @case.OneOf)
            {
                json.WriteStringValue($"{choice.Question} {choice.Option} {string.Join(' ', choice.Findings)}");
            }

            json.WriteEndArray();
        }

        Texts(json, "toCheck"u8, @case.ToCheck, static f => f.Value);
        Answered(json, @case.Answered);
        Text(json, "pending"u8, @case.Pending?.Value);
        Text(json, "asking"u8, @case.Asking);
        Text(json, "proposal"u8, @case.Proposal);
        Number(json, "misses"u8, @case.Misses);
        Text(json, "advised"u8, @case.Advised?.Id());
        Texts(json, "announced"u8, @case.Announced, static r => r.Value);
        Text(json, "withdrawing"u8, @case.Withdrawing?.Value);
        if (!@case.Withdrawn.IsEmpty)
        {
            json.WriteStartObject("withdrawn"u8);
            foreach (var (id, known) in @case.Withdrawn)
            {
                json.WriteStartObject(id.Value);
                Known(json, known.State.Id(), known.Words, known.At, known.Asked, ref at);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        Number(json, "seenAt"u8, @case.SeenAt?.ToUnixTimeSeconds() ?? 0);
        Flag(json, "returned"u8, @case.Returned);
        Flag(json, "goesOn"u8, @case.GoesOn);
        Text(json, "relation"u8, @case.Relation);
        Text(json, "topic"u8, @case.Topic?.Value);
        Flag(json, "menuShown"u8, @case.MenuShown);
        Text(json, "link"u8, @case.Link?.Secret);
        Number(json, "linkUntil"u8, @case.Link?.Until.ToUnixTimeSeconds() ?? 0);
        Number(json, "remindAt"u8, @case.RemindAt?.ToUnixTimeSeconds() ?? 0);
        Number(json, "remindWish"u8, @case.RemindWish?.ToUnixTimeSeconds() ?? 0);
        json.WriteEndObject();
    }

    /// <summary>Most of an interview is lists answered with "none of these"; each is kept once, not once for each of its findings.</summary>
    private static void Groups(Utf8JsonWriter json, FindingMap<Known> findings, ref long at)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        Span<bool> done = findings.Count <= MostOnStack ? stackalloc bool[findings.Count] : new bool[findings.Count];
        json.WriteStartArray("known"u8);
        for (var i = 0; i < done.Length; i++)
        {
            if (done[i])
            {
                continue;
            }

            var known = findings.ValueAt(i);
            json.WriteStartObject();
            Known(json, known.State.Id(), known.Words, known.At, known.Asked, ref at);
            json.WritePropertyName("ids"u8);
            json.WriteStringValueSegment(findings.IdAt(i).Value, isFinalSegment: false);
            for (var j = i + 1; j < done.Length; j++)
            {
                if (!done[j] && IsSame(known, findings.ValueAt(j)))
                {
                    done[j] = true;
                    json.WriteStringValueSegment(" ", isFinalSegment: false);
                    json.WriteStringValueSegment(findings.IdAt(j).Value, isFinalSegment: false);
                }
            }

            json.WriteStringValueSegment("", isFinalSegment: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Looks at what differs most often first.</summary>
    private static bool IsSame(Known one, Known other) =>
        ReferenceEquals(one, other) || (one.At == other.At && one.State == other.State && one.Asked == other.Asked && one.Words == other.Words);

    /// <param name="is">Null where it is the words themselves.</param>
    /// <param name="before">The time of the entry before; gets this one's.</param>
    private static void Known(Utf8JsonWriter json, string? @is, string words, DateTimeOffset at, bool asked, ref long before)
    {
        Text(json, "is"u8, @is);
        Text(json, "words"u8, words.Length == 0 ? null : words);
        var seconds = at.ToUnixTimeSeconds();
        if (seconds != before)
        {
            json.WriteNumber("at"u8, seconds);
            before = seconds;
        }

        Flag(json, "told"u8, !asked);
    }

    /// <summary>One text; of questions of one stage only the first names it: "screen.toilet .list".</summary>
    private static void Answered(Utf8JsonWriter json, ImmutableArray<QuestionId> answered)
    {
        if (answered.IsEmpty)
        {
            return;
        }

        json.WritePropertyName("answered"u8);
        var before = default(ReadOnlySpan<char>);
        foreach (var question in answered)
        {
            json.WriteStringValueSegment(before.IsEmpty ? "" : " ", isFinalSegment: false);
            var id = question.Value.AsSpan();
            var stage = id[..Math.Max(0, id.IndexOf('.'))];
            json.WriteStringValueSegment(!stage.IsEmpty && before.StartsWith(stage) && before[stage.Length..] is ['.', ..] ? id[stage.Length..] : id, isFinalSegment: false);
            before = id;
        }

        json.WriteStringValueSegment("", isFinalSegment: true);
    }

    private static void Texts<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<T> items, Func<T, string> text)
    {
        if (!items.IsEmpty)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStringValue(text(item));
            }

            json.WriteEndArray();
        }
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long value)
    {
        if (value != 0)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
