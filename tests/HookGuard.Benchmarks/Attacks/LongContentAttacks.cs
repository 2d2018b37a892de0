using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Content that is too long to be held, or to be held several times.</summary>
internal static class LongContentAttacks
{
    private const int Megabyte = 1 << 20;
    private const int Piece = 1 << 20;

    public static IEnumerable<Attack> All { get; } =
    [
        Staged("file-60", "one staged file of 60 MB", 60, _ => ""),
        Staged("file-60-key", "the same with a key at its end", 60, key => $"key = {key}\n"),
        Staged(
            "file-60-escapes",
            "the same full of escapes",
            60,
            key => $"key = {key}\n",
            line => line.Replace("value", "\\\"value\\\"", StringComparison.Ordinal)
        ),
        Staged("file-250", "one staged file of 250 MB with a key at its end", 250, key => $"key = {key}\n") with
        {
            MostMegabytes = 600,
            MostTime = 10,
        },
        new("blob-1900", "a staged blob of 1.9 GB", 1900, Blob) { MostTime = 20 },
    ];

    private static Attack Staged(
        string name,
        string text,
        int megabytes,
        Func<string, string> end,
        Func<string, string>? change = null
    ) =>
        new(
            name,
            text,
            megabytes,
            (repository, size) =>
            {
                var content = repository.Lines(size * Megabyte, change) + end(repository.Key());
                repository.Stage("a.txt", content);
                return AttackRun.Commit(end("").Length > 0 ? AttackRun.Found : AttackRun.Clean) with
                {
                    Git = AttackRun.StagedDiff,
                };
            }
        )
        {
            MostRatio = 1.5,
        };

    private static AttackRun Blob(ScratchRepository repository, int megabytes)
    {
        var path = Path.Join(repository.Folder, "a.bin");
        using (var file = File.Create(path))
        {
            file.Write(Encoding.UTF8.GetBytes(repository.Lines(Piece)));
            file.SetLength((long)megabytes * Megabyte);
        }

        repository.Git(["-c", "core.compression=1", "add", "a.bin"]);
        File.Delete(path);
        return AttackRun.Commit(AttackRun.Clean, AttackRun.Incomplete);
    }
}
