using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumbnessBot.Triage.Tests;

/// <summary>The stored form itself: cases written by an older version must be read by a newer one.</summary>
public sealed class CaseStorageTests
{
    private const string Full = """
        {"schema":3,"consent":2,"greeted":true,"opened":true,"reviewed":true,"known":[{"is":"present","words":"i wet myself","at":1763640000,"ids":"leak"},
        {"is":"other","told":true,"ids":"numb weak"}],"attributes":{"age":{"is":"40","words":"im 40"},"side":{"words":"left"},"speed":{"is":"","at":0,"told":true}},
        "oneOf":["screen.list group weak fever"],"toCheck":["leak"],"answered":"consent screen.list .toilet","pending":"about.age","proposal":"2026-11-01","misses":2,
        "advised":"crisis","announced":["leaking"],"withdrawing":"leak","withdrawn":{"fever":{"is":"present","at":1763640000,"told":true}},"seenAt":1763640000,"returned":true,
        "relation":"husband"}
        """;

    private const string Second = """
        {"schema":2,"consent":2,"greeted":true,"opened":true,"reviewed":true,"known":[{"is":"present","words":"i wet myself","at":1763640000,"asked":true,"ids":"leak"},
        {"is":"other","at":1763640000,"ids":"numb weak"}],"attributes":{"age":{"is":"40","words":"im 40","at":1763640000,"asked":true},"side":{"is":"left","words":"left","at":1763640000,"asked":true},"speed":{"is":""}},
        "oneOf":["screen.list group weak fever"],"toCheck":["leak"],"answered":["consent","screen.list","screen.toilet"],"pending":"about.age","proposal":"2026-11-01","misses":2,
        "advised":"crisis","announced":["leaking"],"withdrawing":"leak","withdrawn":{"fever":{"is":"present","at":1763640000}},"seenAt":1763640000,"returned":true,
        "relation":"husband"}
        """;

    private const string First = """
        {"schema":1,"consent":2,"greeted":true,"opened":true,"reviewed":true,"findings":{"leak":{"is":"present","words":"i wet myself","at":1763640000,"asked":true},
        "weak":{"is":"other","at":1763640000}},"attributes":{"age":{"is":"40","words":"im 40","at":1763640000,"asked":true},"side":{"is":"left","words":"left","at":1763640000,"asked":true},"speed":{"is":""}},
        "oneOf":["screen.list group weak fever"],"toCheck":["leak"],"answered":["consent","screen.list","screen.toilet"],"pending":"about.age","proposal":"2026-11-01","misses":2,
        "advised":"crisis","announced":["leaking"],"withdrawing":"leak","withdrawn":{"fever":{"is":"present","at":1763640000}},"seenAt":1763640000,"returned":true,
        "relation":"husband"}
        """;

    private static readonly DateTimeOffset then = DateTimeOffset.FromUnixTimeSeconds(1763640000);

    [Fact]
    public void Every_member_of_the_stored_form_is_read()
    {
        var read = CaseJson.Read(Full)!;

        Assert.Equal((Consent.Declined, true, true, true), (read.Consent, read.Greeted, read.Opened, read.Reviewed));
        Assert.Equal(new Known(FindingState.Present, "i wet myself", then, true), read.Findings[Some.Id("leak")]);
        Assert.Equal(new Known(FindingState.Other, "", then, false), read.Findings[Some.Id("weak")]);
        Assert.Equal(new Known(FindingState.Other, "", then, false), read.Findings[Some.Id("numb")]);
        Assert.Equal(new KnownValue("40", "im 40", then, true), read.Attributes[Some.Id("age")]);
        Assert.Equal(new KnownValue("left", "left", then, true), read.Attributes[Some.Id("side")]);
        Assert.Equal(new KnownValue("", "", DateTimeOffset.UnixEpoch, false), read.Attributes[Some.Id("speed")]);
        Assert.Equal(["screen.list group weak fever"], read.OneOf.Select(o => $"{o.Question} {o.Option} {string.Join(' ', o.Findings)}"));
        Assert.Equal(["leak"], read.ToCheck.Select(f => f.Value));
        Assert.Equal(["consent", "screen.list", "screen.toilet"], read.Answered.Select(q => q.Value));
        Assert.Equal((Some.Q("about.age"), "2026-11-01", 2), (read.Pending, read.Proposal, read.Misses));
        Assert.Equal(Level.Crisis, read.Advised);
        Assert.Equal(["leaking"], read.Announced.Select(r => r.Value));
        Assert.Equal(Some.Id("leak"), read.Withdrawing);
        Assert.Equal(new Known(FindingState.Present, "", then, false), read.Withdrawn[Some.Id("fever")]);
        Assert.Equal((then, true, "husband"), (read.SeenAt, read.Returned, read.Relation));
    }

    [Fact]
    public void Every_member_is_written_under_the_name_by_which_it_is_read()
    {
        using var expected = JsonDocument.Parse(Full);
        using var written = JsonDocument.Parse(CaseJson.Write(CaseJson.Read(Full)!));

        Assert.True(JsonElement.DeepEquals(expected.RootElement, written.RootElement), written.RootElement.GetRawText());
    }

