// What ships beside our own code: the packages that NumbnessBot.Host.deps.json of a build or a published folder names, and Web Chat.
//   dotnet run .ci/inventory.cs -- notices <folder> <THIRD-PARTY-NOTICES.md>
//   dotnet run .ci/inventory.cs -- sbom <folder> <file.cdx.json>            a CycloneDX 1.6 bill of materials
#:property PublishAot=false
#:property GenerateDocumentationFile=false
#:property EnforceCodeStyleInBuild=false

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

if (args is not [("notices" or "sbom") and var what, var folder, var target])
{
    Console.Error.WriteLine("Say notices or sbom, the folder that holds NumbnessBot.Host.deps.json, and the file to write.");
    return 2;
}

var root = AppContext.GetData("EntryPointFileDirectoryPath") is string here ? Path.GetFullPath("..", here) : Environment.CurrentDirectory;
var deps = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "NumbnessBot.Host.deps.json")))!["libraries"]!.AsObject();
var packages = deps.Where(l => (string?)l.Value!["type"] is "package" or "runtimepack").Select(l => Nuget(l.Key, (string?)l.Value!["sha512"])).Append(WebChat())
    .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToList();
if (packages.Where(p => p.Licence.Length == 0).Select(p => $"{p.Name} {p.Version}").ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"The package of {string.Join(", ", unknown)} names no licence. Look it up, and name it in .ci/inventory.cs.");
    return 1;
}

File.WriteAllText(target, what == "notices" ? Notices() : Sbom());
Console.WriteLine($"{target}: {packages.Count} packages");
return 0;

Package Nuget(string key, string? hash)
{
    var (name, version) = (key.Split('/')[0], key.Split('/')[1]);
    if (name.StartsWith("runtimepack.", StringComparison.Ordinal))
    {
        return new(name["runtimepack.".Length..], version, "MIT", "© .NET Foundation and contributors", "https://github.com/dotnet/dotnet", "nuget", null);
    }

    var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    var id = name.ToLowerInvariant();
    var data = XDocument.Load(Path.Combine(home, id, version.ToLowerInvariant(), $"{id}.nuspec")).Root!.Elements().First(e => e.Name.LocalName == "metadata");
    string Text(string member) => data.Elements().FirstOrDefault(e => e.Name.LocalName == member)?.Value.Trim().ReplaceLineEndings(" ") ?? "";
    var expression = data.Elements().FirstOrDefault(e => e.Name.LocalName == "license" && (string?)e.Attribute("type") == "expression")?.Value;
    var bytes = hash?.StartsWith("sha512-", StringComparison.Ordinal) == true ? Convert.ToHexStringLower(Convert.FromBase64String(hash["sha512-".Length..])) : null;
    return new(name, version, expression ?? "", Text("copyright") is { Length: > 0 } copyright ? copyright : $"© {Text("authors")}", Text("projectUrl"), "nuget", bytes);
}

Package WebChat()
{
    var project = XDocument.Load(Path.Combine(root, "src", "NumbnessBot.Host", "NumbnessBot.Host.csproj")).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);
    return new(project["NpmPackage"].Single(), project["NpmVersion"].Single(), "MIT", "© Microsoft Corporation; what it holds of others: webchat.js.LICENSE.txt beside it",
        "https://github.com/microsoft/BotFramework-WebChat", "npm", Convert.ToHexStringLower(Convert.FromBase64String(project["NpmSha512"].Single())));
}

string Notices()
{
    var text = new StringBuilder("""
        # What comes with it from others

        NumbnessBot itself is under the [MIT licence](LICENSE). A published folder also holds these packages, each under its own licence; the page loads Web Chat from the same host. A self-contained folder
        holds .NET and ASP.NET Core besides (MIT, .NET Foundation and contributors). This list is written by `dotnet run .ci/inventory.cs`, and a test compares it with what is built.

        | package | version | licence | copyright |
        |---|---|---|---|

        """.ReplaceLineEndings("\n"));
    foreach (var p in packages.Where(p => !p.Name.Contains(".App.", StringComparison.Ordinal)))
    {
        text.Append($"| {(p.Url.Length > 0 ? $"[{p.Name}]({p.Url})" : p.Name)} | {p.Version} | {p.Licence} | {p.Copyright.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
    }

    return text.Append("\nThe texts of the licences: ").AppendJoin(", ", packages.Select(p => p.Licence).Distinct().Order(StringComparer.Ordinal)
        .Select(l => $"[{l}](https://spdx.org/licenses/{l}.html)")).Append(". SQLite itself, within SQLitePCLRaw, is in the public domain.\n").ToString();
}

string Sbom()
{
    var version = XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants("Version").Single().Value;
    var components = new JsonArray([.. packages.Select(p => (JsonNode)Component(p))]);
    var self = new JsonObject { ["type"] = "application", ["bom-ref"] = "numbnessbot", ["name"] = "NumbnessBot", ["version"] = version, ["licenses"] = Licence("MIT") };
    var serial = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(version + components.ToJsonString())).AsSpan(0, 16));
    return new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["serialNumber"] = $"urn:uuid:{serial}",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = self },
        ["components"] = components,
        ["dependencies"] = new JsonArray(new JsonObject { ["ref"] = "numbnessbot", ["dependsOn"] = new JsonArray([.. packages.Select(p => (JsonNode)p.Purl)]) }),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
}

static JsonObject Component(Package p)
{
    var component = new JsonObject
    {
        ["type"] = "library", ["bom-ref"] = p.Purl, ["name"] = p.Name, ["version"] = p.Version, ["purl"] = p.Purl, ["licenses"] = Licence(p.Licence), ["copyright"] = p.Copyright,
    };
    if (p.Sha512 is { } hash)
    {
        component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
    }

    return component;
}

static JsonArray Licence(string id) => new(new JsonObject { ["license"] = new JsonObject { ["id"] = id } });

internal sealed record Package(string Name, string Version, string Licence, string Copyright, string Url, string Kind, string? Sha512)
{
    public string Purl => $"pkg:{Kind}/{Name}@{Version}";
}
