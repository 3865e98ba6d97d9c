using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Talking;
using NumbnessBot.DirectLine.Tests.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.DirectLine.Tests.Serving;

/// <summary>How much waits and who listens, as operators see it.</summary>
public sealed class MeterTests
{
    [Fact]
    public async Task Turns_that_wait_and_open_sockets_are_told()
    {
        var held = new TaskCompletionSource();
        using var host = new DirectLineHost
        {
            Replace = services => services.AddSingleton<IConversationStore>(provider => new SlowStore(provider.GetRequiredService<ConsentingStore>(), held.Task)),
        };
        var told = new Dictionary<string, int>();
        var person = await host.ArriveAsync();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter == host.Get<TurnMeter>().Meter)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => told[instrument.Name] = value);
        listener.Start();

        using var ear = await person.ListenAsync();
        await person.SayAsync("my back is numb");
        while (host.Get<Listeners>().Count == 0)
        {
            await Task.Yield();
        }

        listener.RecordObservableInstruments();
        Assert.Equal((2, 1), (told["numbness.directline.waiting"], told["numbness.directline.sockets"]));

        held.SetResult();
        while (host.Get<TurnQueue>().Count > 0)
        {
            await Task.Yield();
        }

        listener.RecordObservableInstruments();
        Assert.Equal((0, 1), (told["numbness.directline.waiting"], told["numbness.directline.sockets"]));
    }
}
