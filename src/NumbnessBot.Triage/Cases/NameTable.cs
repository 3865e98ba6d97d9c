using System.Text;

namespace NumbnessBot.Triage;

/// <summary>
/// Gives the same string again for names that come again and again: ids and member names in stored cases. Of fixed size; what does not fit is made anew.
/// </summary>
internal static class NameTable
{
    private const int Size = 2048;
    private const int Longest = 64;
    private static readonly string?[] names = new string?[Size];

    /// <param name="name">In UTF-8, without escapes.</param>
    public static string Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
        {
            return Encoding.UTF8.GetString(name);
        }

        var hash = 17u;
        foreach (var c in name)
        {
            hash = (hash * 31) + c;
        }

        // Two threads may both put a name here: either is right, and a reference is written at once.
        ref var place = ref names[hash % Size];
        return place is { } known && Ascii.Equals(name, known) ? known : place = Encoding.UTF8.GetString(name);
    }
}
