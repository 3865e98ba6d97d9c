namespace NumbnessBot.Language;

/// <summary>
/// Finds what belongs to a word by a hash that a <see cref="Passage"/> has worked out once, however many lists its words are looked up in.
/// </summary>
internal sealed class WordIndex<T>
    where T : class
{
    private readonly (string Word, int Hash, T? Value)[] _slots;

    public WordIndex(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        // At most a quarter full, so that a word that is not there meets an empty slot at once.
        _slots = new (string, int, T?)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 4))];
        foreach (var (word, value) in entries)
        {
            var hash = Hash(word);
            var slot = hash & (_slots.Length - 1);
            while (_slots[slot].Value is not null)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = (word, hash, value);
        }
    }

    public static int Hash(string word)
    {
        var hash = 2166136261;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash ^ (hash >> 15));
    }

    public T? Find(string word, int hash)
    {
        for (var slot = hash & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref _slots[slot];
            if (entry.Value is null || (entry.Hash == hash && entry.Word == word))
            {
                return entry.Value;
            }
        }
    }
}
