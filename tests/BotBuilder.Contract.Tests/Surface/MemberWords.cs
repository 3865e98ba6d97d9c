using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BotBuilder.Contract.Tests.Surface;

/// <summary>Members as <c>surface.md</c> writes them.</summary>
internal static class MemberWords
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every public and protected member that the type itself declares.</summary>
    internal static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        return type.GetFields(Declared).Where(field => IsOpen(field) && !field.IsSpecialName).Select(Field)
            .Concat(type.GetConstructors(Declared).Where(IsOpen).Select(Constructor))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsOpen)).Select(Property))
            .Concat(type.GetEvents(Declared).Where(one => IsOpen(one.AddMethod!)).Select(Event))
            .Concat(type.GetMethods(Declared).Where(method => IsOpen(method) && !IsAccessor(method)).Select(Method));
    }

    internal static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : string.Empty;
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static bool IsOpen(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? string.Empty : "protected ";
        var kind = field.IsLiteral ? "const " : field.IsStatic ? field.IsInitOnly ? "static readonly " : "static " : string.Empty;
        var value = field.IsLiteral ? $" = {Value(field.GetRawConstantValue(), field.FieldType)}" : string.Empty;
        return $"{Obsolete(field)}{access}{kind}{TypeWords.Of(field.FieldType)} {field.Name}{value}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Obsolete(constructor)}{Access(constructor)}ctor({Parameters(constructor)})";

    private static string Property(PropertyInfo property)
    {
        var open = property.GetAccessors(true).Where(IsOpen).ToList();
        var widest = open.FirstOrDefault(accessor => accessor.IsPublic) ?? open[0];
        var indexes = property.GetIndexParameters();
        var name = indexes.Length == 0 ? property.Name : $"this[{string.Join(", ", indexes.Select(Parameter))}]";
        var accessors = string.Concat(open.Select(accessor =>
        {
            var access = accessor.IsPublic == widest.IsPublic ? string.Empty : "protected ";
            return accessor == property.GetMethod ? $"{access}get; " : $"{access}set; ";
        }));
        return $"{Obsolete(property)}{Access(widest)}{Modifiers(widest)}{TypeWords.Of(property.PropertyType)} {name} {{ {accessors}}}";
    }

    private static string Event(EventInfo one) => $"event {TypeWords.Of(one.EventHandlerType!)} {one.Name}";

    private static string Method(MethodInfo method)
    {
        var parameters = method.GetGenericArguments();
        var generic = parameters.Length == 0 ? string.Empty : $"<{string.Join(", ", parameters.Select(TypeWords.Of))}>";
        var replaces = method.IsVirtual && (method.Attributes & MethodAttributes.NewSlot) == 0;
        var constraints = replaces ? string.Empty : TypeWords.Constraints(parameters);
        var head = $"{Obsolete(method)}{Access(method)}{Modifiers(method)}{TypeWords.Of(method.ReturnType)} {method.Name}{generic}";
        return $"{head}({Parameters(method)}){constraints}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return "static ";
        }

        if (method.DeclaringType!.IsInterface || !method.IsVirtual)
        {
            return string.Empty;
        }

        var replaces = method.GetBaseDefinition() != method;
        if (method.IsAbstract)
        {
            return replaces ? "abstract override " : "abstract ";
        }

        return replaces
            ? method.IsFinal ? "sealed override " : "override "
            : method.IsFinal ? string.Empty : "virtual ";
    }

    private static string Obsolete(MemberInfo member) =>
        member.IsDefined(typeof(ObsoleteAttribute), false) ? "[Obsolete] " : string.Empty;

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params "
            : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : string.Empty;
        return $"{kind}{TypeWords.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => $"{TypeWords.Of(type)}.{Enum.GetName(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
