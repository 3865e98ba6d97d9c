using System.Collections.Concurrent;
using System.Text;
using Npgsql;
using NumbnessBot.Conversation.Turns;

namespace NumbnessBot.Storage.Postgres;

/// <summary>The statements that one turn writes.</summary>
internal static class PostgresTurns
{
    private static readonly string[] deletions =
    [
        PostgresSql.DeleteConversation, PostgresSql.DeleteProcessed, PostgresSql.DeleteLines, PostgresSql.DeleteSetAside, PostgresSql.DeleteOutbox,
        PostgresSql.DeleteReminder,
    ];

    private static readonly ConcurrentDictionary<string, string> hitting = new();

    public static PostgresJob Commit(TurnCommit turn)
    {
        var steps = new List<NpgsqlBatchCommand>();
        if (turn.Case is null)
        {
            steps.AddRange(Delete(turn.Key));
            if (turn.SetAside is null)
            {
                Add(steps, PostgresSql.DeleteSeal, turn.Key);
            }

            SetAside(turn, steps);
            Post(turn, turn.Replies, steps);
            return new PostgresJob(turn.Key, steps);
        }

        var at = turn.At.ToUnixTimeMilliseconds();
        steps.Add(turn.Version == 0
            ? Hitting(PostgresSql.Insert, turn.Key, Bytes(turn.Case), Bytes(turn.Dialogs), at)
            : Hitting(PostgresSql.Update, turn.Key, Bytes(turn.Case), Bytes(turn.Dialogs), at, turn.Version));
        SetAside(turn, steps);
        if (turn.ActivityId is not null)
        {
            Add(steps, PostgresSql.Answer, turn.Key, turn.ActivityId, turn.Version + 1, Bytes(turn.Replies));
            if (RepeatWindow.IsTimeToPrune(turn.Version + 1))
            {
                Add(steps, PostgresSql.Prune, turn.Key, RepeatWindow.Over(turn.Version + 1));
            }
        }

        Post(turn, null, steps);
        Remind(turn, steps);
        return new PostgresJob(turn.Key, steps);
    }

    /// <summary>Deletes a conversation, unless it was used since.</summary>
    public static PostgresJob Expire(string key, long before) => new(
        key, [Hitting(PostgresSql.DeleteConversationBefore, key, before), .. Delete(key), Command(PostgresSql.DeleteSeal, key)]);

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    /// <summary>A statement that fails when it changes no row, and takes back with it what was written in the same trip.</summary>
    public static NpgsqlBatchCommand Hitting(string sql, params ReadOnlySpan<object> values) =>
        Command(hitting.GetOrAdd(sql, static s => $"WITH hit AS ({s} RETURNING 1) SELECT 1 / COUNT(*) FROM hit"), values);

    public static NpgsqlParameter Parameter(object value) => value switch
    {
        string text => new NpgsqlParameter<string> { TypedValue = text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        DBNull => new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea },
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a column.", nameof(value)),
    };

    public static object Bytes(string? text) => text is null ? DBNull.Value : Encoding.UTF8.GetBytes(text);

    private static IEnumerable<NpgsqlBatchCommand> Delete(string key) => deletions.Select(sql => Command(sql, key));

    private static void SetAside(TurnCommit turn, List<NpgsqlBatchCommand> steps)
    {
        if (turn.SetAside is not null)
        {
            Add(steps, PostgresSql.SetAside, turn.Key, turn.At.ToUnixTimeMilliseconds(), Bytes(turn.SetAside));
        }
    }

    private static void Remind(TurnCommit turn, List<NpgsqlBatchCommand> steps)
    {
        if (turn.Reminder is { Due: { } due } wanted)
        {
            Add(steps, PostgresSql.Remind, turn.Key, due.ToUnixTimeSeconds(), Bytes(wanted.Address));
        }
        else if (turn.Reminder is not null)
        {
            Add(steps, PostgresSql.DeleteReminder, turn.Key);
        }
    }

    private static void Post(TurnCommit turn, string? replies, List<NpgsqlBatchCommand> steps)
    {
        if (turn is { Address: not null, ActivityId: not null })
        {
            Add(
                steps, PostgresSql.Post, turn.Key, turn.ActivityId, Bytes(turn.Address), Bytes(replies), turn.At.ToUnixTimeMilliseconds(),
                (turn.At + OutboxEntry.Lease).ToUnixTimeMilliseconds());
        }
    }

    private static void Add(List<NpgsqlBatchCommand> steps, string sql, params ReadOnlySpan<object> values) => steps.Add(Command(sql, values));
}
