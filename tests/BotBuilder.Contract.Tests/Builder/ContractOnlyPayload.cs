using System.Runtime.Serialization;

namespace BotBuilder.Contract.Tests.Builder;

/// <summary>A payload that only a data contract describes.</summary>
[DataContract]
public sealed class ContractOnlyPayload
{
    [DataMember(Name = "in-words")]
    public string? Words { get; set; }

    /// <summary>Without the attribute, so not part of the contract.</summary>
    public string? Private { get; set; }
}
