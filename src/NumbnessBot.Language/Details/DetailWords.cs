using System.Collections.Immutable;
using PhrasesByName = System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>;

namespace NumbnessBot.Language;

/// <summary>The words of one language for details such as age, side and course.</summary>
/// <param name="Anywhere">Attribute → value → phrases that say so in any sentence; the value "ignore" takes a phrase out.</param>
/// <param name="Answers">Attribute → value → more names for it when it is asked for.</param>
/// <param name="SexAfterAge">"female" → "f", "woman", … when said right behind an age.</param>
/// <param name="SpreadTargets">Value of spread-to → words for that part of the body.</param>
/// <param name="Countries">Name of a country → how people call it.</param>
/// <param name="AroundNumber">Attribute → what an answer may hold besides its number.</param>
/// <param name="NamedNumbers">Attribute → phrases that stand for a number: "no pain" → 0.</param>
public sealed record DetailWords(
    ImmutableDictionary<DetailWord, ImmutableArray<string>> Lists,
    ImmutableDictionary<string, PhrasesByName> Anywhere,
    ImmutableDictionary<string, PhrasesByName> Answers,
    PhrasesByName SexAfterAge,
    PhrasesByName SpreadTargets,
    PhrasesByName Countries,
    PhrasesByName AroundNumber,
    ImmutableDictionary<string, ImmutableDictionary<string, decimal>> NamedNumbers,
    NumberWords Numbers)
{
    /// <summary>The value under which phrases stand that look like a detail and are none.</summary>
    public const string Ignore = "ignore";
}
