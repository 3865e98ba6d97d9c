using Microsoft.Extensions.DependencyInjection;
using NumbnessBot.Conversation.Turns;
using NumbnessBot.DirectLine.Tests.Playing;
using NumbnessBot.Storage;

namespace NumbnessBot.DirectLine.Tests.Serving;

/// <summary>The moment in which a conversation has begun and its greeting has not been said yet.</summary>
public sealed class BeginningTests
{
    [Fact]
    public async Task A_conversation_is_known_by_its_first_token_before_it_is_greeted()
    {
        var held = new TaskCompletionSource();
        using var host = new DirectLineHost
        {
            Replace = services => services.AddSingleton<IConversationStore>(provider => new SlowStore(provider.GetRequiredService<ConsentingStore>(), held.Task)),
        };
        var person = host.NewPerson();
        await person.GenerateAsync();
        var first = person.Token;
        await person.StartAsync();
        person.Token = first;

        await person.ResumeAsync();
        person.Token = first;
        Assert.Empty((await person.PollAsync()).Activities);

        held.SetResult();
        Assert.Single(await person.UntilGreetedAsync());
    }
}
