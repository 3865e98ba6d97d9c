using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NumbnessBot.Triage;

/// <summary>Writes JSON as text, with a writer and a buffer that each thread keeps for the next time.</summary>
public static class JsonText
{
    private const int LargestKept = 64 * 1024;

    // What is stored stands in no web page: an apostrophe need not take six characters.
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <param name="value">What to write.</param>
    /// <param name="write">Writes one JSON value, and no other text by this method.</param>
    public static string Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var bytes = buffer ?? new ArrayBufferWriter<byte>(4096);
        var json = writer ?? new Utf8JsonWriter(bytes, options);

        // Kept only when all went well.
        (buffer, writer) = (null, null);
        write(json, value);
        json.Flush();
        var text = Encoding.UTF8.GetString(bytes.WrittenSpan);
        if (bytes.Capacity <= LargestKept)
        {
            bytes.ResetWrittenCount();
            json.Reset();
            (buffer, writer) = (bytes, json);
        }

        return text;
    }
}
