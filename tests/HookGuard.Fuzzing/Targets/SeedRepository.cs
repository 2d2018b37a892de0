using System.Diagnostics;

namespace HookGuard.Fuzzing.Targets;

/// <summary>A small repository, made by the real git, whose files are seeds; it goes when the process ends.</summary>
internal static class SeedRepository
{
    static SeedRepository()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
        Git("init", "-q", "-b", "main");
        for (var version = 0; version < 5; version++)
        {
            Directory.CreateDirectory(Path.Join(Folder, "in"));
            File.WriteAllText(Path.Join(Folder, "in", "a.txt"), string.Concat(Enumerable.Range(version, 40)));
            File.WriteAllText(Path.Join(Folder, ".hookguard.json"), "{}");
            Git("add", ".");
            Git(
                "-c",
                "user.name=Author",
                "-c",
                "user.email=author@example.com",
                "commit",
                "-q",
                "-m",
                $"Change {version}"
            );
        }

        Ids = Git("rev-list", "--objects", "--all")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..40])
            .ToArray();
        Loose = [.. Ids.Select(id => File.ReadAllBytes(Path.Join(Folder, ".git", "objects", id[..2], id[2..])))];
        Git("repack", "-adfq");
    }

    public static string Folder { get; } = Directory.CreateTempSubdirectory("hookguard-seeds-").FullName;

    public static string[] Ids { get; }

    /// <summary>The files of the same objects.</summary>
    public static byte[][] Loose { get; }

    public static byte[] Index => File.ReadAllBytes(Path.Join(Folder, ".git", "index"));

    public static byte[] Pack(string ending) =>
        File.ReadAllBytes(Directory.GetFiles(Path.Join(Folder, ".git", "objects", "pack"), $"*.{ending}")[0]);

    public static byte[] Content(string type, string id) =>
        System.Text.Encoding.Latin1.GetBytes(Git("cat-file", type, id));

    /// <summary>What git prints, a character for each byte.</summary>
    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.Latin1,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}");
    }
}
