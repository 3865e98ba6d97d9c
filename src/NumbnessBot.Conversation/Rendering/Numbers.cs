using NumbnessBot.Content;
using NumbnessBot.Triage;

namespace NumbnessBot.Conversation.Rendering;

/// <summary>The telephone numbers for one person: those of the country, or the general sentences where it is not known.</summary>
public sealed class Numbers(ContentPack pack, LocaleWords words, string? countryCode)
{
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

    /// <summary>The crisis line as a sentence beside others; asks for the country where that helps.</summary>
    public string CrisisSentence(Speech speech) => _country?.Crisis is { } line
        ? speech.Fill(words.Phrases["numbers.crisis-told"], ("name", _names?.Crisis ?? ""), ("number", line.Number))
        : _country is null ? speech.Fill(words.Phrases["numbers.crisis-tell-country"])
        : speech.Fill(words.Phrases["numbers.crisis-unknown"]);

    /// <summary>Somebody to talk to; a general sentence where no number is known.</summary>
    public string CrisisLine(Speech speech) => _country?.Crisis is not { } line ? speech.Fill(words.Phrases["numbers.crisis-unknown"])
        : speech.Fill(words.Phrases["numbers.crisis"], ("name", _names?.Crisis ?? ""), ("number", line.Number));
}
