namespace NumbnessBot.Language;

/// <summary>The word classes that the reader itself asks for; every lexicon defines them. Several joined mean any of them.</summary>
[Flags]
internal enum GrammarClasses
{
    None = 0,
    Filler = 1 << 0,
    GapStop = 1 << 1,
    ScopeStop = 1 << 2,
    Contrast = 1 << 3,
    Joiner = 1 << 4,
    Disjunction = 1 << 5,
    Me = 1 << 6,
    Third = 1 << 7,
    OtherSubject = 1 << 8,
    MyOwn = 1 << 9,
    TheirOwn = 1 << 10,
    Relation = 1 << 11,
    RelationOwner = 1 << 12,
    DistantRelation = 1 << 13,
    Helper = 1 << 14,
    Verb = 1 << 15,
    Predicate = 1 << 16,
    BodyPart = 1 << 17,
    Complement = 1 << 18,
    Modal = 1 << 19,
    Negation = 1 << 20,
    SymptomNoun = 1 << 21,
    NoteSubject = 1 << 22,
    Others = 1 << 23,
    Informs = 1 << 24,
    Finite = 1 << 25,
    Female = 1 << 26,
    Male = 1 << 27,
    Source = 1 << 28,
    PersonNoun = 1 << 29,
}
