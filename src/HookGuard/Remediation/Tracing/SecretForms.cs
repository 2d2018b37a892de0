using System.Text;
using HookGuard.Detection;

namespace HookGuard.Remediation.Tracing;

/// <summary>The forms in which files repeat one value: plain, in UTF-16, percent-encoded, escaped, and inside of base64.</summary>
internal sealed class SecretForms
{
    /// <summary>Takes the place of a value that is removed: plain in text, file names and names of refs, and no credential itself.</summary>
    public const string Marker = "REMOVED-BY-HOOKGUARD";

    private readonly List<(byte[] Form, byte[] Replacement)> forms = [];

    private SecretForms(string value)
    {
        Add(Encoding.UTF8, value);
        Add(Encoding.Unicode, value);
        Add(Encoding.BigEndianUnicode, value);
        Add(Encoding.UTF8, Uri.EscapeDataString(value));
        Add(Encoding.UTF8, value.Replace("+", "%2b", StringComparison.Ordinal));
        Add(Encoding.UTF8, value.Replace("+", "\\u002b", StringComparison.Ordinal));
        Add(Encoding.UTF8, value.Replace("+", "\\u002B", StringComparison.Ordinal));
        foreach (var inner in Enumerable.Range(0, 3).Select(lead => InBase64(Encoding.UTF8.GetBytes(value), lead)))
        {
            AddFilled(inner);
            AddFilled(inner.Replace('+', '-').Replace('/', '_'));
        }
    }

    /// <summary>Whether the value itself is known, and not just the form in which one file has it.</summary>
    public bool IsDecoded { get; private init; }

    public static SecretForms Of(TracedSecret secret) =>
        ValueOf(secret) is { } value
            ? new SecretForms(value) { IsDecoded = true }.With(secret.Written)
            : new SecretForms(secret.Written);

    /// <summary>The value itself; null where the form in which the file has it cannot be read back.</summary>
    public static string? ValueOf(TracedSecret secret) =>
        Decodings(secret.Written).FirstOrDefault(value => Fingerprints.Of(value) == secret.Fingerprint);

    public bool AreIn(ReadOnlySpan<byte> content)
    {
        foreach (var (form, _) in forms)
        {
            if (content.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool AreIn(string text) => AreIn(Encoding.UTF8.GetBytes(text));

    /// <summary>Where the first of them begins; -1 where there is none.</summary>
    public int IndexIn(ReadOnlySpan<byte> content)
    {
        var first = -1;
        foreach (var (form, _) in forms)
        {
            var at = content.IndexOf(form);
            first = first < 0 || (at >= 0 && at < first) ? at : first;
        }

        return first;
    }

    /// <summary>The content with each of them replaced by the marker in the same form.</summary>
    public byte[] Remove(byte[] content) =>
        forms.Aggregate(content, (rest, form) => Replace(rest, form.Form, form.Replacement));

    public string Remove(string text) => Encoding.UTF8.GetString(Remove(Encoding.UTF8.GetBytes(text)));

    private SecretForms With(string written)
    {
        Add(Encoding.UTF8, written);
        return this;
    }

    private void Add(Encoding encoding, string value) => Add(encoding.GetBytes(value), encoding.GetBytes(Marker));

    // What it decodes to keeps its length, and the rest of the text around it.
    private void AddFilled(string inner) =>
        Add(Encoding.ASCII.GetBytes(inner), Encoding.ASCII.GetBytes(new string('A', inner.Length)));

    private void Add(byte[] form, byte[] replacement)
    {
        if (form.Length > 0 && !forms.Exists(known => known.Form.AsSpan().SequenceEqual(form)))
        {
            forms.Add((form, replacement));
        }
    }

    private static byte[] Replace(byte[] content, byte[] form, byte[] replacement)
    {
        ReadOnlySpan<byte> rest = content;
        var at = rest.IndexOf(form);
        if (at < 0)
        {
            return content;
        }

        using MemoryStream changed = new(content.Length);
        for (; at >= 0; at = rest.IndexOf(form))
        {
            changed.Write(rest[..at]);
            changed.Write(replacement);
            rest = rest[(at + form.Length)..];
        }

        changed.Write(rest);
        return changed.ToArray();
    }

    // Those characters of a base64 text that no other byte takes part in, where so many bytes stand before it in its group of three.
    private static string InBase64(byte[] value, int lead)
    {
        var text = Convert.ToBase64String([.. new byte[lead], .. value]);
        var from = ((lead * 8) + 5) / 6;
        return text[from..((lead + value.Length) * 8 / 6)];
    }

    private static IEnumerable<string> Decodings(string written)
    {
        yield return written;
        yield return Uri.UnescapeDataString(written);
        yield return written
            .Replace("\\u002b", "+", StringComparison.OrdinalIgnoreCase)
            .Replace("\\x2b", "+", StringComparison.OrdinalIgnoreCase);
        // The characters of UTF-16 text, or literals that the language joins.
        yield return new string([
            .. written.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '_'),
        ]);
        var bytes = new byte[written.Length];
        if (Convert.TryFromBase64String(written, bytes, out var length))
        {
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            yield return text;
            yield return text.Trim();
        }
    }
}
