namespace NumbnessBot.Language;

/// <summary>How lexicon files name the word classes that the reader asks for.</summary>
internal static class GrammarClassNames
{
    public const string Limb = "limb";

    public static IReadOnlyDictionary<string, GrammarClasses> All { get; } = new Dictionary<string, GrammarClasses>(StringComparer.Ordinal)
    {
        ["filler"] = GrammarClasses.Filler,
        ["gap-stop"] = GrammarClasses.GapStop,
        ["scope-stop"] = GrammarClasses.ScopeStop,
        ["contrast"] = GrammarClasses.Contrast,
        ["joiner"] = GrammarClasses.Joiner,
        ["disjunction"] = GrammarClasses.Disjunction,
        ["subject-me"] = GrammarClasses.Me,
        ["subject-third"] = GrammarClasses.Third,
        ["subject-other"] = GrammarClasses.OtherSubject,
        ["owner-me"] = GrammarClasses.MyOwn,
        ["owner-third"] = GrammarClasses.TheirOwn,
        ["relation"] = GrammarClasses.Relation,
        ["relation-owner"] = GrammarClasses.RelationOwner,
        ["relation-distant"] = GrammarClasses.DistantRelation,
        ["helper"] = GrammarClasses.Helper,
        ["verb"] = GrammarClasses.Verb,
        ["predicate"] = GrammarClasses.Predicate,
        ["body-part"] = GrammarClasses.BodyPart,
        ["complement-verb"] = GrammarClasses.Complement,
        ["modal"] = GrammarClasses.Modal,
        ["negation"] = GrammarClasses.Negation,
        ["symptom-noun"] = GrammarClasses.SymptomNoun,
        ["note-subject"] = GrammarClasses.NoteSubject,
        ["others"] = GrammarClasses.Others,
        ["informs"] = GrammarClasses.Informs,
        ["finite"] = GrammarClasses.Finite,
        ["her-kin"] = GrammarClasses.Female,
        ["his-kin"] = GrammarClasses.Male,
        ["source"] = GrammarClasses.Source,
        ["person-noun"] = GrammarClasses.PersonNoun,
        [Limb] = GrammarClasses.Limb,
        ["function"] = GrammarClasses.Function,
    };
}
