using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>The telephone numbers for one person: those of the country, or the general sentences where it is not known.</summary>
public sealed class Numbers(ContentPack pack, LocaleWords words, string? countryCode)
{
    private static readonly FindingId abuseFear = FindingId.Parse("abuse-fear");
    private readonly Country? _country = countryCode is null ? null : pack.Countries.GetValueOrDefault(countryCode);
    private readonly CountryWords? _names = countryCode is null ? null : words.Countries.GetValueOrDefault(countryCode);

    public bool CountryKnown => _country is not null;

    /// <summary>The code of the country; null while it is not known.</summary>
    public string? Country => _country?.Code;

    /// <summary>What stands for <c>{emergency}</c>.</summary>
    public string Emergency => _country?.Emergency.Number ?? words.Phrases["numbers.unknown"];

    /// <summary>The number to call at this level; null where it is not known, or no call is due.</summary>
    public string? Of(Level level) => level switch
    {
        Level.Emergency => _country?.Emergency.Number,
        Level.Crisis => _country?.Crisis?.Number,
        _ => null,
    };

    /// <summary>"In Spain: 112."</summary>
    public string? EmergencyLine(Speech speech) => _country is null ? null
        : speech.Fill(words.Phrases["numbers.emergency"], ("country", _names?.Name ?? _country.Code), ("emergency", _country.Emergency.Number));

    /// <summary>The line for medical advice that is no emergency, where there is one.</summary>
    public string? AdviceLine(Speech speech) => _country?.Advice is not { } line ? null
        : speech.Fill(words.Phrases["numbers.advice"], ("name", _names?.Advice ?? ""), ("number", line.Number));

    /// <summary>The crisis line as a sentence beside others, for violence at home its own; asks for the country where that helps.</summary>
    public string CrisisSentence(Speech speech, Case @case) =>
        Violence(speech, @case)
        ?? (_country?.Crisis is { } line ? speech.Fill(words.Phrases["numbers.crisis-told"], ("name", _names?.Crisis ?? ""), ("number", line.Number))
            : _country is null ? speech.Fill(words.Phrases["numbers.crisis-tell-country"])
            : speech.Fill(words.Phrases["numbers.crisis-unknown"]));

    /// <summary>Somebody to talk to, for violence at home its own line first; a general sentence where no number is known.</summary>
    public string CrisisLine(Speech speech, Case @case)
    {
        var line = _country?.Crisis is { } crisis
            ? speech.Fill(words.Phrases["numbers.crisis"], ("name", _names?.Crisis ?? ""), ("number", crisis.Number))
            : speech.Fill(words.Phrases["numbers.crisis-unknown"]);
        return Violence(speech, @case) is { } home ? home + "\n" + line : line;
    }

    private string? Violence(Speech speech, Case @case) =>
        _country?.Violence is { } line && @case.StateOf(abuseFear) is FindingState.Present or FindingState.Uncertain
            ? speech.Fill(words.Phrases["numbers.violence"], ("name", _names?.Violence ?? ""), ("number", line.Number))
            : null;
}
