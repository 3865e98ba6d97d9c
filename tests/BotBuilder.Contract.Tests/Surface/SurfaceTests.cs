using System.Reflection;
using BotBuilder.Contract.Tests.Recorded;

namespace BotBuilder.Contract.Tests.Surface;

public sealed class SurfaceTests
{
    [Fact]
    public void The_recorded_surface_is_read_to_its_end()
    {
        var types = RecordedSurface.Types();
        Assert.Equal(197, types.Count);
        Assert.Equal("class : Recognizer<ChoiceOptions>", $"{types[^1].Kind} : {types[^1].Bases[0]}");
        Assert.Equal(166, RecordedSurface.JsonNames().Count());
    }

    [Fact]
    public void Every_recorded_type_and_member_is_offered_unless_listed_as_left_out()
    {
        var leftOut = Source.IsStandIn ? KnownDifferences.Read("left-out.tsv").Keys : [];
        var offered = Items(OfferedSurface.Types);
        var missing = Items(RecordedSurface.Types()).Except(offered).Where(item => !Covers(leftOut, item));
        Nothing(missing);
    }

    [StandInFact]
    public void Nothing_that_is_listed_as_left_out_is_offered_or_unknown()
    {
        var offered = Items(OfferedSurface.Types).ToHashSet();
        var recorded = Items(RecordedSurface.Types()).ToList();
        var wrong = KnownDifferences.Read("left-out.tsv").Keys.Where(entry =>
            recorded.All(item => !Covers([entry], item)) || recorded.Any(item => Covers([entry], item) && offered.Contains(item)));
        Nothing(wrong);
    }

    [StandInFact]
    public void Nothing_else_is_offered_unless_listed()
    {
        var listed = KnownDifferences.Read("also-offered.tsv").Keys.ToList();
        var beyond = Items(OfferedSurface.Types).Except(Items(RecordedSurface.Types())).ToList();
        var unlisted = beyond.Where(item => !Covers(listed, item));
        var stale = listed.Where(entry => beyond.All(item => !Covers([entry], item)));
        Nothing(unlisted.Concat(stale.Select(entry => $"listed, but not offered: {entry}")));
    }

    [Fact]
    public void Properties_have_the_recorded_names_in_JSON()
    {
        var types = OfferedSurface.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsPublic)
            .ToLookup(type => $"{type.Namespace}.{TypeWords.Of(type)}");
        var wrong =
            from recorded in RecordedSurface.JsonNames()
            from type in types[recorded.Type]
            let property = type.GetProperty(recorded.Property)
            where property is not null && NameInJson(property) != recorded.Json
            select $"{recorded.Type}.{recorded.Property} is '{NameInJson(property)}', not '{recorded.Json}'";
        Nothing(wrong);
    }

    private static void Nothing(IEnumerable<string> faults)
    {
        var lines = faults.ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    /// <summary>Whether an entry is the item, or names the type that the item belongs to.</summary>
    private static bool Covers(IEnumerable<string> entries, string item) => entries.Any(entry =>
        item == entry || (item.StartsWith(entry, StringComparison.Ordinal)
            && item[entry.Length..] is [' ', '[', ..] or [' ', ':', ..] or ['.', ..]
            && !entry.Contains(' ', StringComparison.Ordinal)));

    private static IEnumerable<string> Items(IEnumerable<TypeSurface> types) => types.SelectMany(type => type.Items);

    // The two sources use the attributes of two serializers.
    private static string? NameInJson(PropertyInfo property) => property.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute")
        .Select(attribute => attribute.ConstructorArguments.Select(argument => argument.Value as string).FirstOrDefault()
            ?? attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == "PropertyName").TypedValue.Value as string)
        .FirstOrDefault();
}
