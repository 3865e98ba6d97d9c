using System.Xml.Linq;
using NumbnessBot.Triage;

namespace NumbnessBot.Content;

/// <summary>The map shows every place that can be answered and no other, and each can be seen.</summary>
internal sealed class BodyMapCheck : IContentCheck
{
    /// <summary>What WCAG 2.2 asks between a thing that is to be seen and what lies beside it.</summary>
    private const double LeastContrast = 3;

    public IEnumerable<ContentProblem> Check(CheckedContent content)
    {
        var questions = content.Pack.Interview.Questions.Where(q => q.Kind == QuestionKind.Region).ToList();
        var values = questions.SelectMany(q => q.Options).Select(o => o.Value).OfType<string>().ToHashSet();
        foreach (var picture in content.Pack.Pictures.Values)
        {
            foreach (var area in picture.Areas)
            {
                foreach (var problem in Check(picture, area, values))
                {
                    yield return problem;
                }
            }
        }

        foreach (var question in questions)
        {
            foreach (var option in question.Options.Where(o => o.Value is { } value && !content.Pack.Map.Areas.Contains(value)))
            {
                yield return content.Places.Of(Sort.Question, question.Id)
                    .Problem($"The map has no area for '{option.Value}'.", $"Give an element of pictures/body-back.svg the member {BodyMap.AreaMember}=\"{option.Value}\".");
            }
        }
    }

    private static IEnumerable<ContentProblem> Check(Picture picture, XElement area, HashSet<string> values)
    {
        foreach (var member in new[] { BodyMap.AreaMember, BodyMap.WithinMember })
        {
            if ((string?)area.Attribute(member) is { } value && !values.Contains(value))
            {
                yield return PictureFormCheck.Problem(
                    picture, area, $"'{value}' is no choice of a question that asks with the map.", Nearest.Remedy(value, values, "Name a value of the question's attribute."));
            }
        }

        if (!picture.IsView)
        {
            yield return PictureFormCheck.Problem(picture, area, "Only a view of the body has areas.", "Take the member out, or name the file body-….svg.");
        }

        var (fill, line) = (Colour.Of(Inherited(area, "fill")), Colour.Of(Inherited(area, "stroke")));
        if (fill is null || line is null)
        {
            yield return PictureFormCheck.Problem(picture, area, "The area has no plain fill and line.", "Give both as #rrggbb.");
        }
        else if (Colour.Contrast(fill.Value, line.Value) is var contrast and < LeastContrast)
        {
            yield return PictureFormCheck.Problem(
                picture, area, FormattableString.Invariant($"The line has a contrast of {contrast:0.0} to the area; at least {LeastContrast} is needed."), "Take a darker line or a lighter area.");
        }
    }

    private static string? Inherited(XElement element, string member) => element.AncestorsAndSelf().Select(e => (string?)e.Attribute(member)).FirstOrDefault(v => v is not null);
}
