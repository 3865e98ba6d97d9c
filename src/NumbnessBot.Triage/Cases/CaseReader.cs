using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NumbnessBot.Triage;

/// <summary>
/// Reads what <see cref="CaseWriter"/> wrote, and the forms before: schema 1 kept each finding by itself, schema 2 said in full what now goes without saying. Members that it doesn't know are passed over; of
/// what is no case it throws one of the exceptions that <see cref="CaseJson.Read"/> catches.
/// </summary>
internal ref struct CaseReader
{
    // A thread keeps its lists, emptied, for the next case.
    [ThreadStatic]
    private static (List<FindingId> Ids, List<Known> Known)? kept;

    private Utf8JsonReader _json;
    private int _schema;
    private long _at;
    private Consent _consent;
    private bool _greeted, _opened, _reviewed, _returned, _goesOn, _menuShown;
    private FindingMap<Known> _findings = FindingMap<Known>.Empty, _each = FindingMap<Known>.Empty, _withdrawn = FindingMap<Known>.Empty;
    private FindingMap<KnownValue> _attributes = FindingMap<KnownValue>.Empty;
    private ImmutableArray<OneOf> _oneOf = [];
    private ImmutableArray<FindingId> _toCheck = [];
    private ImmutableArray<QuestionId> _answered = [];
    private ImmutableArray<RuleId> _announced = [];
    private string? _pending, _asking, _proposal, _advised, _withdrawing, _relation, _topic, _secret;
    private int _misses;
    private long _seenAt, _until, _remindAt, _remindWish;

    private CaseReader(ReadOnlySpan<byte> json)
    {
        _json = new Utf8JsonReader(json);
        _schema = SchemaOf(json);
    }

    /// <summary>Without it what is left out cannot be known.</summary>
    private readonly bool LeavesOut => _schema > 2;

    /// <returns>Null when the schema is not known here.</returns>
    public static Case? Read(string json)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var reader = new CaseReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
            reader.Members();
            return reader._schema is > 0 and <= Case.CurrentSchema ? reader.Whole() : null;
        }
        finally
        {
            // What a person said stays in no buffer that others use.
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    /// <summary>The schema, wherever it stands; 0 where there is none.</summary>
    private static int SchemaOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSchema = reader.ValueTextEquals("schema"u8);
            reader.Read();
            if (isSchema)
            {
                return reader.GetInt32();
            }

            reader.Skip();
        }

        return 0;
    }

    private void Members()
    {
        _json.Read();
        Expect(JsonTokenType.StartObject);
        while (NextMember() is { } name)
        {
            switch (name)
            {
                case "schema": _schema = _json.GetInt32(); break;
                case "consent": _consent = (Consent)_json.GetInt32(); break;
                case "greeted": _greeted = _json.GetBoolean(); break;
                case "opened": _opened = _json.GetBoolean(); break;
                case "reviewed": _reviewed = _json.GetBoolean(); break;
                case "known": _findings = Groups(); break;
                case "findings": _each = Map(t => t.AsKnown()); break;
                case "attributes": _attributes = Map(t => t.AsValue()); break;
                case "oneOf": _oneOf = Texts(OneOfFrom); break;
                case "toCheck": _toCheck = Texts(FindingId.Parse); break;
                case "answered": _answered = _json.TokenType == JsonTokenType.String ? Questions(_json.GetString()!) : Texts(QuestionId.Parse); break;
                case "pending": _pending = Name(); break;
                case "asking": _asking = _json.GetString(); break;
                case "proposal": _proposal = _json.GetString(); break;
                case "misses": _misses = _json.GetInt32(); break;
                case "advised": _advised = Name(); break;
                case "announced": _announced = Texts(RuleId.Parse); break;
                case "withdrawing": _withdrawing = Name(); break;
                case "withdrawn": _withdrawn = Map(t => t.AsKnown()); break;
                case "seenAt": _seenAt = _json.GetInt64(); break;
                case "returned": _returned = _json.GetBoolean(); break;
                case "goesOn": _goesOn = _json.GetBoolean(); break;
                case "relation": _relation = _json.GetString(); break;
                case "topic": _topic = Name(); break;
                case "menuShown": _menuShown = _json.GetBoolean(); break;
                case "link": _secret = _json.GetString(); break;
                case "linkUntil": _until = _json.GetInt64(); break;
                case "remindAt": _remindAt = _json.GetInt64(); break;
                case "remindWish": _remindWish = _json.GetInt64(); break;
                default: _json.Skip(); break;
            }
        }

        // Throws when anything follows.
        _json.Read();
    }

    private readonly Case Whole() => new()
    {
        Consent = _consent,
        Greeted = _greeted,
        Opened = _opened,
        Reviewed = _reviewed,
        Findings = _schema == 1 ? _each : _findings,
        Attributes = _attributes,
        OneOf = _oneOf,
        ToCheck = _toCheck,
        Answered = _answered,
        Pending = _pending is null ? null : QuestionId.Parse(_pending),
        Asking = _asking,
        Proposal = _proposal,
        Misses = _misses,
        Advised = _advised is null ? null
            : LevelIds.TryParse(_advised, out var level) ? level
            : throw new FormatException($"'{_advised}' is no level."),
        Announced = _announced,
        Withdrawing = _withdrawing is null ? null : FindingId.Parse(_withdrawing),
        Withdrawn = _withdrawn,
        SeenAt = Moment(_seenAt),
        Returned = _returned,
        GoesOn = _goesOn,
        Relation = _relation,
        Topic = _topic is null ? null : TopicId.Parse(_topic),
        MenuShown = _menuShown,
        Link = _secret is null ? null : new PageLink(_secret, DateTimeOffset.FromUnixTimeSeconds(_until)),
        RemindAt = Moment(_remindAt),
        RemindWish = Moment(_remindWish),
    };

    private static DateTimeOffset? Moment(long seconds) => seconds == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds);

    private FindingMap<Known> Groups()
    {
        var (ids, known) = kept ?? ([], []);
        kept = null;
        for (var more = Enters(JsonTokenType.StartArray); more && NextItem();)
        {
            Expect(JsonTokenType.StartObject);
            var told = Told(ids);
            if (ids.Count == known.Count)
            {
                throw new FormatException("A group needs its findings.");
            }

            var one = told.AsKnown();
            while (known.Count < ids.Count)
            {
                known.Add(one);
            }
        }

        var map = FindingMap<Known>.Of(CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(known));
        ids.Clear();
        known.Clear();
        kept = (ids, known);
        return map;
    }

    private FindingMap<T> Map<T>(Func<Told, T> of)
        where T : class
    {
        var (ids, known) = (new List<FindingId>(), new List<T>());
        for (var more = Enters(JsonTokenType.StartObject); more && NextMember() is { } name;)
        {
            Expect(JsonTokenType.StartObject);
            ids.Add(FindingId.Parse(name));
            known.Add(of(Told(null)));
        }

        return FindingMap<T>.Of(CollectionsMarshal.AsSpan(ids), CollectionsMarshal.AsSpan(known));
    }

    /// <param name="ids">Gets the findings of a group; null where there is none.</param>
    private Told Told(List<FindingId>? ids)
    {
        var (value, words, at, asked) = (default(string), "", LeavesOut ? _at : 0, LeavesOut);
        while (NextMember() is { } name)
        {
            switch (name)
            {
                case "is": value = ids is null ? _json.GetString() : Name(); break;
                case "words": words = _json.GetString() ?? ""; break;
                case "at": at = _json.GetInt64(); break;
                case "asked": asked = _json.GetBoolean(); break;
                case "told": asked = !_json.GetBoolean(); break;
                case "ids" when ids is not null: Ids(ids); break;
                default: _json.Skip(); break;
            }
        }

        _at = at;
        return new Told(value ?? (LeavesOut && words.Length > 0 ? words : null), words, DateTimeOffset.FromUnixTimeSeconds(at), asked);
    }

    private readonly void Ids(List<FindingId> ids)
    {
        Expect(JsonTokenType.String);
        foreach (var id in _json.ValueSpan.Split((byte)' '))
        {
            ids.Add(FindingId.Parse(NameTable.Of(_json.ValueSpan[id])));
        }
    }

    private ImmutableArray<T> Texts<T>(Func<string, T> parse)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var more = Enters(JsonTokenType.StartArray); more && NextItem();)
        {
            items.Add(parse(Name() ?? throw new FormatException("A list holds nothing that is empty.")));
        }

        return items.DrainToImmutable();
    }

    private static ImmutableArray<QuestionId> Questions(string text)
    {
        var questions = ImmutableArray.CreateBuilder<QuestionId>();
        foreach (var part in text.Split(' '))
        {
            questions.Add(QuestionId.Parse(part.StartsWith('.') && questions.Count > 0 ? questions[^1].Stage + part : part));
        }

        return questions.DrainToImmutable();
    }

    private static OneOf OneOfFrom(string text) => text.Split(' ') is [var question, var option, .. { Length: > 0 } findings]
        ? new OneOf(QuestionId.Parse(question), OptionId.Parse(option), [.. findings.Select(FindingId.Parse)])
        : throw new FormatException("A ticked choice needs a question, an option and its findings.");

    /// <summary>An id, the same string each time. Nothing that a person typed may come here: it would outlive the conversation.</summary>
    private readonly string? Name() => _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped ? NameTable.Of(_json.ValueSpan) : _json.GetString();

    /// <summary>Goes to the value of the next member; null at the end of the object.</summary>
    private string? NextMember()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = _json.ValueIsEscaped ? _json.GetString() : NameTable.Of(_json.ValueSpan);
        _json.Read();
        return name;
    }

    private bool NextItem() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>False where null stands in place of an object or array.</summary>
    private readonly bool Enters(JsonTokenType start)
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        Expect(start);
        return true;
    }

    private readonly void Expect(JsonTokenType type)
    {
        if (_json.TokenType != type)
        {
            throw new FormatException($"A stored case has {_json.TokenType} in place of {type}.");
        }
    }
}
