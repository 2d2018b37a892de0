using System.Security.Cryptography;

namespace HookGuard.Remediation.Fixing.Journal;

/// <summary>What a file was and is, by hash, and what leads back: the part that differs, sealed.</summary>
/// <param name="Before">Null where there was no file.</param>
/// <param name="Start">Where the part that differs begins.</param>
/// <param name="Length">How long that part is now.</param>
/// <param name="Part">What stood there before; empty where nothing did.</param>
internal sealed record JournalSide(string? Before, string After, int Start, int Length, string Part)
{
    public static JournalSide Of(EditedText side, JournalSeal seal)
    {
        var (before, after) = (side.Before?.Encode() ?? [], side.After.Encode());
        var start = before.AsSpan().CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - start;
        var same = 0;
        while (same < most && before[^(same + 1)] == after[^(same + 1)])
        {
            same++;
        }

        var part = before.AsSpan(start..^same);
        return new JournalSide(
            side.Before is null ? null : Hash(before),
            Hash(after),
            start,
            after.Length - same - start,
            part.IsEmpty ? "" : seal.Close(part)
        );
    }

    /// <summary>Whether the file is as it was before the fix.</summary>
    public bool IsUndone(byte[]? now) => (now is null ? null : Hash(now)) == Before;

    /// <summary>Whether the file is as the fix left it.</summary>
    public bool IsDone(byte[]? now) => now is not null && Hash(now) == After;

    /// <summary>The bytes before the fix; null where there was no file.</summary>
    /// <param name="now">The bytes as they are.</param>
    /// <param name="path">For the message.</param>
    public byte[]? Restore(byte[]? now, JournalSeal seal, string path)
    {
        if (IsUndone(now))
        {
            return now;
        }

        if (!IsDone(now))
        {
            throw Changed(path);
        }

        if (Before is null)
        {
            return null;
        }

        try
        {
            byte[] part = Part.Length == 0 ? [] : seal.Open(Part);
            return [.. now.AsSpan(0, Start), .. part, .. now.AsSpan(Start + Length)];
        }
        catch (CryptographicException)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"a value from {path} is no longer where the fix stored it",
                "Put it back there, or undo the fix by hand."
            );
        }
    }

    public static GuardException Changed(string path) =>
        new(ExitCode.Incomplete, $"{path} has changed since it was fixed", "Undo the fix by hand.");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
