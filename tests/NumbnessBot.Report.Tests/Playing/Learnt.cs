using System.Globalization;
using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Playing;

/// <summary>One thing that a case holds, in a form that every rendering can be read back into.</summary>
/// <param name="Place">Under which heading, without the part of the page: <c>asked-absent</c>.</param>
/// <param name="What">The id, or where ids are not shown the name, with the value where there is one.</param>
/// <param name="At">When it was learnt; empty where that makes no sense.</param>
/// <param name="Words">The person's own words.</param>
internal sealed record Learnt(string Place, string What, string At = "", string Words = "")
{
    public const string Minute = "d MMM yyyy HH:mm 'UTC'";
    public const string Second = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly ContentPack pack = RealContent.Shared.Current.Pack;
    private static readonly LocaleWords words = pack.Words(null);

    /// <summary>All that a case holds of the person, worked out from the case alone.</summary>
    /// <param name="case">The case.</param>
    /// <param name="ids">Ids and stored values; otherwise names and shown values.</param>
    /// <param name="time">How times are written.</param>
    public static IEnumerable<Learnt> Of(Case @case, bool ids, string time)
    {
        foreach (var (id, known) in @case.Findings)
        {
            yield return new($"{(known.Asked ? "asked" : "told")}-{known.State.Id()}", ids ? id.Value : Name(id), Time(known.At, time), Plain(known.Words));
        }

        foreach (var (id, known) in @case.Withdrawn)
        {
            yield return new("withdrawn", ids ? id.Value : Name(id), Time(known.At, time), Plain(known.Words));
        }

        foreach (var (id, known) in @case.Attributes)
        {
            yield return new("value", ids ? $"{id}={Plain(known.Value)}" : $"{Name(id)}: {Shown(id, known.Value)}", Time(known.At, time), Plain(known.Words));
        }

        foreach (var choice in @case.OneOf)
        {
            yield return new("one-of", string.Join(ids ? " " : "; ", choice.Findings.Select(f => ids ? f.Value : Name(f))));
        }
    }

    /// <summary>In an order that makes two lists equal when they hold the same.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<Learnt> learnt) => learnt.Select(l => l.ToString()).Order(StringComparer.Ordinal);

    /// <summary>What a text looks like where it may hold no line ends and no signs that documents forbid.</summary>
    public static string Plain(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Select(r =>
            r.Value is < 32 and not (9 or 10 or 13) or (>= 0x7F and < 0xA0) || (r.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : r.ToString()));
        return string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Time(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static string Name(FindingId id) => words.Findings.TryGetValue(id, out var own) ? own.Name : id.Value.Replace('-', ' ');

    private static string Shown(FindingId id, string value) => value.Length == 0 ? words.Phrases["report.not-known"] : pack.Vocabulary.Attribute(id)!.Kind switch
    {
        AttributeKind.Choice => string.Join(", ", value.Split(',').Select(v => words.Findings[id].Values.GetValueOrDefault(v) ?? v.Replace('-', ' '))),
        AttributeKind.Date => value switch { "2026-11-03" => "3 November 2026", "2026-10-01/2026-10-31" => "1 October 2026 – 31 October 2026", _ => "1 January 2020" },
        _ => Plain(value),
    };
}
