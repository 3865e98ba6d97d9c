using System.Collections.Concurrent;

namespace NumbnessBot.Conversation.Tests.Contributing;

/// <summary>Each worked example carried out once for all tests that only look at it.</summary>
public sealed class CarriedOut : IDisposable
{
    private readonly ConcurrentDictionary<string, EditedCopy> _copies = new();

    internal EditedCopy this[string example] => _copies.GetOrAdd(example, name => new EditedCopy(ContributingGuide.Examples[name]));

    public void Dispose()
    {
        foreach (var copy in _copies.Values)
        {
            copy.Dispose();
        }
    }
}
