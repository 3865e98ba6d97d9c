using System.Diagnostics.Metrics;
using System.Net;
using NumbnessBot.Host.Delivering;

namespace NumbnessBot.Host.Tests.Delivering;

public sealed class DeliveriesTests
{
    private static readonly TimeSpan second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Replies_are_posted_in_order_with_ids_that_follow_from_what_they_reply_to_and_wait_no_more()
    {
        await using var rig = new DeliveriesRig();

        await rig.Deliveries.PostAsync(await rig.CommitAsync("a-1", texts: ["one", "two"]), default);

        Assert.Equal(["talk a-1-0 one", "talk a-1-1 two"], rig.Taken);
        Assert.Empty(await rig.WaitingAsync());
    }

    [Fact]
    public async Task A_channel_that_stumbles_gets_a_reply_again_and_nothing_twice()
    {
        await using var rig = new DeliveriesRig();
        var stumbles = 3;
        rig.Channel = reply => reply.Text == "two" && stumbles-- > 0 ? throw new HttpRequestException("no") : Task.CompletedTask;
        var parcel = await rig.CommitAsync("a-1", texts: ["one", "two", "three"]);

        var posting = rig.Deliveries.PostAsync(parcel, default);
        await rig.UntilAsync(() => posting.IsCompleted && rig.Deliveries.Count == 0, second);

        Assert.Equal(["talk a-1-0 one", "talk a-1-1 two", "talk a-1-2 three"], rig.Taken);
        Assert.Equal(6, rig.Posts);
        Assert.Empty(await rig.WaitingAsync());
    }

    [Fact]
    public async Task Later_replies_of_a_conversation_wait_for_earlier_ones_and_other_conversations_do_not()
    {
        await using var rig = new DeliveriesRig();
        var closed = true;
        rig.Channel = reply => closed && reply.Text == "to a-1" ? throw DeliveriesRig.Refusal(HttpStatusCode.BadGateway) : Task.CompletedTask;

        var first = rig.Deliveries.PostAsync(await rig.CommitAsync("a-1"), default);
        await rig.UntilAsync(() => rig.Posts > 0);
        await rig.Deliveries.PostAsync(await rig.CommitAsync("a-2"), default);
        await rig.Deliveries.PostAsync(await rig.CommitAsync("b-1", "other"), default);
        Assert.Equal(["other b-1-0 to b-1"], rig.Taken);
        closed = false;
        await rig.UntilAsync(() => rig.Deliveries.Count == 0, second);

        await first;
        Assert.Equal(["other b-1-0 to b-1", "talk a-1-0 to a-1", "talk a-2-0 to a-2"], rig.Taken);
    }

    [Fact]
    public async Task A_request_waits_only_so_long_for_its_replies_to_be_taken()
    {
        await using var rig = new DeliveriesRig { Channel = _ => throw DeliveriesRig.Refusal(HttpStatusCode.ServiceUnavailable) };

        var posting = rig.Deliveries.PostAsync(await rig.CommitAsync("a-1"), default);
        await rig.UntilAsync(() => rig.Clock.Pauses.Contains(3 * second));
        rig.Clock.Move(3 * second);
        await rig.UntilAsync(() => posting.IsCompleted);

        Assert.Equal(1, rig.Deliveries.Count);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Fri, 20 Nov 2026 12:00:07 GMT")]
    public async Task A_channel_that_asks_for_time_gets_it(string retryAfter)
    {
        await using var rig = new DeliveriesRig();
        rig.Channel = _ => rig.Posts == 1 ? throw DeliveriesRig.Refusal(HttpStatusCode.TooManyRequests, retryAfter) : Task.CompletedTask;

        var posting = rig.Deliveries.PostAsync(await rig.CommitAsync("a-1"), default);
        await rig.UntilAsync(() => rig.Clock.Pauses.Any(p => p > TimeSpan.FromSeconds(5)));
        rig.Clock.Move(TimeSpan.FromSeconds(6.9));
        await posting;
        Assert.Equal(1, rig.Posts);
        await rig.UntilAsync(() => rig.Deliveries.Count == 0, second);

        Assert.Equal(2, rig.Posts);
    }

    [Fact]
    public async Task How_long_replies_took_is_measured()
    {
        await using var rig = new DeliveriesRig();
        var taken = new List<double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == "numbness.delivery.duration" && instrument.Meter == rig.Meter) { l.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => taken.Add(value));
        listener.Start();
        var reply = await rig.CommitAsync("a-1");
        rig.Clock.Move(TimeSpan.FromSeconds(2));

        await rig.Deliveries.PostAsync(reply, default);

        Assert.Equal(2, Assert.Single(taken));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task Where_there_is_no_hope_a_reply_is_given_up_at_once_and_counted(HttpStatusCode status)
    {
        await using var rig = new DeliveriesRig { Channel = _ => throw DeliveriesRig.Refusal(status) };
        var givenUp = 0L;
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == "numbness.deliveries" && ReferenceEquals(instrument.Meter, rig.Meter)) { l.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => { if (tags[0].Value is "given up") { Interlocked.Add(ref givenUp, value); } });
        listener.Start();

        await rig.Deliveries.PostAsync(await rig.CommitAsync("a-1"), default);

        Assert.Equal(1, rig.Posts);
        Assert.Empty(await rig.WaitingAsync());
        Assert.Equal(1, Interlocked.Read(ref givenUp));
    }

