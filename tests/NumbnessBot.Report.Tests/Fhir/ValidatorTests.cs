using System.Diagnostics;
using NumbnessBot.Proof.Playing;
using NumbnessBot.Report.Tests.Playing;
using NumbnessBot.Triage;

namespace NumbnessBot.Report.Tests.Fhir;

/// <summary>Documents are held against the definitions of FHIR R4. Needs Node, and <c>npm ci</c> in fhir-validator.</summary>
public sealed class ValidatorTests : IDisposable
{
    private const int Documents = 40;
    private static readonly string program = Repository.Under("tests", "NumbnessBot.Report.Tests", "fhir-validator");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fhir-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Documents_of_any_case_are_valid()
    {
        await NeedAsync();
        var files = Enumerable.Range(0, Documents).Select(RandomCase.Of).Append(Case.Empty).Select(Written).ToArray();

        var (exitCode, output) = await RunAsync("node", ["validate.mjs", .. files]);

        Assert.Equal($"{files.Length} documents are valid.\n", output);
        Assert.Equal(0, exitCode);
    }

    [SkippableTheory]
    [InlineData("\"status\":\"final\"", "\"status\":\"done\"", "Observation")]
    [InlineData("\"effectiveDateTime\"", "\"invented\"", "invented")]
    [InlineData("\"type\":\"document\"", "\"type\":\"collection\"", "no document bundle")]
    [InlineData("\"resourceType\":\"Patient\"", "\"resourceType\":\"Nobody\"", "not a valid resource type")]
    [InlineData("\"note\":[{\"text\":", "\"note\":[{\"text\":\"\",\"authorString\":", "is empty")]
    [InlineData("\\u003Cul\\u003E", "\\u003Cscript\\u003E", "<script>")]
    public async Task A_document_with_a_fault_is_not(string from, string to, string reason)
    {
        await NeedAsync();
        var good = FhirDocument.Of(Pages.Of(RandomCase.Of(3)), Pages.Words);
        Assert.Contains(from, good, StringComparison.Ordinal);
        var file = Path.Combine(_folder.FullName, "bad.json");
        await File.WriteAllTextAsync(file, good.Replace(from, to, StringComparison.Ordinal));

        var (exitCode, output) = await RunAsync("node", "validate.mjs", file);

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    private string Written(Case @case, int number)
    {
        var file = Path.Combine(_folder.FullName, $"{number}.json");
        File.WriteAllText(file, FhirDocument.Of(Pages.Of(@case), Pages.Words));
        return file;
    }

    private static async Task NeedAsync()
    {
        var isThere = Directory.Exists(Path.Combine(program, "node_modules"));
        if (Environment.GetEnvironmentVariable("NUMBNESS_TESTS") == "all")
        {
            Assert.True(isThere || (await RunAsync("npm", "ci", "--no-audit", "--no-fund")).ExitCode == 0, "npm ci failed in tests/NumbnessBot.Report.Tests/fhir-validator.");
            return;
        }

        Skip.IfNot(isThere, "FHIR documents are not validated: run npm ci in tests/NumbnessBot.Report.Tests/fhir-validator first.");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = program, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
