using System.Xml.Linq;
using NumbnessBot.Content;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Tests.Rendering;

public sealed class MarkedMapTests
{
    private static readonly MarkedMap map = new(RealContent.Shared.Current.Pack, RealContent.Shared.Current.Pack.Words(ContentPack.DefaultLocale));

    [Fact]
    public void Every_place_of_the_case_is_marked_and_named()
    {
        var @case = In("buttock,lower-back");

        Assert.Equal<string>(["lower-back", "buttock"], map.Places(@case));
        Assert.Equal("A map of the body. Marked on it: Lower back, Buttock.", map.Alt(@case));
        Assert.Equal(4, XElement.Parse(map.Svg(@case)!).Descendants().Count(e => e.Attribute("data-marked") is not null));
    }

    [Fact]
    public void Without_a_place_there_is_no_map()
    {
        Assert.Null(map.Svg(Case.Empty));
        Assert.Null(map.Svg(In("")));
    }

    [Fact]
    public void A_value_that_is_no_place_any_more_is_passed_over() => Assert.Equal<string>(["neck"], map.Places(In("tail,neck")));

    private static Case In(string places) => Case.Empty.Answer(FindingId.Parse("region"), places, "", DateTimeOffset.UnixEpoch);
}
