using HookGuard.Processes;

namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>The store that values can go to on this machine.</summary>
/// <param name="Kind">As the configuration names it; null for env files.</param>
/// <param name="Note">Why it is not the one that was asked for; null where it is.</param>
internal sealed record StoreChoice(string? Kind, string? Note)
{
    /// <param name="configured">What the team's configuration names.</param>
    /// <param name="demanded">What the command line names, which nothing replaces.</param>
    public static StoreChoice Of(string? configured, string? demanded)
    {
        var kind = demanded ?? configured;
        if (kind == "conjur")
        {
            return new StoreChoice(
                null,
                "Conjur's client takes a value only as an argument, where others can see it: values go into .env."
            );
        }

        if (kind is not ("vault" or "aws") || ProgramFile.Find(kind, Environment.CurrentDirectory) is not null)
        {
            return new StoreChoice(kind, null);
        }

        return demanded is null
            ? new StoreChoice(null, $"The client {kind} was not found outside the repository: values go into .env.")
            : throw new GuardException(
                ExitCode.Usage,
                $"the client {kind} was not found outside the repository",
                "Install it, or name another store."
            );
    }
}
