using BenchmarkDotNet.Attributes;
using NumbnessBot.Conversation.Rendering;
using NumbnessBot.Conversation.Talking;
using NumbnessBot.Triage;

namespace NumbnessBot.Benchmarks.Micro;

/// <summary>The words of a question, of the one that needs most of them, and of advice.</summary>
public class RenderingBenchmarks
{
    private Case[] _cases = [];
    private QuestionViews _views = null!;
    private QuestionText _questions = null!;
    private OutcomeText[] _outcomes = [];
    private Assessment[] _assessments = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var (knowledge, clinic) = (Inputs.Knowledge, new Clinic());
        var words = knowledge.Pack.Words(null);
        _cases = Inputs.Cases;
        _views = new QuestionViews(knowledge, words, clinic);
        _questions = new QuestionText(words.Phrases);
        _outcomes = Array.ConvertAll(_cases, c => new OutcomeText(knowledge, words, _views.NumbersFor(c)));
        _assessments = Array.ConvertAll(_cases, knowledge.Assessor.Assess);
    }

    [Benchmark]
    public string Review() => _questions.Of(_views.Of(QuestionId.Review, _cases[Next()])!);

    [Benchmark]
    public string Advice()
    {
        var i = Next();
        return _outcomes[i].Of(_cases[i], _assessments[i]);
    }

    private int Next() => _next++ % _cases.Length;
}
