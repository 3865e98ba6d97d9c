namespace NumbnessBot.Content.Tests;

/// <summary>Faults of the drawings, and of what belongs to them.</summary>
internal static class BrokenPictures
{
    private const string Back = "pictures/body-back.svg";
    private const string Strip = "pictures/pattern-strip.svg";
    private const string Map = "pictures/map.yaml";
    private const string Words = "locales/en/pictures.yaml";

    public static readonly Dictionary<string, Fault> All = new()
    {
        ["a drawing that is not XML"] = new(c => c.Replace(Back, "</svg>", ""), Back, "line 5", "not well-formed", "Close"),
        ["a drawing with a document type"] = new(c => c.Replace(Back, "<svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg"), Back, "line 1", "not well-formed", "no document type"),
        ["a drawing without a size"] = new(c => c.Replace(Back, " viewBox=\"0 0 20 40\"", ""), Back, "line 1", "how large", "viewBox"),
        ["a drawing of no width"] = new(c => c.Replace(Back, "0 0 20 40", "0 0 0 40"), Back, "line 1", "how large", "viewBox"),
        ["a script in a drawing"] = new(c => c.Replace(Strip, "</svg>", "  <script>alert(1)</script>\n</svg>"), Strip, "line 3", "<script>", "shapes alone"),
        ["a handler in a drawing"] = new(c => c.Replace(Strip, "fill=", "onload=\"x()\" fill="), Strip, "line 2", "'onload'", "Take it out"),
        ["a link in a drawing"] = new(c => c.Replace(Strip, "fill=", "href=\"https://example.org\" fill="), Strip, "line 2", "'href'", "Take it out"),
        ["a picture from elsewhere in a drawing"] = new(c => c.Replace(Strip, "</svg>", "  <image/>\n</svg>"), Strip, "line 3", "<image>", "shapes alone"),
        ["a fill from elsewhere"] = new(c => c.Replace(Strip, "fill=\"#1f3f50\"", "fill=\"url(https://example.org/a#b)\""), Strip, "line 2", "something outside", "url(#id)"),
        ["a style in a drawing"] = new(c => c.Replace(Strip, "fill=", "style=\"fill:red\" fill="), Strip, "line 2", "'style'", "fill and stroke"),
        ["words in a drawing"] = new(c => c.Replace(Strip, "</svg>", "Leg</svg>"), Strip, "line 1", "words in the drawing", "pictures.yaml"),
        ["a place without an area"] = new(c => c.Replace(Back, "data-area=\"neck\" ", ""), "interview/location.yaml", "questions[location.region]", "no area for 'neck'", "data-area=\"neck\""),
        ["an area that is no place"] = new(c => c.Replace(Back, "\"lower-back\"", "\"lower-bakc\""), Back, "line 3", "'lower-bakc'", "'lower-back'"),
        ["an area within what is no place"] = new(c => c.Replace(Back, "data-area=\"neck\"", "data-area=\"neck\" data-within=\"hat\""), Back, "line 2", "'hat'", "value"),
        ["an area in a picture that is no view"] = new(c => c.Replace(Strip, "fill=", "data-area=\"neck\" stroke=\"#ffffff\" fill="), Strip, "line 2", "Only a view", "body-"),
        ["an area that can hardly be seen"] = new(c => c.Replace(Back, "fill=\"#eeeeee\"", "fill=\"#406070\""), Back, "line 3", "contrast of 1.", "darker line"),
        ["an area without a plain colour"] = new(c => c.Replace(Back, "fill=\"#eeeeee\"", "fill=\"grey\""), Back, "line 3", "no plain fill", "#rrggbb"),
        ["a tile of no view"] = new(c => c.Replace(Map, "view: body-back", "view: body-bakc"), Map, "columns[0].view", "'body-bakc'", "'body-back'"),
        ["a tile of a picture that is no view"] = new(c => c.Replace(Map, "view: body-back", "view: pattern-strip"), Map, "columns[0].view", "'pattern-strip' is not a view", ""),
        ["a column outside of its view"] = new(c => c.Replace(Map, "to: 20", "to: 21"), Map, "columns[0].from", "does not lie within", "between 0 and 20"),
        ["a tile without height"] = new(c => c.Replace(Map, "to: 10, area", "to: 0, area"), Map, "columns[0].rows[0].to", "no height", "below 0"),
        ["tiles that end before the drawing"] = new(c => c.Replace(Map, "to: 40", "to: 39"), Map, "columns[0].rows", "end before the drawing", "end at 40"),
        ["a tile with an area that its view does not have"] = new(c => c.Replace(Map, "area: neck", "area: necc"), Map, "columns[0].rows[0].area", "no area 'necc'", "'neck'"),
        ["a place without a tile"] = new(c => c.Replace(Map, ", area: neck", ""), Map, "columns", "No tile stands for 'neck'", "Add a row"),
        ["a picture that was not made"] = new(c => c.Delete("pictures/png/map-1-2-marked.png"), "pictures/png/map-1-2-marked.png", "", "missing", "-- pictures") { IsWarning = true },
        ["a picture of an older drawing"] = new(c => c.Replace(Strip, "M5 0H15", "M6 0H15"), "pictures/png/pattern-strip.png", "", "older drawing", "-- pictures") { IsWarning = true },
        ["a picture that is too large"] = new(c => c.Write("pictures/png/map-1-1.png", new string('x', 8001)), "pictures/png/map-1-1.png", "", "8001 bytes", "smaller") { IsWarning = true },
        ["a picture without its words"] = new(c => c.Replace(Words, "pattern-strip:\n  alt: A strip down the leg\n", ""), Words, "pattern-strip", "has no words", "pattern-strip:"),
        ["words of no picture"] = new(c => c.Replace(Words, "pattern-strip:", "pattern-stripe:"), Words, "pattern-stripe", "not a picture", "'pattern-strip'"),
        ["a picture without an alternative text"] = new(c => c.Replace(Words, "  alt: The back", "  text: The back"), Words, "body-back", "'alt' is missing", "Add it"),
        ["a topic with a picture that does not exist"] = new(c => c.Replace("topics.yaml", "pattern-strip", "pattern-stirp"), "topics.yaml", "topics[posture].picture", "'pattern-stirp'", "'pattern-strip'"),
        ["a picture that no topic shows"] = new(c => c.Replace("topics.yaml", "    picture: pattern-strip\n", ""), Strip, "", "No topic shows", "delete the file"),
    };
}
