namespace NumbnessBot.Language;

/// <summary>The word classes that the reader itself asks for; every lexicon defines them.</summary>
internal static class GrammarClasses
{
    public const string Filler = "filler";
    public const string GapStop = "gap-stop";
    public const string ScopeStop = "scope-stop";
    public const string Contrast = "contrast";
    public const string Joiner = "joiner";
    public const string Disjunction = "disjunction";
    public const string Me = "subject-me";
    public const string Third = "subject-third";
    public const string OtherSubject = "subject-other";
    public const string MyOwn = "owner-me";
    public const string TheirOwn = "owner-third";
    public const string Relation = "relation";
    public const string RelationOwner = "relation-owner";
    public const string DistantRelation = "relation-distant";
    public const string Helper = "helper";
    public const string Verb = "verb";
    public const string Predicate = "predicate";
    public const string BodyPart = "body-part";
    public const string Complement = "complement-verb";
    public const string Modal = "modal";
    public const string Negation = "negation";
    public const string SymptomNoun = "symptom-noun";

    public static IReadOnlyList<string> All { get; } =
    [
        Filler, GapStop, ScopeStop, Contrast, Joiner, Disjunction, Me, Third, OtherSubject, MyOwn, TheirOwn, Relation, RelationOwner,
        DistantRelation, Helper, Verb, Predicate, BodyPart, Complement, Modal, Negation, SymptomNoun,
    ];
}
