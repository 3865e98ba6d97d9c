namespace Microsoft.Bot.Builder;

/// <summary>The answer to an <c>invoke</c>: it becomes the answer of the HTTP request itself.</summary>
public class InvokeResponse
{
    public object Body { get; set; }

    public int Status { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
