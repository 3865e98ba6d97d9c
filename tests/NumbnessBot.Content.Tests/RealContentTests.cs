using Newtonsoft.Json.Linq;

namespace NumbnessBot.Content.Tests;

public sealed class RealContentTests
{
    [Fact]
    public void The_content_of_the_product_has_no_problem()
    {
        var result = ContentLoader.Load(Folders.Dialogs);

        Assert.True(result.Problems.IsEmpty, string.Join('\n', result.Problems));
    }

    /// <summary>An editor that knows YAML takes the schema from this comment.</summary>
    [Fact]
    public void Each_file_names_its_own_schema()
    {
        const string mark = "# yaml-language-server: $schema=";
        var texts = ContentFolder.Read(Folders.Dialogs, [])!.Texts.Where(t => t.Key.EndsWith(".yaml", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, t =>
        {
            var named = t.Value.Split('\n').FirstOrDefault(l => l.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];
            var schema = FileKind.Of(t.Key)?.Schema ?? (t.Key.Contains("/lexicon/", StringComparison.Ordinal) ? "lexicon" : "word-lists");
            if (named is null && LanguageFiles.Contains(t.Key))
            {
                return; // Word lists need no help from an editor.
            }

            Assert.Equal(string.Concat(Enumerable.Repeat("../", t.Key.Count(c => c == '/'))) + $"schema/{schema}.schema.json", named);
        });
    }

    /// <summary>Those who embed the schema in an editor and those who run the check see the same.</summary>
    [Fact]
    public void Each_schema_file_is_the_one_that_is_built_in()
    {
        var files = Directory.GetFiles(Path.Combine(Folders.Dialogs, "schema"), "*.schema.json");

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Equal(File.ReadAllText(f), ContentSchemas.Text(Path.GetFileName(f).Replace(".schema.json", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Each_schema_accepts_the_products_files_and_refuses_a_planted_member()
    {
        var kinds = FileKind.All.Where(k => k.Schema is not null).ToList();
        var files = ReadAll();
        foreach (var kind in kinds)
        {
            var own = files.Where(f => f.Kind == kind).ToList();
            Assert.True(own.Count > 0, $"The product has no file of the kind {kind.Pattern}.");
            Assert.All(own, f => Assert.Empty(SchemaCheck.Check(f)));

            var json = (JObject)YamlJson.From(own[0].Top);
            json["planted-by-a-test"] = true;
            Assert.True(ContentSchemas.Of(kind.Schema!).Validate(json).Count > 0, $"{kind.Schema} lets a planted member pass.");
        }
    }

    [Theory]
    [InlineData("lexicon", "locales/en/lexicon/")]
    [InlineData("word-lists", "locales/en/answers/")]
    [InlineData("word-lists", "locales/en/commands.yaml")]
    public void The_schemas_that_only_help_in_an_editor_fit_too(string schema, string path)
    {
        var texts = ContentFolder.Read(Folders.Dialogs, [])!.Texts.Where(t => t.Key.StartsWith(path, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, t =>
        {
            var json = (JObject)YamlJson.From(YamlReader.Read(t.Key, t.Value, [])!);
            Assert.Empty(ContentSchemas.Of(schema).Validate(json));
            json["planted-by-a-test"] = true;
            Assert.NotEmpty(ContentSchemas.Of(schema).Validate(json));
        });
    }

    private static List<ContentFile> ReadAll()
    {
        var problems = new List<ContentProblem>();
        var folder = ContentFolder.Read(Folders.Dialogs, problems)!;
        return FileReader.Read(folder, LanguageFiles.Contains, problems);
    }
}
