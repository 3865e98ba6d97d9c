namespace NumbnessBot.Content;

/// <summary>How bad a hazard would be and how often it would come about.</summary>
/// <param name="Severity">1 (a nuisance) to 5 (death, or lasting harm to many).</param>
/// <param name="Likelihood">1 (hardly ever) to 5 (in most talks).</param>
public readonly record struct Risk(int Severity, int Likelihood);
