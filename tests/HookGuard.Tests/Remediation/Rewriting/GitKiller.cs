using System.Globalization;

namespace HookGuard.Tests.Remediation.Rewriting;

/// <summary>Stands before git on the PATH, counts how often it is started, and kills who starts it the time that a test names.</summary>
internal sealed class GitKiller : IDisposable
{
    private const string Variable = "KILL_AT";

    private readonly string folder = Directory.CreateTempSubdirectory("hookguard-killer-").FullName;
    private readonly TestRepository repository;

    public GitKiller(TestRepository repository)
    {
        this.repository = repository;
        var path = Environment.GetEnvironmentVariable("PATH")!;
        TestRepository.WriteProgram(
            Path.Join(folder, "git"),
            $"""
            #!/bin/sh
            echo >> '{folder}/calls'
            [ "${Variable}" -gt 0 ] && [ "$(wc -l < '{folder}/calls')" -ge "${Variable}" ] && mkdir '{folder}/killed' && kill -9 $PPID
            PATH='{path}' exec git "$@"
            """
        );
        repository.Environment["PATH"] = $"{folder}:{path}";
        repository.Environment[Variable] = "0";
    }

    /// <summary>How often git was started since the last run began.</summary>
    public int Calls => File.ReadAllLines(Path.Join(folder, "calls")).Length;

    public CommandResult Run(int killAt, params string[] arguments)
    {
        File.Delete(Path.Join(folder, "calls"));
        Directory.Delete(Directory.CreateDirectory(Path.Join(folder, "killed")).FullName);
        repository.Environment[Variable] = killAt.ToString(CultureInfo.InvariantCulture);
        try
        {
            return repository.HookGuard(arguments);
        }
        finally
        {
            repository.Environment[Variable] = "0";
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
