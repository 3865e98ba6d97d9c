using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Invokes: activities whose sender waits for an answer.</content>
public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers an invoke; one that nobody handles is answered with 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var cardValue = AdaptiveCardValueOf(turnContext.Activity);
                    var cardAnswer = await OnAdaptiveCardInvokeAsync(turnContext, cardValue, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse(cardAnswer);
                case "application/search":
                    var searchValue = SearchValueOf(turnContext.Activity);
                    var found = await OnSearchInvokeAsync(turnContext, searchValue, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse(found);
                case "signin/verifyState" or "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue AdaptiveCardValueOf(IInvokeActivity activity)
    {
        var value = ValueOf<AdaptiveCardInvokeValue>(activity);
        if (value.Action is null)
        {
            throw InvokeResponseException.Refused("BadRequest", "Missing action property");
        }

        return value.Action.Type == "Action.Execute"
            ? value
            : throw InvokeResponseException.Refused("NotSupported", $"The action '{value.Action.Type}'is not supported.");
    }

    private static SearchInvokeValue SearchValueOf(IInvokeActivity activity)
    {
        var value = ValueOf<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(value.Kind) && activity.ChannelId == Connector.Channels.Msteams)
        {
            value.Kind = SearchInvokeTypes.Search;
        }

        if (string.IsNullOrEmpty(value.Kind))
        {
            throw InvokeResponseException.Refused("BadRequest", "Missing kind property");
        }

        return string.IsNullOrEmpty(value.QueryText)
            ? throw InvokeResponseException.Refused("BadRequest", "Missing queryText property")
            : value;
    }

    private static T ValueOf<T>(IInvokeActivity activity)
    {
        if (activity.Value is null)
        {
            throw InvokeResponseException.Refused("BadRequest", "Missing value property");
        }

        try
        {
            return BotJson.Convert<T>(activity.Value);
        }
        catch (JsonException)
        {
            throw InvokeResponseException.Refused("BadRequest", "Value property is not properly formed");
        }
    }

    // The answer travels as an activity of its own, and only when nobody has answered the invoke already.
    private async Task AnswerInvokeAsync(TypedTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends an invoke with a status and a body of its own.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
            : base($"The invoke ends with status {(int)statusCode}.")
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };

        internal static InvokeResponseException Refused(string code, string message) => new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error { Code = code, Message = message },
            });
    }
}
