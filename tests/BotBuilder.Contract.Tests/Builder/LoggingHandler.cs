using System.Net;
using System.Text.Json.Nodes;
using BotBuilder.Contract.Tests.Recorded;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotBuilder.Contract.Tests.Builder;

/// <summary>Overrides every method, notes its name and details, and calls the base; invokes may be answered by script.</summary>
internal sealed class LoggingHandler(Observations observed, JsonObject? invoke) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        observed.Log("OnTurn");
        await base.OnTurnAsync(turnContext, cancellationToken);
        observed.Log("OnTurn done");
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log($"OnMessageActivity {turnContext.Activity.Text ?? "null"}");
        return base.OnMessageActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnMessageUpdateActivity");
        return base.OnMessageUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnMessageDeleteActivity");
        return base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnConversationUpdateActivity");
        return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log($"OnMembersAdded {string.Join(',', membersAdded.Select(member => member.Id))}");
        return base.OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);
    }

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log($"OnMembersRemoved {string.Join(',', membersRemoved.Select(member => member.Id))}");
        return base.OnMembersRemovedAsync(membersRemoved, turnContext, cancellationToken);
    }

    protected override Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnMessageReactionActivity");
        return base.OnMessageReactionActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log($"OnReactionsAdded {string.Join(',', messageReactions.Select(reaction => reaction.Type))}");
        return base.OnReactionsAddedAsync(messageReactions, turnContext, cancellationToken);
    }

    protected override Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log($"OnReactionsRemoved {string.Join(',', messageReactions.Select(reaction => reaction.Type))}");
        return base.OnReactionsRemovedAsync(messageReactions, turnContext, cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log($"OnEventActivity {turnContext.Activity.Name}");
        return base.OnEventActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log("OnTokenResponseEvent");
        return base.OnTokenResponseEventAsync(turnContext, cancellationToken);
    }

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log($"OnEvent {turnContext.Activity.Name}");
        return base.OnEventAsync(turnContext, cancellationToken);
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log($"OnInvokeActivity {turnContext.Activity.Name}");
        return invoke is null ? await base.OnInvokeActivityAsync(turnContext, cancellationToken) : Scripted(invoke)!;
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log("OnSignInInvoke");
        return base.OnSignInInvokeAsync(turnContext, cancellationToken);
    }

    protected override Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log($"OnEndOfConversationActivity {turnContext.Activity.Code}");
        return base.OnEndOfConversationActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log("OnTypingActivity");
        return base.OnTypingActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnInstallationUpdateActivity");
        return base.OnInstallationUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnInstallationUpdateAdd");
        return base.OnInstallationUpdateAddAsync(turnContext, cancellationToken);
    }

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnInstallationUpdateRemove");
        return base.OnInstallationUpdateRemoveAsync(turnContext, cancellationToken);
    }

    protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken)
    {
        observed.Log("OnCommandActivity");
        return base.OnCommandActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnCommandResultActivityAsync(
        ITurnContext<ICommandResultActivity> turnContext,
        CancellationToken cancellationToken)
    {
        observed.Log("OnCommandResultActivity");
        return base.OnCommandResultActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        observed.Log($"OnUnrecognizedActivityType {turnContext.Activity.Type}");
        return base.OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken);
    }

    private static InvokeResponse? Scripted(JsonObject invoke)
    {
        var body = ScenarioValues.FromJson(invoke["body"]);
        if (invoke["throwStatus"] is { } refused)
        {
            throw new InvokeResponseException((HttpStatusCode)(int)refused, body);
        }

        if (invoke.ContainsKey("notImplemented"))
        {
            throw new NotImplementedException();
        }

        if (invoke["create"] is { } created)
        {
            return CreateInvokeResponse(ScenarioValues.FromJson(created));
        }

        return invoke.ContainsKey("null") ? null : new InvokeResponse { Status = (int)invoke["status"]!, Body = body };
    }
}
