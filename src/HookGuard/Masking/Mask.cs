using System.Text;
using HookGuard.Detection;

namespace HookGuard.Masking;

/// <summary>Masks credentials in text that is about to be shown.</summary>
internal static class Mask
{
    // Less, without a space in it, cannot hold a credential that tells itself. Most messages hold nothing as long.
    private const int ShortestKey = 16;

    private static readonly Lazy<Detector> BuiltIn = new(static () =>
        new Detector(new DetectorOptions { Packs = [RulePack.WellKnown] })
    );

    /// <summary>What was detected in this run, and what is one by its looks or by the words around it.</summary>
    public static string In(string text)
    {
        if (HasLongWord(text))
        {
            text = Apply(text, BuiltIn.Value.Detect("", SourceText.From(text)));
            text = Keys(text);
        }

        return DetectedValues.MaskIn(text);
    }

    /// <summary>The same for a whole report, in which words around a value are our own and mean nothing.</summary>
    public static string InReport(string text) => DetectedValues.MaskIn(HasLongWord(text) ? Keys(text) : text);

    /// <summary>The text with each of its detections masked.</summary>
    public static string Apply(string text, IReadOnlyList<DetectedSecret> secrets)
    {
        if (secrets is [])
        {
            return text;
        }

        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var secret in secrets)
        {
            masked.Append(text, from, secret.Span.Start - from).Append(secret.Mask);
            from = secret.Span.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    // A name that speaks against a value, such as that of a checksum, does not make it one that may be shown.
    private static string Keys(string text) => KeysOf(KeysOf(text, Apart), WordByWord);

    private static string KeysOf(string text, Func<string, string> prepare) =>
        Apply(text, [.. BuiltIn.Value.Detect("", SourceText.From(prepare(text))).Where(IsKey)]);

    private static string WordByWord(string text) =>
        string.Create(
            text.Length,
            text,
            static (words, source) =>
            {
                for (var at = 0; at < words.Length; at++)
                {
                    words[at] =
                        char.IsAsciiLetterOrDigit(source[at]) || source[at] is '+' or '-' or '_' ? source[at] : '\n';
                }
            }
        );

    // A mask that begins with a prefix is one of a key that tells itself; the others were told by their context.
    private static bool IsKey(DetectedSecret secret) => !secret.Mask.StartsWith('…');

    // In a path, a reference or an option, what stands before a prefix is not a part of the value.
    private static string Apart(string text)
    {
        var letters = text.Replace('/', ' ').ToCharArray();
        for (var plus = text.IndexOf('+'); plus >= 0; plus = text.IndexOf('+', plus + 1))
        {
            var prefix = text.AsSpan(0, plus) switch
            {
                [.., 'p', 'd', 'u', 's'] or [.., 'p', 'd', 'e', 'u'] => 4,
                [.., 'u' or 'e'] => 1,
                _ => 0,
            };
            if (plus > prefix && text[plus - prefix - 1] is ('-' or '_'))
            {
                letters[plus - prefix - 1] = ' ';
            }
        }

        return new string(letters);
    }

    private static bool HasLongWord(string text)
    {
        var length = 0;
        foreach (var letter in text)
        {
            length = letter <= ' ' ? 0 : length + 1;
            if (length >= ShortestKey)
            {
                return true;
            }
        }

        return false;
    }
}
