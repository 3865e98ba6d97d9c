using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NumbnessBot.Content;

namespace NumbnessBot.DirectLine.Tests.Playing;

/// <summary>The whole host on a port of its own, with a clock that moves only when told.</summary>
public sealed class DirectLineHost : WebApplicationFactory<Program>
{
    /// <summary>Read once for all hosts: reading it takes longer than most tests.</summary>
    private static readonly Lazy<ContentHost> sharedContent = new(() => new ContentHost(Path.Combine(Root, "dialogs")));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("direct-line-");

    public DirectLineHost() => UseKestrel(0);

    /// <summary>Where the conversations are kept; memory unless set.</summary>
    internal string? File { get; init; }

    internal Dictionary<string, string> Settings { get; init; } = [];

    internal Action<IServiceCollection> Replace { get; init; } = _ => { };

    internal FakeClock Clock { get; init; } = new();

    internal HttpClient Http => field ??= CreateClient();

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A person with a token and nothing begun.</summary>
    internal Person NewPerson() => new(this);

    /// <summary>A person in a conversation that has begun.</summary>
    internal async Task<Person> ArriveAsync()
    {
        var person = NewPerson();
        await person.GenerateAsync();
        await person.StartAsync();
        return person;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(_folder.FullName);
        builder.UseSetting("Content:Path", Path.Combine(Root, "dialogs"));
        builder.UseSetting("Storage:Provider", File is null ? "Memory" : "Sqlite");
        builder.UseSetting("Storage:ConnectionString", File);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(_ => sharedContent.Value);
            Replace(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static string Root => typeof(DirectLineHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
