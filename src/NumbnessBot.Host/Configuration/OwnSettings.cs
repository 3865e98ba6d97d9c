using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace NumbnessBot.Host.Configuration;

/// <summary>The appsettings.json beside the program, which holds also where the program is started in another folder. Everything else goes before it.</summary>
internal static class OwnSettings
{
    public static void AddTo(IConfigurationBuilder configuration) => configuration.Sources.Insert(0, new JsonConfigurationSource
    {
        FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        Path = "appsettings.json",
        Optional = true,
    });
}
