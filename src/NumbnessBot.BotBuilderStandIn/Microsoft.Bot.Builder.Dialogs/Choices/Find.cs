namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Looks for choices and values in an utterance by their words.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null.</exception>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null.</exception>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var names = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            Name(options.NoValue ? null : choice.Value, index);
            Name(options.NoAction ? null : choice.Action?.Title, index);
            foreach (var synonym in choice.Synonyms ?? [])
            {
                Name(synonym, index);
            }
        }

        return FindValues(utterance, names, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });

        void Name(string value, int index)
        {
            if (value is not null)
            {
                names.Add(new SortedValue { Value = value, Index = index });
            }
        }
    }

    /// <summary>
    /// Finds every value whose words stand in the utterance in their order. Longer values win over shorter ones; no word and no index is used
    /// twice.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var lastPlaces = new Dictionary<string, int>(tokens.Count);
        for (var place = 0; place < tokens.Count; place++)
        {
            lastPlaces[tokens[place].Normalized] = place;
        }

        var matches = new List<TokenMatch>();
        foreach (var value in values.OrderByDescending(value => value.Value.Length))
        {
            var wanted = tokenizer(value.Value.Trim(), options.Locale);
            var from = 0;
            while (from < tokens.Count && Match(tokens, lastPlaces, wanted, value, from, options) is { } match)
            {
                matches.Add(match);
                from = match.Last + 1;
            }
        }

        return Pick(matches, tokens, utterance);
    }

    private static List<ModelResult<FoundValue>> Pick(List<TokenMatch> matches, List<Token> tokens, string utterance)
    {
        var results = new List<ModelResult<FoundValue>>();
        var usedTokens = new HashSet<int>();
        var usedIndexes = new HashSet<int>();
        foreach (var match in matches.OrderByDescending(match => match.Score))
        {
            var span = Enumerable.Range(match.First, match.Last - match.First + 1);
            if (usedIndexes.Contains(match.Value.Index) || span.Any(usedTokens.Contains))
            {
                continue;
            }

            usedIndexes.Add(match.Value.Index);
            usedTokens.UnionWith(span);
            var start = tokens[match.First].Start;
            var end = tokens[match.Last].End;
            results.Add(new ModelResult<FoundValue>
            {
                Text = utterance.Substring(start, end - start + 1),
                Start = start,
                End = end,
                TypeName = "value",
                Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
            });
        }

        return results.OrderBy(result => result.Start).ToList();
    }

    // No word is looked for where it cannot count, so that a long text is read in time proportional to its length.
    private static TokenMatch Match(
        List<Token> tokens, Dictionary<string, int> lastPlaces, List<Token> wanted, SortedValue value, int from, FindValuesOptions options)
    {
        var furthest = options.MaxTokenDistance ?? DefaultTokenDistance;
        var first = -1;
        var last = -1;
        var matched = 0;
        var skipped = 0;
        foreach (var word in wanted)
        {
            if (!lastPlaces.TryGetValue(word.Normalized, out var lastPlace) || lastPlace < from)
            {
                continue;
            }

            var reach = matched > 0 ? Math.Clamp(furthest, -1, lastPlace - from) : lastPlace - from;
            var position = tokens.FindIndex(from, reach + 1, token => token.Normalized == word.Normalized);
            if (position < 0)
            {
                continue;
            }

            skipped += matched > 0 ? position - from : 0;
            matched++;
            first = first < 0 ? position : first;
            last = position;
            from = position + 1;
        }

        var complete = matched == wanted.Count;
        if (matched == 0 || (!complete && !options.AllowPartialMatches))
        {
            return null;
        }

        return new TokenMatch(value, first, last, complete ? (float)matched / (matched + skipped) : 0f);
    }

    private sealed record TokenMatch(SortedValue Value, int First, int Last, float Score);
}
