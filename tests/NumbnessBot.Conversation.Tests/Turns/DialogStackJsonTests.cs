using Microsoft.Bot.Builder.Dialogs;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Conversation.Tests.Turns;

public sealed class DialogStackJsonTests
{
    [Fact]
    public void A_stack_with_inner_stacks_comes_back_as_it_was()
    {
        var inner = new DialogState([One("waterfall", new() { ["stepIndex"] = 3, ["values"] = new Dictionary<string, object> { ["text"] = "ü\"🙂", ["nothing"] = null! } }), One("root", [])]);
        var stack = new DialogState([One("interview", new() { ["dialogs"] = inner })]);

        var read = DialogStackJson.Read(DialogStackJson.Write(stack));

        var interview = Assert.Single(read.DialogStack);
        Assert.Equal("interview", interview.Id);
        var readInner = Assert.IsType<DialogState>(interview.State["dialogs"]);
        Assert.Equal(["waterfall", "root"], readInner.DialogStack.Select(d => d.Id));
        Assert.Equal(3, readInner.DialogStack[0].State["stepIndex"]);
        var values = Assert.IsAssignableFrom<IDictionary<string, object>>(readInner.DialogStack[0].State["values"]);
        Assert.Equal("ü\"🙂", values["text"]);
        Assert.Null(values["nothing"]);
        Assert.Equal(DialogStackJson.Write(stack), DialogStackJson.Write(read));
    }

    [Fact]
    public void What_is_no_plain_value_is_left_out()
    {
        var stack = new DialogState([One("prompt", new() { ["kept"] = "yes", ["odd"] = new Uri("https://example.org") })]);

        Assert.Equal(["kept"], DialogStackJson.Read(DialogStackJson.Write(stack)).DialogStack[0].State.Keys);
    }

    [Fact]
    public void An_empty_stack_needs_no_text()
    {
        Assert.Null(DialogStackJson.Write(new DialogState()));
        Assert.Null(DialogStackJson.Write(null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("""[{"id":1,"state":{}}]""")]
    [InlineData("""[{"id":"a","state":[]}]""")]
    [InlineData("""[{"id":"a","state":{"x":1.5}}]""")]
    [InlineData("""[{"id":"a","state":{"x":true}}]""")]
    [InlineData("""[{"id":"a","state":{"x":{"$stack":7}}}]""")]
    public void A_text_that_is_no_stack_is_an_empty_one(string? json) => Assert.Empty(DialogStackJson.Read(json).DialogStack);

    private static DialogInstance One(string id, Dictionary<string, object> state) => new() { Id = id, State = state };
}
