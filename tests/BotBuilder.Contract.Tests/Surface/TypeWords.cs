using System.Reflection;

namespace BotBuilder.Contract.Tests.Surface;

/// <summary>Types as C# writes them, without namespaces.</summary>
internal static class TypeWords
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    internal static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return $"{Of(inner)}?";
        }

        return Keywords.TryGetValue(type, out var keyword) ? keyword : Named(type);
    }

    /// <summary>The constraints of type parameters, such as <c> where T : class</c>, or nothing.</summary>
    internal static string Constraints(IEnumerable<Type> parameters)
    {
        var words = parameters.Select(Constraint).OfType<string>().ToList();
        return words.Count == 0 ? string.Empty : $" {string.Join(' ', words)}";
    }

    private static string Named(Type type)
    {
        var own = type.GetGenericArguments();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", own.Select(Of))})";
        }

        var outer = type.DeclaringType is { } declaring && !type.IsGenericParameter ? $"{Of(declaring)}." : string.Empty;
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0
            ? outer + type.Name
            : $"{outer}{type.Name[..tick]}<{string.Join(", ", own.Select(Of))}>";
    }

    private static string? Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var words = new List<string>();
        if (isStruct)
        {
            words.Add("struct");
        }
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            words.Add("class");
        }

        words.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Of));
        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            words.Add("new()");
        }

        return words.Count == 0 ? null : $"where {parameter.Name} : {string.Join(", ", words)}";
    }
}
