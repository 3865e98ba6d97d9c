using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The shape of types that belong to the bot: its own payloads and state. Next to System.Text.Json's attributes it honours
/// data contracts, since the same classes must also work with a serializer that knows only those.
/// </summary>
internal sealed class CallerTypeResolver : DefaultJsonTypeInfoResolver
{
    internal CallerTypeResolver()
    {
        Modifiers.Add(HonourDataContract);
    }

    private static void HonourDataContract(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var optIn = info.Type.IsDefined(typeof(DataContractAttribute), inherit: false);
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var property = info.Properties[i];
            var provider = property.AttributeProvider;
            var member = Attribute<DataMemberAttribute>(provider);
            var named = Attribute<JsonPropertyNameAttribute>(provider) is not null;
            if (Attribute<IgnoreDataMemberAttribute>(provider) is not null || (optIn && member is null && !named))
            {
                info.Properties.RemoveAt(i);
            }
            else if (member?.Name is { Length: > 0 } name && !named)
            {
                property.Name = name;
            }
        }
    }

    private static T Attribute<T>(ICustomAttributeProvider provider)
        where T : Attribute =>
        provider?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
