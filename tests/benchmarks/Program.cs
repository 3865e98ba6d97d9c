using NumbnessBot.Benchmarks.Reading;

return args switch
{
    ["reading", .. var files] => ReadingCommand.Run([.. files.Where(f => f != "--errors")], files.Contains("--errors"), Console.Out),
    _ => Help(),
};

static int Help()
{
    Console.Out.WriteLine("""
        reading [--errors] [file ...]   what is read rightly in tables of sentences; without files, in the set that is kept apart
        """);
    return 2;
}
