using System.Globalization;
using System.Text;
using NumbnessBot.Content;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Proof.Stories;

namespace NumbnessBot.Proof.Safety;

/// <summary>docs/safety/hazards.md: the hazard log, from dialogs/hazards.yaml and from the rules and stories that name a hazard.</summary>
public static class HazardPage
{
    private const string Head = """
        # Hazard log

        Written by `dotnet run --project tests/benchmarks -- safety` from [`dialogs/hazards.yaml`](../../dialogs/hazards.yaml), the rules and the stories;
        edit those, not this page.

        **No clinical safety officer has signed this log, and no clinician has reviewed it.** The figures are estimates of the authors, made without
        patients; a deployer estimates anew for their own place and people ([README](README.md)).

        ## What the figures mean

        | | severity: the harm, if it comes to that | likelihood: among people who use it |
        |---|---|---|
        | 1 | a nuisance, a short worry | hardly ever |
        | 2 | harm that heals by itself; a needless visit | rarely |
        | 3 | harm that needs treatment; long distress | now and then |
        | 4 | lasting harm to one person, such as lost legs or bladder | often |
        | 5 | death, or lasting harm to many | in most talks |

        | likelihood ↓ severity → | 1 | 2 | 3 | 4 | 5 |
        |---|---|---|---|---|---|

        """;

    private const string AfterMatrix = """

        Risk 1 and 2: kept as low as can be. 3: lowered where possible, and a clinical safety officer has to accept what remains. 4 and 5: not to be used
        for patients before it is lower.

        Status: *controlled*: guards are in place and tested. *open*: more is to be done here, at least a clinician's review. *deployer*: whoever runs it has
        to do something as well. None is signed.

        """;

    private const int NotAcceptable = 4;

    public static string Render()
    {
        var page = new StringBuilder(Head);
        for (var likelihood = 5; likelihood >= 1; likelihood--)
        {
            page.Append(CultureInfo.InvariantCulture, $"| **{likelihood}** | ").AppendJoin(' ', Enumerable.Range(1, 5).Select(s => $"{RiskMatrix.Of(new Risk(s, likelihood))} |")).Append('\n');
        }

        var hazards = RealContent.Shared.Current.Pack.Hazards.Values.OrderBy(h => h.Id, StringComparer.Ordinal).ToList();
        var high = hazards.Where(h => RiskMatrix.Of(h.After) >= NotAcceptable).Select(h => $"[{h.Id}](#{Anchor(h)})").ToList();
        page.Append(AfterMatrix);
        if (high.Count > 0)
        {
            page.Append($"\n**By these estimates it is not ready for patients: at 4 or 5 still stand {string.Join(", ", high)}.**\n");
        }

        page.Append("\n| hazard | | risk without → with guards | status |\n|---|---|---|---|\n");
        foreach (var hazard in hazards)
        {
            page.Append($"| [{hazard.Id}](#{Anchor(hazard)}) | {hazard.Meaning} | {RiskMatrix.Of(hazard.Before)} → {RiskMatrix.Of(hazard.After)} | {hazard.Status} |\n");
        }

        var stories = Story.All.ToLookup(s => s.Story.Hazard, s => s.File);
        foreach (var hazard in hazards)
        {
            Write(page, hazard, [.. stories[hazard.Id]]);
        }

        return page.ToString();
    }

    private static string Anchor(Hazard hazard) => hazard.Id.ToLowerInvariant();

    private static void Write(StringBuilder page, Hazard hazard, List<string> stories)
    {
        var rules = RealContent.Shared.Current.Pack.Rules.Rules.Where(r => r.Hazards.Contains(hazard.Id)).ToList();
        page.Append($"\n## {hazard.Id}\n\n{hazard.Meaning}\n\n");
        page.Append($"- **Cause:** {string.Join("; ", hazard.Causes)}\n");
        page.Append($"- **Effect:** {hazard.Effect}\n");
        page.Append($"- **Harm:** {hazard.Harm}\n");
        page.Append($"- **Without guards:** {Figures(hazard.Before)}\n");
        page.Append($"- **Guarded by:** {string.Join("; ", hazard.Guards.Select(Reference.Linked))}\n");
        if (rules.Count > 0)
        {
            page.Append($"- **Rules:** {string.Join(", ", rules.Select(r => $"[{r.Id}](traceability.md#{r.Id})"))}\n");
        }

        if (stories.Count > 0)
        {
            page.Append($"- **Stories:** {string.Join(", ", stories.Select(TracePage.StoryLink))}\n");
        }

        page.Append($"- **With guards:** {Figures(hazard.After)}\n");
        page.Append($"- **What remains:** {Reference.Linked(hazard.Residual)}\n");
        page.Append($"- **Status:** {hazard.Status}; no clinical safety officer has signed\n");
    }

    private static string Figures(Risk risk) => $"severity {risk.Severity}, likelihood {risk.Likelihood}: risk {RiskMatrix.Of(risk)}";
}
