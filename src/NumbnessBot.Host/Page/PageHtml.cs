using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NumbnessBot.Host.Page;

/// <summary>Fills a template: <c>{{name}}</c> becomes a value that cannot break out of its place.</summary>
internal static class PageHtml
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <exception cref="InvalidDataException">The template names a value that there is not.</exception>
    public static string Fill(string template, Func<string, string?> value)
    {
        var html = new StringBuilder(template.Length + 1024);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0 && template.IndexOf("}}", open, StringComparison.Ordinal) is var close and >= 0)
        {
            var name = template[(open + 2)..close];
            html.Append(template, at, open - at)
                .Append(value(name) ?? throw new InvalidDataException($"The page's template names '{name}', which is not known."));
            at = close + 2;
        }

        return html.Append(template, at, template.Length - at).ToString();
    }

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>JSON for a script element; <c>&lt;</c> and its like are escaped.</summary>
    public static string Json<T>(T value) => JsonSerializer.Serialize(value, json);
}
