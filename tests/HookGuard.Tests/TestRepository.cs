using System.Diagnostics;
using System.Text;
using HookGuard.Tests.Installation;

namespace HookGuard.Tests;

/// <summary>A real repository in a folder of its own, driven by the real git, apart from the settings of whoever runs the tests.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly string home;
    private readonly bool ownsHome;

    private TestRepository(string folder, string home, bool ownsHome = false)
    {
        Folder = folder;
        this.home = home;
        this.ownsHome = ownsHome;
    }

    /// <summary>The tool as it is built beside the tests, or the native one that <c>TESTED_HOOKGUARD</c> names: what people run, and started in a tenth of the time.</summary>
    public static string Tool { get; } =
        System.Environment.GetEnvironmentVariable("TESTED_HOOKGUARD")
        ?? Path.Join(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "hookguard.exe" : "hookguard");

    public string Folder { get; }

    /// <summary>What every command gets on top of the scrubbed environment.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>A new repository with an author and no commit.</summary>
    public static TestRepository Init(params string[] options)
    {
        var place = Directory.CreateTempSubdirectory("hookguard-").FullName;
        var folder = Directory.CreateDirectory(Path.Join(place, "work")).FullName;
        var repository = new TestRepository(folder, place, ownsHome: true);
        repository.Git(["init", "-q", "-b", "main", .. options]);
        return repository.WithAuthor();
    }

    /// <summary>Another repository that this one made: a clone, a linked worktree, a submodule. Goes when this one goes.</summary>
    public TestRepository At(string folder)
    {
        var other = new TestRepository(Path.GetFullPath(folder, Folder), home);
        foreach (var (name, value) in Environment)
        {
            other.Environment[name] = value;
        }

        return other;
    }

    /// <summary>A clone beside this one.</summary>
    public TestRepository Clone(params string[] options)
    {
        var name = $"clone-{Path.GetRandomFileName()}";
        Git(["clone", "-q", .. options, $"file://{Folder}", Path.Join(home, name)]);
        return At(Path.Join(home, name)).WithAuthor();
    }

    public TestRepository WithAuthor() =>
        Config("user.name", "Author").Config("user.email", "author@example.com").Config("commit.gpgSign", "false");

    /// <summary>Who reads its commits: <c>in process</c> or <c>git</c>.</summary>
    public TestRepository Read(string by) => by == "git" ? WithGrafts() : this;

    /// <summary>From here on no command finds git.</summary>
    public TestRepository WithoutGit()
    {
        Environment["DOTNET_ROOT"] = Path.GetDirectoryName(System.Environment.ProcessPath)!;
        Environment["PATH"] = "";
        return this;
    }

    /// <summary>A history that only git can tell, though nothing in it is grafted.</summary>
    public TestRepository WithGrafts()
    {
        var file = Path.GetFullPath(Git("rev-parse", "--git-path", "info/grafts").Trim(), Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return Config("advice.graftFileDeprecated", "false");
    }

    public TestRepository Config(string name, string value)
    {
        Git("config", name, value);
        return this;
    }

    /// <summary>A hook that runs the tool as the installed shims do, straight from its executable.</summary>
    public TestRepository Hook(string name, params string[] arguments) =>
        Script(name, $"exec '{Tool}' {string.Join(' ', [name, .. arguments])} \"$@\"");

    /// <summary>A hook written out in shell.</summary>
    public TestRepository Script(string hook, string commands)
    {
        var file = Path.GetFullPath(Git("rev-parse", "--git-path", $"hooks/{hook}").Trim(), Folder);
        WriteProgram(file, $"#!/bin/sh\n{commands}\n");
        return this;
    }

    /// <summary>A file that can be run.</summary>
    public static void WriteProgram(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        MakeExecutable(file);
    }

    public static void MakeExecutable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
    }

    public TestRepository Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public TestRepository Write(string path, byte[] content)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    public TestRepository Stage(params string[] paths)
    {
        Git(["add", "-f", "--", .. paths is [] ? ["."] : paths]);
        return this;
    }

    /// <summary>Commits what is staged without any hook: how a test lays the ground.</summary>
    public TestRepository Commit(string message = "Change")
    {
        Git("-c", "core.hooksPath=/dev/null", "commit", "-q", "--allow-empty", "-m", message);
        return this;
    }

    public string Head() => Git("rev-parse", "HEAD").Trim();

    public string PathOf(string path) => Path.Join(Folder, path);

    /// <summary>Runs git and gives its output; the test fails where git fails.</summary>
    public string Git(params string[] arguments)
    {
        var result = TryGit(arguments);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {result.Error}");
    }

    public CommandResult TryGit(params string[] arguments) => Run("git", arguments);

    /// <summary>Runs the tool in this repository.</summary>
    public CommandResult HookGuard(params string[] arguments) => Run(Tool, arguments);

    public CommandResult Run(string program, string[] arguments, byte[]? input = null, string? folder = null)
    {
        using var process = Start(program, arguments, folder);
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a program, without which the test is skipped, of which the test reads and ends what it needs to.</summary>
    public Process Start(string program, string[] arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(RealPrograms.Require(program), arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetFullPath(folder ?? ".", Folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Scrub(start.Environment);
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        if (ownsHome)
        {
            Unlock(new DirectoryInfo(home));
            Directory.Delete(home, recursive: true);
        }
    }

    // git makes its objects read-only, which on Windows also keeps them from being deleted.
    private static void Unlock(DirectoryInfo folder)
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                file.Attributes = FileAttributes.Normal;
            }
        }
    }

    private void Scrub(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsForeign).ToList())
        {
            environment.Remove(name);
        }

        environment["HOME"] = home;
        environment["XDG_CONFIG_HOME"] = Path.Join(home, ".config");
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["LC_ALL"] = "C";
        foreach (var (name, value) in Environment)
        {
            environment[name] = value;
        }
    }

    private static bool IsForeign(string name) =>
        name.StartsWith("GIT_", StringComparison.Ordinal)
        || name.StartsWith("HOOKGUARD_", StringComparison.Ordinal)
        || name is "EDITOR" or "VISUAL" or "NO_COLOR" or "FORCE_COLOR";
}
