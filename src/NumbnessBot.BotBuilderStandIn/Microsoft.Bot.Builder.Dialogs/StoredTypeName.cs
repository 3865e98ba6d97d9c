using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Names of the types that dialog state may hold: simple values, the usual collections, the bot's own classes and those of Microsoft.Bot.
/// Other classes of the platform are refused, so that stored text cannot ask for them.
/// </summary>
internal static class StoredTypeName
{
    private static readonly ConcurrentDictionary<string, Type> Found = new();
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    private static readonly HashSet<Type> Simple =
    [
        typeof(object), typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
        typeof(TimeSpan), typeof(Guid), typeof(Uri),
    ];

    private static readonly HashSet<Type> Collections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Nullable<>)];

    /// <summary>The name to store; null for a type that may not be named.</summary>
    public static string Of(Type type) => Names.GetOrAdd(type, static asked => IsAllowed(asked) ? Write(asked) : string.Empty) is { Length: > 0 } name
        ? name
        : null;

    /// <summary>The type of a stored name; null when it does not exist here or may not be named.</summary>
    public static Type Find(string name)
    {
        if (Found.TryGetValue(name, out var known))
        {
            return known;
        }

        try
        {
            var type = Type.GetType(
                name,
                asked => Array.Find(AppDomain.CurrentDomain.GetAssemblies(), loaded => loaded.GetName().Name == asked.Name),
                typeResolver: null,
                throwOnError: false);
            return type is not null && IsAllowed(type) ? Found.GetOrAdd(name, type) : null;
        }
        catch (Exception fault) when (fault is ArgumentException or TypeLoadException or IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsAllowed(Type type)
    {
        if (type.IsArray)
        {
            return type.GetArrayRank() == 1 && IsAllowed(type.GetElementType());
        }

        if (type.IsGenericType && !type.GetGenericArguments().All(IsAllowed))
        {
            return false;
        }

        if (type.IsPrimitive || Simple.Contains(type) || (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition())))
        {
            return true;
        }

        return !type.IsPointer && !typeof(Delegate).IsAssignableFrom(type) && !IsOfPlatform(type.FullName ?? type.Name);
    }

    private static bool IsOfPlatform(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal)
        || (name.StartsWith("Microsoft.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal));

    private static string Write(Type type)
    {
        if (type.IsArray)
        {
            return Outside(Write(type.GetElementType(), assembly: false) + "[]", type.GetElementType());
        }

        return Write(type, assembly: true);
    }

    private static string Write(Type type, bool assembly)
    {
        var name = type.IsGenericType ? type.GetGenericTypeDefinition().FullName : type.FullName;
        if (type.IsGenericType)
        {
            name += "[" + string.Join(",", type.GetGenericArguments().Select(argument => "[" + Write(argument) + "]")) + "]";
        }

        return assembly ? Outside(name, type) : name;
    }

    private static string Outside(string name, Type type) =>
        type.Assembly == typeof(object).Assembly || type.Assembly == typeof(StoredTypeName).Assembly
            ? name
            : $"{name}, {type.Assembly.GetName().Name}";
}
