using System.Collections.Immutable;
using System.Text.Json;

namespace NumbnessBot.Triage;

/// <summary>Writes a case to its stored form and reads it back.</summary>
public static class CaseJson
{
    public static string Write(Case @case) => JsonSerializer.Serialize(ToDocument(@case), CaseJsonContext.Default.CaseDocument);

    /// <summary>The case, or null when the text is no case of a schema known here. Ids that no longer exist are kept; they ask for nothing.</summary>
    public static Case? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CaseJsonContext.Default.CaseDocument) is { Schema: > 0 and <= Case.CurrentSchema } document
                ? FromDocument(document)
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static CaseDocument ToDocument(Case @case) => new()
    {
        Schema = @case.Schema,
        Consent = (int)@case.Consent,
        Greeted = @case.Greeted,
        Opened = @case.Opened,
        Reviewed = @case.Reviewed,
        Known = Groups(@case.Findings),
        Attributes = @case.Attributes.Count == 0 ? null : new(@case.Attributes.ToDictionary(
            a => a.Key.Value, a => new KnownDocument(a.Value.Value, NullIfEmpty(a.Value.Words), a.Value.At.ToUnixTimeSeconds(), a.Value.Asked))),
        OneOf = Texts(@case.OneOf.Select(o => $"{o.Question} {o.Option} {string.Join(' ', o.Findings)}")),
        ToCheck = Texts(@case.ToCheck.Select(f => f.Value)),
        Answered = Texts(@case.Answered.Select(q => q.Value)),
        Pending = @case.Pending?.Value,
        Asking = @case.Asking,
        Proposal = @case.Proposal,
        Misses = @case.Misses,
        Advised = @case.Advised?.Id(),
        Announced = Texts(@case.Announced.Select(r => r.Value)),
        Withdrawing = @case.Withdrawing?.Value,
        Withdrawn = Documents(@case.Withdrawn),
        SeenAt = @case.SeenAt?.ToUnixTimeSeconds() ?? 0,
        Returned = @case.Returned,
        GoesOn = @case.GoesOn,
        Relation = @case.Relation,
        Topic = @case.Topic?.Value,
        MenuShown = @case.MenuShown,
        Link = @case.Link?.Secret,
        LinkUntil = @case.Link?.Until.ToUnixTimeSeconds() ?? 0,
        RemindAt = @case.RemindAt?.ToUnixTimeSeconds() ?? 0,
        RemindWish = @case.RemindWish?.ToUnixTimeSeconds() ?? 0,
    };

    private static Case FromDocument(CaseDocument document) => new()
    {
        Consent = (Consent)document.Consent,
        Greeted = document.Greeted,
        Opened = document.Opened,
        Reviewed = document.Reviewed,
        Findings = document.Schema == 1 ? FindingsFrom(document.Findings) : FindingsFrom(document.Known),
        Attributes = (document.Attributes ?? []).ToImmutableSortedDictionary(
            a => FindingId.Parse(a.Key),
            a => a.Value?.Is is { } value
                ? new KnownValue(value, a.Value.Words ?? "", DateTimeOffset.FromUnixTimeSeconds(a.Value.At), a.Value.Asked)
                : throw new FormatException("An attribute needs a value.")),
        OneOf = [.. (document.OneOf ?? []).Select(OneOfFrom)],
        ToCheck = [.. (document.ToCheck ?? []).Select(FindingId.Parse)],
        Answered = [.. (document.Answered ?? []).Select(QuestionId.Parse)],
        Pending = document.Pending is null ? null : QuestionId.Parse(document.Pending),
        Asking = document.Asking,
        Proposal = document.Proposal,
        Misses = document.Misses,
        Advised = document.Advised is null ? null
            : LevelIds.TryParse(document.Advised, out var level) ? level
            : throw new FormatException($"'{document.Advised}' is no level."),
        Announced = [.. (document.Announced ?? []).Select(RuleId.Parse)],
        Withdrawing = document.Withdrawing is null ? null : FindingId.Parse(document.Withdrawing),
        Withdrawn = FindingsFrom(document.Withdrawn),
        SeenAt = Moment(document.SeenAt),
        Returned = document.Returned,
        GoesOn = document.GoesOn,
        Relation = document.Relation,
        Topic = document.Topic is null ? null : TopicId.Parse(document.Topic),
        MenuShown = document.MenuShown,
        Link = document.Link is { } secret ? new PageLink(secret, DateTimeOffset.FromUnixTimeSeconds(document.LinkUntil)) : null,
        RemindAt = Moment(document.RemindAt),
        RemindWish = Moment(document.RemindWish),
    };

    private static SortedDictionary<string, KnownDocument>? Documents(ImmutableSortedDictionary<FindingId, Known> findings) =>
        findings.Count == 0 ? null : new(findings.ToDictionary(
            f => f.Key.Value, f => new KnownDocument(f.Value.State.Id(), NullIfEmpty(f.Value.Words), f.Value.At.ToUnixTimeSeconds(), f.Value.Asked)));

    private static ImmutableSortedDictionary<FindingId, Known> FindingsFrom(SortedDictionary<string, KnownDocument>? documents) =>
        (documents ?? []).ToImmutableSortedDictionary(
            f => FindingId.Parse(f.Key),
            f => f.Value is not null && FindingStateIds.TryParse(f.Value.Is, out var state)
                ? new Known(state, f.Value.Words ?? "", DateTimeOffset.FromUnixTimeSeconds(f.Value.At), f.Value.Asked)
                : throw new FormatException($"'{f.Value?.Is}' is no state of a finding."));

    /// <summary>Most of an interview is lists answered with "none of these"; each is kept once, not once for each of its findings.</summary>
    private static GroupDocument[]? Groups(ImmutableSortedDictionary<FindingId, Known> findings) => findings.Count == 0 ? null :
    [
        .. findings.GroupBy(f => f.Value, f => f.Key.Value).Select(g => new GroupDocument(
            g.Key.State.Id(), NullIfEmpty(g.Key.Words), g.Key.At.ToUnixTimeSeconds(), g.Key.Asked, string.Join(' ', g))),
    ];

    private static ImmutableSortedDictionary<FindingId, Known> FindingsFrom(GroupDocument[]? groups)
    {
        var findings = ImmutableSortedDictionary.CreateBuilder<FindingId, Known>();
        foreach (var group in groups ?? [])
        {
            var known = group?.Ids is not null && FindingStateIds.TryParse(group.Is, out var state)
                ? new Known(state, group.Words ?? "", DateTimeOffset.FromUnixTimeSeconds(group.At), group.Asked)
                : throw new FormatException($"'{group?.Is}' is no state of findings.");
            foreach (var id in group.Ids.Split(' '))
            {
                findings[FindingId.Parse(id)] = known;
            }
        }

        return findings.ToImmutable();
    }

    private static OneOf OneOfFrom(string? text) => text?.Split(' ') is [var question, var option, .. { Length: > 0 } findings]
        ? new OneOf(QuestionId.Parse(question), OptionId.Parse(option), [.. findings.Select(FindingId.Parse)])
        : throw new FormatException("A ticked choice needs a question, an option and its findings.");

    private static DateTimeOffset? Moment(long seconds) => seconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds);

    private static string[]? Texts(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } all ? all : null;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
