namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall; what it returns is what the turn led to.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
