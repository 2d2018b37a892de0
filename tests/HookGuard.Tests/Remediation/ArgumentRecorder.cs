namespace HookGuard.Tests.Remediation;

/// <summary>Stands before programs on the PATH and writes down every argument and variable they are given. A store's client keeps what it is sent, and gives it back.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
internal sealed class ArgumentRecorder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hookguard-recorder-").FullName;

    public ArgumentRecorder(TestRepository repository, params string[] programs)
    {
        var path = Environment.GetEnvironmentVariable("PATH")!;
        foreach (var program in programs)
        {
            var file = Path.Join(folder, program);
            var then = program == "git" ? $"PATH='{path}' exec git \"$@\"" : $"cd '{folder}' || exit\n{Store}";
            File.WriteAllText(
                file,
                $"#!/bin/sh\nprintf '%s\\n' \"{program} $*\" >> '{folder}/arguments'\nenv >> '{folder}/environment'\n{Temporary}\n{then}\n"
            );
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }

        repository.Environment["PATH"] = $"{folder}:{path}";
    }

    private string Temporary =>
        $"""[ -f '{folder}/secrets' ] && grep -rlF -f '{folder}/secrets' "$TMPDIR" >> '{folder}/leaks' 2> /dev/null""";

    private const string Store = """
        case " $* " in
          *" put "*|*" create"*|*" put-parameter "*|*" set "*) cat > kept; cp kept input ;;
          *delete*) rm kept ;;
          *" get"*|*" read "*|*" show "*|*" access "*) [ -f kept ] && sed 's/.*"value":"\([^"]*\)".*/\1/' kept ;;
          *) cat > input ;;
        esac
        """;

    /// <summary>From here on, temporary files are searched for secrets whenever a program is started.</summary>
    public void WatchTemporaryFiles(TestRepository repository, params string[] secrets)
    {
        repository.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Join(folder, "temporary")).FullName;
        File.WriteAllLines(Path.Join(folder, "secrets"), secrets);
    }

    /// <summary>The temporary files that held a secret when a program was started, and those that hold one now.</summary>
    public IReadOnlyList<string> TemporaryLeaks
    {
        get
        {
            var file = Path.Join(folder, "leaks");
            var secrets = File.ReadAllLines(Path.Join(folder, "secrets"));
            return
            [
                .. File.Exists(file) ? File.ReadAllLines(file) : [],
                .. Directory
                    .EnumerateFiles(Path.Join(folder, "temporary"), "*", SearchOption.AllDirectories)
                    .Where(left => secrets.Any(File.ReadAllText(left).Contains)),
            ];
        }
    }

    public string Arguments => File.ReadAllText(Path.Join(folder, "arguments"));

    public string Variables => File.ReadAllText(Path.Join(folder, "environment"));

    /// <summary>What a store's client was sent on its standard input.</summary>
    public string Input => File.Exists(Path.Join(folder, "input")) ? File.ReadAllText(Path.Join(folder, "input")) : "";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
