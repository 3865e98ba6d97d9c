namespace NumbnessBot.Language;

/// <summary>The readers of answers, details and commands of one language. Built once; safe to use from many threads.</summary>
public sealed class SpokenReaders
{
    public SpokenReaders(SpokenWords words)
    {
        Onsets = new OnsetReader(words.Onset);
        Details = new DetailsReader(words.Details, Onsets);
        Answers = new AnswerReader(words.Answers, words.Details, Onsets, Details);
        Ahead = new AheadReader(words.Onset, words.Commands);
        Commands = new CommandReader(words.Commands, Ahead);
    }

    public AnswerReader Answers { get; }

    public OnsetReader Onsets { get; }

    public DetailsReader Details { get; }

    public CommandReader Commands { get; }

    /// <summary>Reads times to come.</summary>
    public AheadReader Ahead { get; }
}
