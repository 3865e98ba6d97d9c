namespace NumbnessBot.Conversation.Turns;

/// <summary>Is told where turns are. Does nothing in the product; tests put one in to see what a process leaves behind that dies there.</summary>
public interface ITurnProbe
{
    void At(TurnPoint point);
}
