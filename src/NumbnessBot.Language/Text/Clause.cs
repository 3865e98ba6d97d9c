namespace NumbnessBot.Language.Text;

/// <summary>A stretch of terms that says one thing.</summary>
/// <param name="Start">Its first term.</param>
/// <param name="End">The term behind its last one.</param>
/// <param name="SentenceStart">The first term of its sentence.</param>
/// <param name="SentenceEnd">The term behind the last one of its sentence.</param>
/// <param name="Continues">It is a further item of the clause before ("numb legs" in "I have back pain, numb legs"), with no subject of its own.</param>
/// <param name="IsItem">It could stand in a list: it names something and tells of nobody.</param>
internal readonly record struct Clause(int Start, int End, int SentenceStart, int SentenceEnd, bool Continues, bool IsItem);
