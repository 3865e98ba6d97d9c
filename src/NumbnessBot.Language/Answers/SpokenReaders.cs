namespace NumbnessBot.Language;

/// <summary>The readers of answers, details and commands of one language. Built once; safe to use from many threads.</summary>
public sealed class SpokenReaders
{
    public SpokenReaders(SpokenWords words)
    {
        Onsets = new OnsetReader(words.Onset);
        Details = new DetailsReader(words.Details, Onsets);
        Answers = new AnswerReader(words.Answers, words.Details, Onsets, Details);
        Commands = new CommandReader(words.Commands);
    }

    public AnswerReader Answers { get; }

    public OnsetReader Onsets { get; }

    public DetailsReader Details { get; }

    public CommandReader Commands { get; }
}
