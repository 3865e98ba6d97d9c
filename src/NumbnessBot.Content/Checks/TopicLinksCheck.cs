using System.Collections.Immutable;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>Every topic that is named and every picture exists, and the five levels are all there.</summary>
internal sealed class TopicLinksCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var known = content.Pack.Topics.Select(t => t.Id).ToHashSet();
        var named = content.Pack.Topics.Select(t => (At: content.Places.Of(Sort.Topic, t.Id, "related"), Topics: t.Related))
            .Concat(content.Pack.Rules.Rules.Select(r => (At: content.Places.Of(Sort.Rule, r.Id, "topics"), r.Topics)))
            .Concat(content.Pack.Patterns.SelectMany(p => ByPattern(p, content)))
            .Concat(content.Pack.Outcomes.Values.Select(o => (At: content.Places.Of(Sort.Outcome, o.Level.Id(), "topics"), o.Topics)));
        foreach (var (at, topics) in named)
        {
            foreach (var id in topics.Where(t => !known.Contains(t)))
            {
                yield return at.Problem($"'{id}' is not a topic.", Nearest.Remedy(id.Value, known.Select(k => k.Value), "Name a topic of topics.yaml, or add it there."));
            }
        }

        foreach (var topic in content.Pack.Topics.Where(t => t.Related.Contains(t.Id)))
        {
            yield return content.Places.Of(Sort.Topic, topic.Id, "related").Problem($"'{topic.Id}' is related to itself.", "Take it out of the list.");
        }

        foreach (var topic in content.Pack.Topics.Where(t => t.Picture is { } name && !content.Pack.Pictures.ContainsKey(name)))
        {
            yield return content.Places.Of(Sort.Topic, topic.Id, "picture").Problem(
                $"'{topic.Picture}' is not a picture.", Nearest.Remedy(topic.Picture!, content.Pack.Pictures.Keys, "Name a file of pictures/ without its ending."));
        }

        foreach (var picture in content.Pack.Pictures.Values.Where(p => !p.IsView && content.Pack.Topics.All(t => t.Picture != p.Name)))
        {
            yield return new($"pictures/{picture.Name}.svg", "", "No topic shows this picture.", $"Add 'picture: {picture.Name}' to a topic of topics.yaml, or delete the file.");
        }

        foreach (var level in Enum.GetValues<Level>().Where(l => !content.Pack.Outcomes.ContainsKey(l)))
        {
            yield return new("outcomes.yaml", "outcomes", $"The level '{level.Id()}' is missing.", $"Add '- id: {level.Id()}'.");
        }
    }

    private static IEnumerable<(YamlPart At, ImmutableArray<TopicId> Topics)> ByPattern(Pattern pattern, CheckedContent content)
    {
        yield return (content.Places.Of(Sort.Pattern, pattern.Id, "topic"), [pattern.Topic]);
        yield return (content.Places.Of(Sort.Pattern, pattern.Id, "tests"), pattern.Tests);
        yield return (content.Places.Of(Sort.Pattern, pattern.Id, "professional"), pattern.Professionals);
    }
}
