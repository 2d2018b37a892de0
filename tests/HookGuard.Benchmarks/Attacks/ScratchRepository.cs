using System.Diagnostics;
using System.Text;
using HookGuard.Detection;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>A repository in a folder of its own, which goes with it, apart from the settings of whoever measures.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly Random random = new(1);

    public ScratchRepository()
    {
        Home = Directory.CreateTempSubdirectory("hookguard-attack-").FullName;
        Folder = Directory.CreateDirectory(Path.Join(Home, "work")).FullName;
        Git(["init", "-q", "-b", "main"]);
        Git(["config", "user.name", "Author"]);
        Git(["config", "user.email", "author@example.com"]);
    }

    public string Home { get; }

    public string Folder { get; }

    public string Key() => SampleCredentials.Make(RuleCatalogue.UserApiKey, random);

    public string IntegrationKey() => SampleCredentials.Make(RuleCatalogue.IntegrationKey, random);

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Lines of words as in a log.</summary>
    public string Lines(int bytes, Func<string, string>? change = null)
    {
        string[] words = ["request", "served", "timeout", "from", "host", "order", "value", "config", "user", "http"];
        var lines = Enumerable
            .Range(0, 5000)
            .Select(_ => string.Join(' ', Enumerable.Range(0, 10).Select(_ => words[random.Next(words.Length)])))
            .Select(line => change?.Invoke(line) ?? line)
            .ToArray();
        var text = new StringBuilder(bytes + 200);
        while (text.Length < bytes)
        {
            text.Append(lines[random.Next(lines.Length)]).Append(' ').Append(random.Next()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Stages files as <c>git add</c> would, without writing them to the work tree.</summary>
    public void Stage(IEnumerable<(string Path, string Content)> files)
    {
        Import(stream => stream.Commit("staged", files));
        Git(["read-tree", "staged"]);
        Git(["update-ref", "-d", "refs/heads/staged"]);
    }

    public void Stage(string path, string content)
    {
        var blob = Git(["hash-object", "-w", "--stdin"], Encoding.UTF8.GetBytes(content)).Trim();
        Git(["update-index", "--add", "--index-info"], Encoding.UTF8.GetBytes($"100644 {blob}\t{path}\n"));
    }

    public void Import(Action<FastImport> write) =>
        ImportStream(stream =>
        {
            using var import = new FastImport(stream);
            write(import);
        });

    public void ImportStream(Action<Stream> write)
    {
        using var git = Start("git", ["-c", "fastimport.unpackLimit=1", "fast-import", "--quiet"], []);
        using (var stream = new BufferedStream(git.StandardInput.BaseStream, 1 << 20))
        {
            write(stream);
        }

        End(git, git.StandardError.ReadToEnd());
    }

    /// <summary>Removes what the tool remembers from scan to scan.</summary>
    public void Forget()
    {
        var remembered = Path.Join(Folder, ".git", "hookguard");
        if (Directory.Exists(remembered))
        {
            Directory.Delete(remembered, recursive: true);
        }
    }

    public string Git(string[] arguments, byte[]? input = null)
    {
        using var git = Start("git", arguments, []);
        var error = git.StandardError.ReadToEndAsync();
        git.StandardInput.BaseStream.Write(input ?? []);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        End(git, error.Result);
        return output;
    }

    public Process Start(string program, IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = Home;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);

    private static void End(Process git, string error)
    {
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException(error);
        }
    }

    private static bool IsForeign(string name) =>
        name.StartsWith("GIT_", StringComparison.Ordinal) || name.StartsWith("HOOKGUARD_", StringComparison.Ordinal);
}
