using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListStyle>))]
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>As suits the channel and the number of choices.</summary>
    Auto = 1,

    /// <summary>On the line of the question.</summary>
    Inline = 2,

    /// <summary>One line each.</summary>
    List = 3,

    /// <summary>As suggested actions.</summary>
    SuggestedAction = 4,

    /// <summary>As buttons of a card.</summary>
    HeroCard = 5,
}
