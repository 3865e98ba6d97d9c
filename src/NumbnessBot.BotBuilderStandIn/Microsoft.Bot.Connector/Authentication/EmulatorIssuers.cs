namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Issuers of the tokens that a bot gets for itself, which is what the Emulator shows to it.</summary>
internal static class EmulatorIssuers
{
    private const string BotFramework = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string MicrosoftServices = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private const string Government = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    /// <summary>Those of the tenants in which bots without a tenant of their own are registered.</summary>
    public static IReadOnlyList<string> Shared { get; } =
    [
        string.Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, BotFramework),
        string.Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, BotFramework),
        string.Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, MicrosoftServices),
        string.Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, MicrosoftServices),
        string.Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, Government),
        string.Format(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2, Government),
    ];
}