    [Fact]
    public async Task After_an_hour_a_reply_is_given_up_and_the_next_one_goes()
    {
        await using var rig = new DeliveriesRig();
        rig.Channel = reply => reply.Text == "to a-1" ? throw new HttpRequestException("no") : Task.CompletedTask;
        var first = rig.Deliveries.PostAsync(await rig.CommitAsync("a-1"), default);
        await rig.UntilAsync(() => rig.Deliveries.Count == 1);

        await rig.UntilAsync(() => rig.Deliveries.Count == 0, TimeSpan.FromSeconds(30));
        await first;

        Assert.InRange(rig.Clock.GetUtcNow().TimeOfDay, TimeSpan.FromHours(12.9), TimeSpan.FromHours(13.2));
        Assert.InRange(rig.Posts, 40, 200);
        Assert.Empty(await rig.WaitingAsync());
        await rig.Deliveries.PostAsync(await rig.CommitAsync("a-2"), default);
        Assert.Equal(["talk a-2-0 to a-2"], rig.Taken);
    }

    [Fact]
    public async Task What_another_process_left_is_delivered_in_order_under_the_same_ids()
    {
        await using var rig = new DeliveriesRig();
        foreach (var activity in new[] { "a-1", "a-2", "a-3" })
        {
            await rig.CommitAsync(activity);
        }

        await rig.Deliveries.StartAsync(default);
        await rig.UntilAsync(() => rig.Taken.Count == 3, second);

        Assert.Equal(["talk a-1-0 to a-1", "talk a-2-0 to a-2", "talk a-3-0 to a-3"], rig.Taken);
        await rig.UntilAsync(() => rig.Deliveries.Count == 0, second);
        Assert.Empty(await rig.WaitingAsync());
    }

    [Fact]
    public async Task A_reply_does_not_overtake_one_that_another_process_has_in_hand()
    {
        await using var rig = new DeliveriesRig();
        var theirs = await rig.CommitAsync("a-1");
        await rig.Deliveries.StartAsync(default);
        await rig.Deliveries.PostAsync(await rig.CommitAsync("a-2"), default);
        Assert.Empty(rig.Taken);

        await rig.Store.DoneAsync(theirs.Key, "a-1", default);
        await rig.UntilAsync(() => rig.Taken.Count == 1, second);

        Assert.Equal(["talk a-2-0 to a-2"], rig.Taken);
        Assert.True(rig.Clock.GetUtcNow().Minute == 0, "It took longer than the other process needed.");
    }

    [Fact]
    public async Task A_repeat_of_what_is_on_its_way_is_not_posted_a_second_time()
    {
        await using var rig = new DeliveriesRig();
        var door = new TaskCompletionSource();
        rig.Channel = _ => door.Task;
        var parcel = await rig.CommitAsync("a-1");
        var first = rig.Deliveries.PostAsync(parcel, default);
        var second = rig.Deliveries.PostAsync(parcel with { At = parcel.At }, default);
        door.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["talk a-1-0 to a-1"], rig.Taken);
    }

    [Fact]
    public async Task A_process_that_ends_leaves_what_it_could_not_deliver_to_the_next_one()
    {
        await using var next = new DeliveriesRig();
        await using var rig = new DeliveriesRig(next.Store, next.Clock) { Channel = _ => throw new HttpRequestException("no") };
        var posting = rig.Deliveries.PostAsync(await rig.CommitAsync("a-1"), default);
        await rig.UntilAsync(() => rig.Posts == 1);

        await rig.Deliveries.StopAsync(default);
        await next.Deliveries.StartAsync(default);
        await next.UntilAsync(() => next.Taken.Count == 1);

        Assert.Equal(["talk a-1-0 to a-1"], next.Taken);
        await posting;
    }

    [Fact]
    public async Task Words_for_a_fault_go_out_without_an_outbox_and_behind_what_is_on_its_way()
    {
        await using var rig = new DeliveriesRig();
        var parcel = await rig.CommitAsync("a-1");
        await rig.Deliveries.PostAsync(parcel, default);

        await rig.Deliveries.PostAsync(Parcel.Of(null, parcel.Key, parcel.Address, [new Microsoft.Bot.Schema.Activity("message") { Text = "sorry" }], parcel.At), default);

        Assert.Equal(["talk a-1-0 to a-1", "talk  sorry"], rig.Taken);
    }

    [Fact]
    public void Pauses_double_up_to_a_minute_and_differ()
    {
        var patience = new Patience(new Random(1));
        var pauses = Enumerable.Range(1, 30).Select(tries => patience.Pause(tries, null)).ToList();

        Assert.All(pauses.Take(3), p => Assert.InRange(p, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(1200)));
        Assert.All(pauses.Skip(10), p => Assert.InRange(p, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90)));
        Assert.Equal(pauses.Count, pauses.Distinct().Count());
        Assert.InRange(patience.Pause(1, TimeSpan.FromMinutes(5)), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.1));
    }
}
