using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The channel refused a call. The message names the status alone; <see cref="Body"/> holds what the channel said.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : this(message, null)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Null when the channel's answer was not an error object.</summary>
    public ErrorResponse Body { get; set; }

    /// <summary>Its content is left empty, so that what was said cannot end in a log.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }
}
