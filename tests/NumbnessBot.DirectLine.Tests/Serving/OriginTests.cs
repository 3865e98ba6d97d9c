using System.Net;
using NumbnessBot.DirectLine.Tests.Playing;

namespace NumbnessBot.DirectLine.Tests.Serving;

/// <summary>Which pages may chat.</summary>
public sealed class OriginTests : IDisposable
{
    private const string Clinic = "https://clinic.example";
    private readonly DirectLineHost _host = new() { Settings = new() { ["DirectLine:AllowedOrigins:0"] = Clinic } };

    [Fact]
    public async Task Our_own_page_an_allowed_one_and_a_program_may_chat()
    {
        foreach (var origin in new[] { _host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), Clinic, null })
        {
            var person = _host.NewPerson();
            person.Origin = origin;
            await person.GenerateAsync();
            await person.StartAsync();
            using var ear = await person.ListenAsync();
            await ear.HearAsync();
            Assert.NotEmpty(ear.Heard);
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://clinic.example.evil.example")]
    [InlineData("https://clinic.example:8443")]
    [InlineData("http://clinic.example")]
    [InlineData("null")]
    public async Task Another_page_may_not(string origin)
    {
        var person = await _host.ArriveAsync();
        person.Origin = origin;
        foreach (var path in new[] { "/tokens/generate", "/conversations" })
        {
            using var response = await person.SendAsync(HttpMethod.Post, path, null, person.Token);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => person.ListenAsync());
    }

    [Theory]
    [InlineData(Clinic, true)]
    [InlineData("https://evil.example", false)]
    public async Task A_browser_that_asks_first_is_told(string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Person.Base + "/conversations/x/activities");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed, response.Headers.Contains("Access-Control-Allow-Origin"));
        var headers = response.Headers.TryGetValues("Access-Control-Allow-Headers", out var values) ? string.Join(',', values) : "";
        Assert.Equal(allowed, headers.Contains("x-ms-bot-agent", StringComparison.OrdinalIgnoreCase) && headers.Contains("authorization", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Allowed_origins_may_stand_in_one_text()
    {
        using var host = new DirectLineHost { Settings = new() { ["DirectLine:AllowedOrigins"] = $"https://other.example, {Clinic}" } };
        var person = host.NewPerson();
        person.Origin = Clinic;

        await person.GenerateAsync();
    }

    [Fact]
    public async Task An_allowed_page_can_read_also_what_is_refused()
    {
        var person = _host.NewPerson();
        person.Origin = Clinic;

        using var response = await person.SendAsync(HttpMethod.Post, "/conversations", null, token: null);

        Assert.Equal(Clinic, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://*.example")]
    [InlineData("clinic.example")]
    [InlineData("https://clinic.example/")]
    [InlineData("https://clinic.example/chat")]
    [InlineData("https://someone@clinic.example")]
    [InlineData("ftp://clinic.example")]
    public void What_is_no_origin_is_told_at_start(string origin) =>
        Assert.Contains(origin, Assert.Single(new DirectLineSettings { AllowedOrigins = [origin] }.Faults()), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://clinic.example")]
    [InlineData("http://localhost:5000")]
    public void Scheme_host_and_port_are_an_origin(string origin) => Assert.Empty(new DirectLineSettings { AllowedOrigins = [origin] }.Faults());

    public void Dispose() => _host.Dispose();
}
