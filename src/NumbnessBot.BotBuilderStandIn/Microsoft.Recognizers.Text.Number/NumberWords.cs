namespace Microsoft.Recognizers.Text.Number;

/// <summary>The words of one language that numbers are made of. English is complete; other languages count to twenty.</summary>
internal sealed class NumberWords
{
    private static readonly NumberWords English = new()
    {
        Small = Count("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            + "seventeen eighteen nineteen"),
        Tens = Count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        Scales = new()
        {
            ["thousand"] = 1e3,
            ["million"] = 1e6,
            ["billion"] = 1e9,
            ["trillion"] = 1e12,
        },
        Parts = new()
        {
            ["half"] = 2,
            ["third"] = 3,
            ["quarter"] = 4,
            ["fourth"] = 4,
            ["fifth"] = 5,
            ["sixth"] = 6,
            ["seventh"] = 7,
            ["eighth"] = 8,
            ["ninth"] = 9,
            ["tenth"] = 10,
            ["hundredth"] = 100,
            ["thousandth"] = 1000,
        },
    };

    private static readonly Dictionary<string, NumberWords> Others = new()
    {
        ["es"] = Counting("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
            + "diecisiete dieciocho diecinueve veinte"),
        ["pt"] = Counting("zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis "
            + "dezessete dezoito dezenove vinte"),
        ["fr"] = Counting("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
        ["de"] = Counting("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
            + "siebzehn achtzehn neunzehn zwanzig"),
        ["it"] = Counting("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
            + "sedici diciassette diciotto diciannove venti"),
        ["nl"] = Counting("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
            + "zeventien achttien negentien twintig"),
        ["sv"] = Counting("noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
            + "nitton tjugo"),
    };

    public Dictionary<string, double> Small { get; private init; } = new();

    public Dictionary<string, double> Tens { get; private init; } = new();

    public Dictionary<string, double> Scales { get; private init; } = new();

    /// <summary>Denominators by their singular.</summary>
    public Dictionary<string, double> Parts { get; private init; } = new();

    /// <summary>Words of the culture's language; English ones when the language is not known here.</summary>
    public static NumberWords Of(string culture) => Others.GetValueOrDefault(culture.Split('-')[0], English);

    private static NumberWords Counting(string words) => new() { Small = Count(words) };

    private static Dictionary<string, double> Count(string words, int from = 0, int step = 1) => words.Split(' ')
        .Select((word, place) => (word, value: (double)(from + (place * step))))
        .ToDictionary(pair => pair.word, pair => pair.value);
}
