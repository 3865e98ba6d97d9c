namespace Microsoft.Rest;

/// <summary>Names of the rules that a <see cref="ValidationException"/> may say were broken.</summary>
public static class ValidationRules
{
    public const string CannotBeNull = "CannotBeNull";
}
