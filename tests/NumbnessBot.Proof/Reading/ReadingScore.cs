using System.Globalization;

namespace NumbnessBot.Proof.Reading;

/// <summary>The sums of one run over tables of sentences. Shares are between 0 and 1; of nothing they are 1.</summary>
public sealed class ReadingScore
{
    private readonly SortedDictionary<string, (int Right, int Rows)> _classes = new(StringComparer.Ordinal);
    private (int Raised, int All) _harmless;
    private (int Found, int All) _emergencies;
    private (int Found, int Denied, int All) _present;
    private (int Right, int All) _states;
    private (int Right, int Missed, int False) _negated;

    /// <summary>Present signs of an emergency that were found, said plainly or with doubt.</summary>
    public double EmergenciesFound => Share(_emergencies.Found, _emergencies.All);

    /// <summary>Present signs of any kind that were found.</summary>
    public double PresentFound => Share(_present.Found, _present.All);

    /// <summary>How many present signs were read as absent: the dangerous misreading.</summary>
    public int PresentDenied => _present.Denied;

    public double StatesRight => Share(_states.Right, _states.All);

    public double HarmlessRaised => 1 - Share(_harmless.All - _harmless.Raised, _harmless.All);

    /// <summary>The harmonic mean of precision and recall of "absent" in doctors' notes.</summary>
    public double NegationF1 => Share(2 * _negated.Right, (2 * _negated.Right) + _negated.Missed + _negated.False);

    public int Rows => _classes.Values.Sum(c => c.Rows);

    public IReadOnlyDictionary<string, (int Right, int Rows)> Classes => _classes;

    public void Write(TextWriter output)
    {
        foreach (var (name, (right, rows)) in _classes)
        {
            Line(output, name, right, rows);
        }

        Line(output, "sentences read rightly", _classes.Values.Sum(c => c.Right), Rows);
        Line(output, "present signs of an emergency found", _emergencies.Found, _emergencies.All);
        Line(output, "present signs found", _present.Found, _present.All);
        Line(output, "present signs read as absent", _present.Denied, _present.All);
        Line(output, "states right", _states.Right, _states.All);
        Line(output, "harmless texts raised to emergency", _harmless.Raised, _harmless.All);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"negation in doctors' notes, F1",-40} {NegationF1,22:0.000}"));
    }

    internal void Count(string name, bool right)
    {
        var (sum, rows) = _classes.GetValueOrDefault(name);
        _classes[name] = (sum + (right ? 1 : 0), rows + 1);
    }

    internal void CountHarmless(bool raised) => _harmless = (_harmless.Raised + (raised ? 1 : 0), _harmless.All + 1);

    /// <summary>A finding with its right state and the state that was read ("none" when it was not read).</summary>
    internal void CountFinding(string wanted, string read, bool emergency)
    {
        _states = (_states.Right + (wanted == read ? 1 : 0), _states.All + 1);
        if (wanted == "present")
        {
            var found = read is "present" or "uncertain" ? 1 : 0;
            _present = (_present.Found + found, _present.Denied + (read is "absent" ? 1 : 0), _present.All + 1);
            _emergencies = emergency ? (_emergencies.Found + found, _emergencies.All + 1) : _emergencies;
        }
    }

    /// <summary>A stretch of a text; in doctors' notes the measure is how well negation is found.</summary>
    internal void CountSpan(string name, string wanted, string read)
    {
        _states = (_states.Right + (wanted == read ? 1 : 0), _states.All + 1);
        if (name == "notes")
        {
            _negated.Right += wanted == "absent" && read == "absent" ? 1 : 0;
            _negated.Missed += wanted == "absent" && read != "absent" ? 1 : 0;
            _negated.False += wanted != "absent" && read == "absent" ? 1 : 0;
        }
    }

    private static void Line(TextWriter output, string name, int part, int all) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {part,5} of {all,5}  {100 * Share(part, all),6:0.0} %"));

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;
}
