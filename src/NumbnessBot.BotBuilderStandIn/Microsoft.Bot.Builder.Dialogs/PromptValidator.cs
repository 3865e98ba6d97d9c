namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether an answer is taken; called for answers that were not understood too.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
