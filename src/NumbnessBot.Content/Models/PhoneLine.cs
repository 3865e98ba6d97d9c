namespace NumbnessBot.Content;

/// <summary>A number that a person can call.</summary>
/// <param name="Number">As it is dialled, spaces allowed: <c>116 123</c>.</param>
/// <param name="Source">Publisher, title, year or address.</param>
public sealed record PhoneLine(string Number, string Source);
