namespace NumbnessBot.Host.Page;

/// <summary>A telephone line with the name it goes by.</summary>
internal sealed record PageLine(string Name, string Number);
