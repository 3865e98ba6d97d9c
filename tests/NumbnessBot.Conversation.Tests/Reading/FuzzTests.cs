using NumbnessBot.Proof.Fuzz;
using NumbnessBot.Proof.Playing;

namespace NumbnessBot.Conversation.Tests.Reading;

/// <summary>Whatever a person sends is read, and never an error.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_261_120;

    [Fact]
    public void Any_string_at_all_is_read_by_every_reader()
    {
        var count = Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all" ? 100_000 : 5_000;

        Assert.Empty(new FuzzRun(RealContent.Shared.Current, Seed).Run(count));
    }
}
