using System.Reflection;
using System.Runtime.CompilerServices;

namespace BotBuilder.Contract.Tests.Surface;

/// <summary>A public type: what it is, what it derives from and its members.</summary>
/// <param name="Name">With namespace.</param>
/// <param name="Kind">Such as <c>static class</c>.</param>
/// <param name="Bases">Base class and interfaces, without those that another one implies.</param>
/// <param name="Members">In the words of <c>surface.md</c>.</param>
internal sealed record TypeSurface(string Name, string Kind, IReadOnlyList<string> Bases, IReadOnlyList<string> Members)
{
    /// <summary>All that can be missing or too much, one line each; the first line is the type itself.</summary>
    internal IEnumerable<string> Items =>
        [$"{Name} [{Kind}]", .. Bases.Select(one => $"{Name} : {one}"), .. Members.Select(member => $"{Name}.{member}")];

    /// <summary>The public types of assemblies whose namespaces are Microsoft's.</summary>
    internal static IReadOnlyList<TypeSurface> Of(IEnumerable<Assembly> assemblies) => [.. assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true && IsOpen(type))
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false))
        .Select(Of)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static TypeSurface Of(Type type)
    {
        var name = $"{type.Namespace}.{TypeWords.Of(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var call = type.GetMethod("Invoke")!;
            return new TypeSurface(name, $"delegate {TypeWords.Of(call.ReturnType)}({MemberWords.Parameters(call)})", [], []);
        }

        var constraints = TypeWords.Constraints(type.GetGenericArguments());
        var members = MemberWords.Of(type).Distinct().Order(StringComparer.Ordinal);
        return new TypeSurface(name, KindOf(type) + constraints, [.. BasesOf(type)], [.. members]);
    }

    private static bool IsOpen(Type type) => type.IsNested
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsOpen(type.DeclaringType!)
        : type.IsPublic;

    private static string KindOf(Type type)
    {
        var obsolete = type.IsDefined(typeof(ObsoleteAttribute), false) ? "[Obsolete] " : string.Empty;
        if (type.IsEnum)
        {
            return $"{obsolete}enum";
        }

        if (type.IsInterface)
        {
            return $"{obsolete}interface";
        }

        if (type.IsValueType)
        {
            return $"{obsolete}struct";
        }

        return obsolete + (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        };
    }

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum)
        {
            yield break;
        }

        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return TypeWords.Of(parent);
        }

        var all = type.GetInterfaces();
        var implied = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        foreach (var own in all.Where(one => !implied.Contains(one)).Select(TypeWords.Of).Order(StringComparer.Ordinal))
        {
            yield return own;
        }
    }
}
