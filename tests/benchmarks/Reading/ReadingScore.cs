using System.Globalization;

namespace NumbnessBot.Benchmarks.Reading;

/// <summary>The sums of one run over a set of sentences.</summary>
internal sealed class ReadingScore
{
    private readonly SortedDictionary<string, (int Right, int Rows)> _classes = new(StringComparer.Ordinal);
    private (int Raised, int All) _harmless;
    private (int Found, int Denied, int All) _present;
    private (int Right, int All) _states;
    private (int Right, int Missed, int False) _negated;

    public void Count(string name, bool right)
    {
        var (sum, rows) = _classes.GetValueOrDefault(name);
        _classes[name] = (sum + (right ? 1 : 0), rows + 1);
    }

    public void Harmless(bool raised) => _harmless = (_harmless.Raised + (raised ? 1 : 0), _harmless.All + 1);

    /// <summary>A finding with its right state and the state that was read ("none" when it was not read).</summary>
    public void Finding(string wanted, string read)
    {
        _states = (_states.Right + (wanted == read ? 1 : 0), _states.All + 1);
        if (wanted == "present")
        {
            _present = (_present.Found + (read is "present" or "uncertain" ? 1 : 0), _present.Denied + (read is "absent" ? 1 : 0), _present.All + 1);
        }
    }

    /// <summary>A stretch of a text; of doctors' notes the measure is how well negation is found.</summary>
    public void Span(string name, string wanted, string read)
    {
        _states = (_states.Right + (wanted == read ? 1 : 0), _states.All + 1);
        if (name == "notes")
        {
            _negated.Right += wanted == "absent" && read == "absent" ? 1 : 0;
            _negated.Missed += wanted == "absent" && read != "absent" ? 1 : 0;
            _negated.False += wanted != "absent" && read == "absent" ? 1 : 0;
        }
    }

    public void Write(TextWriter output)
    {
        foreach (var (name, (right, rows)) in _classes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {right,5} of {rows,5}  {Share(right, rows),6:0.0} %"));
        }

        var (all, good) = (_classes.Values.Sum(c => c.Rows), _classes.Values.Sum(c => c.Right));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences read rightly                   {good,5} of {all,5}  {Share(good, all),6:0.0} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"present findings found                   {_present.Found,5} of {_present.All,5}  {Share(_present.Found, _present.All),6:0.0} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"present findings read as absent          {_present.Denied,5} of {_present.All,5}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"states right                             {_states.Right,5} of {_states.All,5}  {Share(_states.Right, _states.All),6:0.0} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"harmless raised to emergency             {_harmless.Raised,5} of {_harmless.All,5}  {Share(_harmless.Raised, _harmless.All),6:0.0} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"negation in notes, F1                    {F1(),20:0.000}"));
    }

    private double F1() => 2.0 * _negated.Right / Math.Max(1, (2 * _negated.Right) + _negated.Missed + _negated.False);

    private static double Share(int part, int all) => 100.0 * part / Math.Max(1, all);
}
