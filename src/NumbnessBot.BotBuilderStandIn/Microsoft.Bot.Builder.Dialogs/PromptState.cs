using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a running prompt keeps between turns.</summary>
internal static class PromptState
{
    public const string AttemptCount = "AttemptCount";
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="options"/> are not those of a prompt.</exception>
    public static PromptOptions Start(DialogContext dc, object options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt needs PromptOptions.");
        }

        Expect(promptOptions.Prompt);
        Expect(promptOptions.RetryPrompt);
        dc.ActiveDialog.State[PersistedOptions] = promptOptions;
        dc.ActiveDialog.State[PersistedState] = new Dictionary<string, object> { [AttemptCount] = 0 };
        return promptOptions;
    }

    public static PromptOptions Options(DialogInstance instance) => (PromptOptions)instance.State[PersistedOptions];

    public static IDictionary<string, object> Of(DialogInstance instance) => (IDictionary<string, object>)instance.State[PersistedState];

    public static void CountAttempt(IDictionary<string, object> state)
    {
        var before = state.TryGetValue(AttemptCount, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
        state[AttemptCount] = before + 1;
    }

    /// <summary>What is sent: the question itself is stored, and sending gives an activity an address and an id.</summary>
    public static Activity Copy(Activity prompt) => (Activity)MemberwiseClone(prompt);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object original);

    private static void Expect(Activity prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
