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

    public static PostgresJob Commit(TurnCommit turn)
    {
        var steps = new List<PostgresStep>();
        if (turn.Case is null)
        {
            steps.AddRange(Delete(turn.Key));
            SetAside(turn, steps);
            Post(turn, turn.Replies, steps);
            return new PostgresJob(turn.Key, steps);
        }

        var at = turn.At.ToUnixTimeMilliseconds();
        steps.Add(new PostgresStep(
            turn.Version == 0
                ? Command(PostgresSql.Insert, turn.Key, Bytes(turn.Case), Bytes(turn.Dialogs), at)
                : Command(PostgresSql.Update, turn.Key, Bytes(turn.Case), Bytes(turn.Dialogs), at, turn.Version),
            MustHit: true));
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
        key, [new PostgresStep(Command(PostgresSql.DeleteConversationBefore, key, before), MustHit: true), .. Delete(key)]);

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    public static NpgsqlParameter Parameter(object value) => value switch
    {
        string text => new NpgsqlParameter<string> { TypedValue = text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        DBNull => new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea },
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a column.", nameof(value)),
    };

    public static object Bytes(string? text) => text is null ? DBNull.Value : Encoding.UTF8.GetBytes(text);

    private static IEnumerable<PostgresStep> Delete(string key) => deletions.Select(sql => new PostgresStep(Command(sql, key), MustHit: false));

    private static void SetAside(TurnCommit turn, List<PostgresStep> steps)
    {
        if (turn.SetAside is not null)
        {
            Add(steps, PostgresSql.SetAside, turn.Key, turn.At.ToUnixTimeMilliseconds(), Bytes(turn.SetAside));
        }
    }

    private static void Remind(TurnCommit turn, List<PostgresStep> steps)
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

    private static void Post(TurnCommit turn, string? replies, List<PostgresStep> steps)
    {
        if (turn is { Address: not null, ActivityId: not null })
        {
            Add(
                steps, PostgresSql.Post, turn.Key, turn.ActivityId, Bytes(turn.Address), Bytes(replies), turn.At.ToUnixTimeMilliseconds(),
                (turn.At + OutboxEntry.Lease).ToUnixTimeMilliseconds());
        }
    }

    private static void Add(List<PostgresStep> steps, string sql, params ReadOnlySpan<object> values) => steps.Add(new PostgresStep(Command(sql, values), MustHit: false));
}
