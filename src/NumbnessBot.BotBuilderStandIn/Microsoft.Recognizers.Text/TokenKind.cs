namespace Microsoft.Recognizers.Text;

internal enum TokenKind
{
    None,
    Word,
    Digits,
    Symbol,
}
