using System.Text;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Http;

/// <summary>Whatever stands in a body is an activity that can be written again, or is none: never an exception.</summary>
public sealed class HostileBodyTests
{
    private static readonly string[] Values =
    [
        "5", "\"plain\"", "true", "1.5", "1e999", "-1e999", "99999999999999999999", "null", "{}", "[]", "[1]", "[null]", "[[]]",
        "{\"a\":1,\"a\":2}", "\"\\ud83d\"", "{\"\\udc00\":1}", "\"\\u0000\"", "\"2026-13-45T99:99:99Z\"", "\"2026-11-20T12:00:00\"",
        "{\"id\":5}", "{\"id\":{\"a\":1}}", "[{\"type\":null}]", "[{\"type\":{}}]", "[{\"type\":\"a\",\"Type\":\"b\"}]",
        "[{\"contentType\":1,\"content\":{\"x\":[1,{\"y\":1e999}]}}]", "{\"type\":\"x\",\"entities\":{\"k\":{\"type\":\"y\",\"z\":1e400}}}",
    ];

    public static TheoryData<string> Members =>
        [.. typeof(Activity).GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Append("somethingElse")];

    [StandInTheory]
    [MemberData(nameof(Members))]
    public async Task Any_value_of_a_member_is_read_or_refused(string member)
    {
        foreach (var value in Values)
            await ReadAndWriteAsync(Encoding.UTF8.GetBytes($$"""{"type":"message","{{member}}":{{value}}}"""));
    }

    [StandInFact]
    public async Task A_body_with_any_bytes_changed_is_read_or_refused()
    {
        const string Marks = "{}[]\",:\\u0d8e-";
        var whole = """
            {"type":"message","id":"in-1","from":{"id":"u"},"entities":[{"type":"x","o":{"p":[1,2.5e3,null,true]}}],
            "timestamp":"2026-11-20T12:00:00Z","text":"h\u00e9 \ud83d\udc4b","value":{"a":[1,{"b":"c"}]},"channelData":{"z":1},
            "membersAdded":[{"id":"q","w":3}]}
            """u8.ToArray();
        var random = new Random(20261120);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var body = (byte[])whole.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                body[random.Next(body.Length)] = (byte)(random.Next(3) == 0 ? Marks[random.Next(Marks.Length)] : random.Next(256));
            read += await ReadAndWriteAsync(body) ? 1 : 0;
        }

        Assert.InRange(read, 1, 19_999);
    }

    /// <summary>True when the body was an activity.</summary>
    private static async Task<bool> ReadAndWriteAsync(byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        context.Response.Body = new MemoryStream();
        var activity = await HttpHelper.ReadRequestAsync<Activity>(context.Request);
        if (activity == null)
            return false;
        await HttpHelper.WriteResponseAsync(
            context.Response,
            new InvokeResponse { Status = 200, Body = new ExpectedReplies { Activities = [activity] } });
        return true;
    }
}
