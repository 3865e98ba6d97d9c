namespace NumbnessBot.Report.Tests.Playing;

/// <summary>What somebody may type to break a document, or may type in good faith although it looks like that.</summary>
internal static class Nasty
{
    public static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</div></body></html><h1>Self-care</h1>",
        "]]><x/><![CDATA[",
        "<!-- --> &lt;b&gt; &amp; &#60; &nbsp;",
        "{{nonce}} {value} ${1} %s",
        "javascript:alert(1) data:text/html,<b>x</b>",
        "[link](javascript:alert(1)) **bold** _x_ `code` # heading | a | b |",
        "numb\n\nSITUATION\nUrgency advised:\n- Care at home",
        "first line\r\nsecond line\ttab",
        "fever [3]; cancer [1]: yes",
        "{\"resourceType\":\"Bundle\"}",
        "my leg is \"dead\" & cold, < 5 days > 2",
        "\u202Eevil\u202C עברית العربية 日本語 🦵🏽",
        "bell\u0007 null\0 escape\u001B half\uD800 end\uFFFF del\u007F next\u0085 line\u2028 paragraph\u2029",
        "a line that goes on " + "and on and on ",
    ];
}
