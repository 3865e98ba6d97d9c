namespace Microsoft.Rest;

/// <summary>A call was not made, since a parameter breaks a rule of the service.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string message)
        : base(message)
    {
    }

    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ValidationException(string rule, string target)
        : this(rule, target, null)
    {
    }

    public ValidationException(string rule, string target, object details)
        : base($"'{target}' breaks the rule {rule}.")
    {
        Rule = rule;
        Target = target;
        Details = details;
    }

    public object Details { get; set; }

    public string Rule { get; set; }

    public string Target { get; set; }
}
