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
                $"#!/bin/sh\nprintf '%s\\n' \"{program} $*\" >> '{folder}/arguments'\nenv >> '{folder}/environment'\n{then}\n"
            );
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }

        repository.Environment["PATH"] = $"{folder}:{path}";
    }

    private const string Store = """
        case " $* " in
          *" put "*|*" create"*|*" put-parameter "*|*" set "*) cat > kept; cp kept input ;;
          *delete*) rm kept ;;
          *" get"*|*" read "*|*" show "*|*" access "*) [ -f kept ] && sed 's/.*"value":"\([^"]*\)".*/\1/' kept ;;
          *) cat > input ;;
        esac
        """;

    public string Arguments => File.ReadAllText(Path.Join(folder, "arguments"));

    public string Variables => File.ReadAllText(Path.Join(folder, "environment"));

    /// <summary>What a store's client was sent on its standard input.</summary>
    public string Input => File.Exists(Path.Join(folder, "input")) ? File.ReadAllText(Path.Join(folder, "input")) : "";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
