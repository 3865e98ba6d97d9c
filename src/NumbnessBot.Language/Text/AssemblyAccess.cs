using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NumbnessBot.Language.Tests")]
