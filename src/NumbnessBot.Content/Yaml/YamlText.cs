namespace NumbnessBot.Content;

/// <summary>A single value: text, a number, true or false, or nothing.</summary>
/// <param name="quoted">Written in quotes or as a block, and so text whatever it looks like.</param>
internal sealed class YamlText(string file, int line, string text, bool quoted) : YamlPart(file, line)
{
    public string Text { get; } = text;

    public bool Quoted { get; } = quoted;

    public override string Sort => "a single value";

    public override string ToString() => Text;
}
