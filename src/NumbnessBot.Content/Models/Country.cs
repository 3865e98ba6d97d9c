namespace NumbnessBot.Content;

/// <param name="Code">ISO 3166, two capitals.</param>
/// <param name="Emergency">The ambulance.</param>
public sealed record Country(string Code, PhoneLine Emergency)
{
    /// <summary>Medical advice that is no emergency.</summary>
    public PhoneLine? Advice { get; init; }

    /// <summary>Somebody to talk to, free of charge.</summary>
    public PhoneLine? Crisis { get; init; }

    /// <summary>Help with violence at home, free of charge and at any hour.</summary>
    public PhoneLine? Violence { get; init; }
}
