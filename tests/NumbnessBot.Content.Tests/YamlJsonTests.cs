using Newtonsoft.Json.Linq;

namespace NumbnessBot.Content.Tests;

public sealed class YamlJsonTests
{
    [Theory]
    [InlineData("5", JTokenType.Integer)]
    [InlineData("-5", JTokenType.Integer)]
    [InlineData("0.5", JTokenType.Float)]
    [InlineData("true", JTokenType.Boolean)]
    [InlineData("~", JTokenType.Null)]
    [InlineData("", JTokenType.Null)]
    [InlineData("'5'", JTokenType.String)]
    [InlineData("yes", JTokenType.String)]
    [InlineData("no", JTokenType.String)]
    [InlineData("nan", JTokenType.String)]
    [InlineData("infinity", JTokenType.String)]
    [InlineData("116 123", JTokenType.String)]
    [InlineData("e", JTokenType.String)]
    public void A_value_is_seen_as_yaml_1_2_sees_it(string value, JTokenType type)
    {
        var top = YamlReader.Read("x.yaml", $"x: {value}\n", [])!;

        Assert.Equal(type, YamlJson.From(top)["x"]!.Type);
    }
}
