using System.Security.Cryptography;

namespace HookGuard.Remediation.Fixing;

/// <summary>What a text was and is, by hash, and the edits that lead back.</summary>
/// <param name="Before">Null where there was no file.</param>
internal sealed record JournalSide(string? Before, string After, IReadOnlyList<JournalEdit> Back)
{
    public static JournalSide Of(Side side, IReadOnlyList<HeldValue> values) =>
        new(
            side.Before is null ? null : Hash(side.Before.Encode()),
            Hash(side.After.Encode()),
            [.. side.Back.Select(edit => JournalEdit.Of(edit, values))]
        );

    /// <summary>The bytes before the fix; null where there was no file.</summary>
    /// <param name="now">The bytes as they are.</param>
    /// <param name="values">The kept values, by what stands for them.</param>
    /// <param name="path">For the message.</param>
    public byte[]? Restore(byte[]? now, IReadOnlyDictionary<string, string> values, string path)
    {
        var hash = now is null ? null : Hash(now);
        if (hash == Before)
        {
            return now;
        }

        if (hash != After)
        {
            throw Changed(path);
        }

        if (Before is null)
        {
            return null;
        }

        var file = TextFile.Decode(now);
        var (text, _) = Edit.Apply(file.Text, Back.Select(edit => edit.Fill(values)));
        var restored = (file with { Text = text }).Encode();
        return Hash(restored) == Before ? restored : throw Changed(path);
    }

    public static GuardException Changed(string path) =>
        new(ExitCode.Incomplete, $"{path} has changed since it was fixed", "Undo by hand what you want undone.");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
