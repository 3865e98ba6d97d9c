namespace NumbnessBot.Language.Assertion;

/// <summary>Whose a finding is.</summary>
internal enum Person
{
    Me,
    SomeoneElse,
}