    [Fact]
    public void An_empty_case_is_its_schema_and_nothing_else()
    {
        Assert.Equal("""{"schema":3}""", CaseJson.Write(Case.Empty));

        var read = CaseJson.Read("""{"schema":1}""")!;

        Assert.Equal((null, null, null, null, null), (read.Pending, read.Advised, read.Withdrawing, read.SeenAt, read.Relation));
        Assert.Equal((0, 0, 0, 0, 0), (read.OneOf.Length, read.ToCheck.Length, read.Answered.Length, read.Announced.Length, read.Misses));
        Assert.Equal((0, 0, 0), (read.Findings.Count, read.Attributes.Count, read.Withdrawn.Count));
    }

    [Fact]
    public void Cases_of_the_schemas_before_are_read_whole()
    {
        var full = Full.Replace("numb weak", "weak", StringComparison.Ordinal);

        Assert.Equal(CaseJson.Write(CaseJson.Read(Full)!), CaseJson.Write(CaseJson.Read(Second)!));
        Assert.Equal(CaseJson.Write(CaseJson.Read(full)!), CaseJson.Write(CaseJson.Read(First)!));
    }

    [Fact]
    public void The_schema_may_stand_behind_what_it_explains()
    {
        var last = Full.Replace("\"schema\":3,", "", StringComparison.Ordinal).Replace("\"husband\"", "\"husband\",\"schema\":3", StringComparison.Ordinal);

        Assert.Equal(CaseJson.Write(CaseJson.Read(Full)!), CaseJson.Write(CaseJson.Read(last)!));
    }

    [Fact]
    public void Words_that_were_never_said_take_no_room()
    {
        var json = CaseJson.Write(Case.Empty.Asked("leak", FindingState.Present).With("age", "40"));

        Assert.DoesNotContain("words", json);
        Assert.Equal("", CaseJson.Read(json)!.Findings[Some.Id("leak")].Words);
    }

    [Theory]
    [InlineData("""{"schema":1,"advised":"perhaps"}""")]
    [InlineData("""{"schema":1,"oneOf":["screen.list"]}""")]
    [InlineData("""{"schema":1,"oneOf":["nowhere group weak"]}""")]
    [InlineData("""{"schema":1,"oneOf":["screen.list group Weak"]}""")]
    [InlineData("""{"schema":1,"pending":"nowhere"}""")]
    [InlineData("""{"schema":1,"withdrawing":"Leak"}""")]
    [InlineData("""{"schema":1,"toCheck":["Leak"]}""")]
    [InlineData("""{"schema":1,"announced":["Leaking"]}""")]
    [InlineData("""{"schema":1,"attributes":{"Age":{"is":"40"}}}""")]
    [InlineData("""{"schema":1,"findings":{"Leak":{"is":"present"}}}""")]
    [InlineData("""{"schema":1,"withdrawn":{"leak":{"is":"perhaps"}}}""")]
    [InlineData("""{"schema":2,"known":[null]}""")]
    [InlineData("""{"schema":2,"known":[{"is":"present"}]}""")]
    [InlineData("""{"schema":2,"known":[{"is":"present","ids":""}]}""")]
    [InlineData("""{"schema":2,"known":[{"is":"present","ids":"leak Weak"}]}""")]
    [InlineData("""{"schema":2,"known":[{"is":"perhaps","ids":"leak"}]}""")]
    [InlineData("""{"schema":3,"known":[{"words":"present","ids":""}]}""")]
    [InlineData("""{"schema":3,"attributes":{"age":{"at":1}}}""")]
    [InlineData("""{"schema":3,"answered":".list"}""")]
    [InlineData("""{"schema":3,"answered":""}""")]
    [InlineData("""{"schema":4}""")]
    [InlineData("""{"schema":0}""")]
    [InlineData("""{"schema":1""")]
    public void A_damaged_case_is_none(string json) => Assert.Null(CaseJson.Read(json));

    [Fact]
    public void A_finding_that_no_longer_exists_is_kept() =>
        Assert.Equal(FindingState.Present, CaseJson.Read("""{"schema":1,"findings":{"long-gone":{"is":"present"}}}""")!.StateOf(Some.Id("long-gone")));

    [Fact]
    public void Whatever_one_member_is_replaced_by_the_case_is_read_or_refused_but_nothing_is_thrown()
    {
        string[] odd = ["null", "true", "-1", "1e99", "99999999999999999999", "\"\"", "\"\\u0000\"", "[]", "[null]", "[[]]", "{}", "{\"x\":null}", "{\"\":{}}", "{\"leak\":{\"is\":null}}"];
        var places = 0;
        foreach (var value in odd)
        {
            foreach (var changed in Changes(JsonNode.Parse(Full)!, value).Concat(Changes(JsonNode.Parse(Second)!, value)).Concat(Changes(JsonNode.Parse(First)!, value)))
            {
                CaseJson.Read(changed);
                places++;
            }
        }

        Assert.InRange(places, 1000, 5000);
    }

    /// <summary>The document with each of its values replaced in turn.</summary>
    private static IEnumerable<string> Changes(JsonNode document, string value)
    {
        var places = new List<JsonNode>();
        Collect(document, places);
        foreach (var place in places)
        {
            var text = document.ToJsonString();
            var path = place.GetPath();
            var copy = JsonNode.Parse(text)!;
            var found = new List<JsonNode>();
            Collect(copy, found);
            found.Single(n => n.GetPath() == path).ReplaceWith(JsonNode.Parse(value));
            yield return copy.ToJsonString();
        }
    }

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        foreach (var child in node switch { JsonObject members => members.Select(m => m.Value), JsonArray items => items, _ => [] })
        {
            places.Add(child!);
            Collect(child!, places);
        }
    }
}
