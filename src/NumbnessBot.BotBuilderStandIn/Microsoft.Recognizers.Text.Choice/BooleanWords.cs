namespace Microsoft.Recognizers.Text.Choice;

/// <summary>What stands for yes and for no, alone or after "not".</summary>
internal sealed class BooleanWords
{
    private static readonly string[] YesSigns = { "👍", "👌" };

    private static readonly string[] NoSigns = { "👎", "✋", "🖐" };

    private static readonly BooleanWords English =
        new("true yes yep yup yeah y sure ok agree", "false nope nop no disagree", "not", "ok");

    private static readonly Dictionary<string, BooleanWords> Others = new()
    {
        ["es"] = new("verdadero si sí claro vale ok", "falso no"),
        ["pt"] = new("verdade sim isso claro ok", "falso não nao"),
        ["fr"] = new("vrai oui ouais ok", "faux non"),
        ["de"] = new("wahr ja ok klar", "falsch nein nö"),
        ["it"] = new("vero sì si certo ok", "falso no"),
        ["nl"] = new("waar ja jazeker oké ok", "onwaar nee neen"),
        ["sv"] = new("sant ja japp ok", "falskt nej"),
    };

    private readonly HashSet<string> yes;
    private readonly HashSet<string> no;
    private readonly string denial;
    private readonly string denied;

    private BooleanWords(string yes, string no, string denial = null, string denied = null)
    {
        this.yes = yes.Split(' ').Concat(YesSigns).ToHashSet();
        this.no = no.Split(' ').Concat(NoSigns).ToHashSet();
        this.denial = denial;
        this.denied = denied;
    }

    /// <summary>Words of the culture's language; English ones when the language is not known here.</summary>
    public static BooleanWords Of(string culture) => Others.GetValueOrDefault(culture.Split('-')[0], English);

    /// <summary>Yes or no if a word for it starts here; <paramref name="length"/> is its number of tokens.</summary>
    public bool? Read(TextTokens tokens, int at, out int length)
    {
        length = 1;
        if (tokens.Is(at, denial) && tokens.Is(at + 1, denied))
        {
            length = 2;
            return false;
        }

        return tokens.IsAny(at, yes) ? true : tokens.IsAny(at, no) ? false : null;
    }
}
