namespace NumbnessBot.Architecture.Tests.Arrows;

public sealed class ArrowsTests
{
    public static TheoryData<string> Rooms => [.. House.Rooms.Select(r => r.Name)];

    /// <summary>Those that are built here: with the real packages the stand-in is not.</summary>
    public static TheoryData<string> CompiledRooms => [.. Repository.RoomsUnderSrc
        .Where(name => House.Rooms.Any(r => r.Name == name))
        .Where(name => name != House.StandIn || File.Exists(PathOf(name)))];

    [Fact]
    public void Every_room_under_src_has_its_row()
        => Assert.Empty(Repository.RoomsUnderSrc.Except(House.Rooms.Select(r => r.Name)));

    [Fact]
    public void Nobody_sees_the_host()
        => Assert.DoesNotContain(House.Rooms, r => r.Sees.Contains("NumbnessBot.Host"));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_file_names_only_what_its_room_may_know(string name)
        => Assert.Empty(ArrowCheck.Faults(RoomOf(name), ProjectUse.Of(File.ReadAllText(Repository.Projects[name]))));

    [Theory]
    [MemberData(nameof(CompiledRooms))]
    public void A_compiled_room_uses_only_what_it_may_know(string name)
    {
        using var image = File.OpenRead(PathOf(name));
        Assert.Empty(ArrowCheck.Faults(RoomOf(name), AssemblyUse.Of(image)));
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static Room RoomOf(string name) => House.Rooms.Single(r => r.Name == name);
}
