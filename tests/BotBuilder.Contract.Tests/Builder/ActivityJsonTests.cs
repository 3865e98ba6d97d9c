using System.Globalization;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

public sealed class ActivityJsonTests
{
    [Fact]
    public async Task Members_that_nobody_knows_are_written_as_they_were_read()
    {
        const string Json = """
            {
              "type": "message",
              "id": "1",
              "timestamp": "2026-11-20T12:00:00+01:00",
              "from": { "id": "u", "name": "Ann", "own": { "deep": [1, "two", null] } },
              "conversation": { "id": "c", "isGroup": false, "own": true },
              "recipient": { "id": "b", "own": 2.5 },
              "text": "my back is numb, \u00e4\u00f6 👋 <b>",
              "attachments": [{ "contentType": "a/b", "content": { "x": { "y": null } }, "own": "kept" }],
              "entities": [{ "type": "place", "own": { "a": [] } }, { "type": "mention", "mentioned": { "id": "b" }, "text": "@b" }],
              "channelData": { "k": "v", "n": null, "list": [1, 2, { "z": false }] },
              "value": { "choice": "yes" },
              "own": { "a": 1 }
            }
            """;

        var activity = await ActivityJson.ReadAsync(Json);

        var written = await ActivityJson.WriteAsync(activity);
        Assert.Equal(RecordedComparison.Canonical(JsonNode.Parse(Json)), RecordedComparison.Canonical(written));
    }

    [Fact]
    public async Task What_is_null_is_not_written()
    {
        var written = await ActivityJson.WriteAsync(new Activity(ActivityTypes.Message) { From = new ChannelAccount("u") });

        Assert.Equal("""{"from":{"id":"u"},"type":"message"}""", RecordedComparison.Canonical(written));
    }

    [Fact]
    public async Task Names_are_read_in_any_case_and_the_last_of_two_counts()
    {
        var activity = await ActivityJson.ReadAsync("""{"TYPE":"message","Text":"first","text":"second","From":{"ID":"u"}}""");

        Assert.Equal(("message", "second", "u"), (activity.Type, activity.Text, activity.From.Id));
    }

    [Fact]
    public async Task A_number_is_read_where_a_text_is_expected() =>
        Assert.Equal("7", (await ActivityJson.ReadAsync("""{"type":"message","text":7}""")).Text);

    [Fact]
    public async Task Plain_values_are_plain_after_reading()
    {
        Assert.Equal("yes", (await ActivityJson.ReadAsync("""{"type":"event","value":"yes"}""")).Value);
        Assert.Equal(true, (await ActivityJson.ReadAsync("""{"type":"event","value":true}""")).Value);
        var number = (await ActivityJson.ReadAsync("""{"type":"event","value":5}""")).Value;
        Assert.Equal(5, Convert.ToInt32(number, CultureInfo.InvariantCulture));
    }

    [StandInFact]
    public async Task A_text_that_looks_like_a_date_stays_the_text()
    {
        const string Json = """{"channelData":{"on":"2026-11-20"},"own":"2026-11-20","type":"event","value":"2026-11-20"}""";
        var activity = await ActivityJson.ReadAsync(Json);

        Assert.Equal("2026-11-20", activity.Value);
        Assert.Equal(Json, RecordedComparison.Canonical(await ActivityJson.WriteAsync(activity)));
    }

    [Fact]
    public async Task An_entity_of_a_class_of_its_own_is_written_with_all_its_members()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Entities = [new Mention { Mentioned = new ChannelAccount("b"), Text = "@b" }],
        };

        var read = await ActivityJson.ReadAsync((await ActivityJson.WriteAsync(activity)).ToJsonString());

        Assert.Equal(("b", "@b"), (read.GetMentions().Single().Mentioned.Id, read.GetMentions().Single().Text));
    }

    [Fact]
    public async Task A_payload_travels_under_the_names_of_its_attributes()
    {
        var sent = new Activity(ActivityTypes.Event) { ChannelData = new OnsetPayload { Since = "this morning", HoursAgo = 4 } };

        var written = await ActivityJson.WriteAsync(sent);
        var read = await ActivityJson.ReadAsync(written.ToJsonString());

        Assert.Equal("""{"hours-ago":4,"since":"this morning"}""", RecordedComparison.Canonical(written["channelData"]));
        Assert.Equal(("this morning", 4), (read.GetChannelData<OnsetPayload>().Since, read.GetChannelData<OnsetPayload>().HoursAgo));
    }

    [Fact]
    public async Task A_data_contract_alone_is_honoured()
    {
        var sent = new Activity(ActivityTypes.Event) { Value = new ContractOnlyPayload { Words = "numb", Private = "not sent" } };

        var written = await ActivityJson.WriteAsync(sent);

        Assert.Equal("""{"in-words":"numb"}""", RecordedComparison.Canonical(written["value"]));
    }

    [Fact]
    public async Task Channel_data_of_another_shape_is_refused_without_an_exception()
    {
        var activity = await ActivityJson.ReadAsync("""{"type":"message","channelData":{"hours-ago":{"not":"a number"}}}""");

        Assert.False(activity.TryGetChannelData<OnsetPayload>(out var payload));
        Assert.Null(payload);
        Assert.False(new Activity().TryGetChannelData<OnsetPayload>(out _));
        Assert.Null(new Activity().GetChannelData<OnsetPayload>());
    }

    [Fact]
    public async Task An_entity_takes_and_gives_any_shape()
    {
        var entity = new Entity();
        entity.SetAs(new OnsetPayload { Since = "noon", HoursAgo = 1 });
        entity.Type = "onset";

        var written = await ActivityJson.WriteAsync(new Activity { Entities = [entity] });

        Assert.Equal("""[{"hours-ago":1,"since":"noon","type":"onset"}]""", RecordedComparison.Canonical(written["entities"]));
        Assert.Equal("noon", entity.GetAs<OnsetPayload>().Since);
    }

    [Fact]
    public async Task An_entity_holds_what_it_was_set_from_as_it_was_then_and_its_members_can_be_changed()
    {
        var payload = new OnsetPayload { Since = "noon", HoursAgo = 1 };
        var entity = new Entity("onset");
        entity.SetAs(payload);
        payload.Since = "dawn";

        var first = await ActivityJson.WriteAsync(new Activity { Entities = [entity] });
        entity.Properties["since"] = "evening";
        var second = await ActivityJson.WriteAsync(new Activity { Entities = [entity] });

        Assert.Equal("""[{"hours-ago":1,"since":"noon","type":"onset"}]""", RecordedComparison.Canonical(first["entities"]));
        Assert.Equal("""[{"hours-ago":1,"since":"evening","type":"onset"}]""", RecordedComparison.Canonical(second["entities"]));
        Assert.Equal("evening", entity.GetAs<OnsetPayload>().Since);
    }

    [Fact]
    public void Entities_are_equal_when_all_their_members_are()
    {
        var one = new Mention { Mentioned = new ChannelAccount("b"), Text = "@b" };
        var same = new Mention { Mentioned = new ChannelAccount("b"), Text = "@b" };
        var other = new Mention { Mentioned = new ChannelAccount("c"), Text = "@b" };

        Assert.Equal((Entity)one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual((Entity)one, other);
    }
}
