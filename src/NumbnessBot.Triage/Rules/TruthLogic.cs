namespace NumbnessBot.Triage;

internal static class TruthLogic
{
    public static Truth Negated(this Truth truth) => (Truth)((int)Truth.True - (int)truth);
}
