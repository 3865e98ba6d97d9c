namespace NumbnessBot.Storage.Sqlite;

/// <summary>What has to be done about what a job deleted, before the job is done.</summary>
internal enum Tidiness
{
    /// <summary>It deleted nothing of a person's, or what it deleted is looked after later.</summary>
    None,

    /// <summary>Nothing of it may stand in the journal.</summary>
    Journal,

    /// <summary>Nothing of it may stand in the journal, and its traces in the file go with the next tidying.</summary>
    Later,

    /// <summary>A person asked for it: it may stand nowhere, at once if the file was not tidied just now.</summary>
    Soon,

    /// <summary>What was deleted before may stand nowhere, at once.</summary>
    Now,
}
