using HookGuard.Processes;
using HookGuard.Stores;

namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>The store that values can go to on this machine.</summary>
/// <param name="Setting">The secrets manager; null for env files alone.</param>
/// <param name="Note">Why values go into env files all the same; null where they do not, or need no reason.</param>
internal sealed record StoreChoice(StoreSetting? Setting, string? Note)
{
    private const string Instead = "values go into .env.";

    /// <param name="configured">What the team's configuration names.</param>
    /// <param name="demanded">What the command line names, which nothing replaces.</param>
    public static StoreChoice Of(StoreSetting? configured, string? demanded)
    {
        var setting = demanded is null || configured?.Kind.Name == demanded ? configured : StoreSetting.Of(demanded);
        foreach (var problem in setting?.Problems() ?? [])
        {
            throw new GuardException(
                ExitCode.Usage,
                problem,
                $"Say so in .hookguard.json: \"store\": {{ \"kind\": \"{demanded}\", … }}"
            );
        }

        if (setting?.Kind.Client is not { } client)
        {
            return new StoreChoice(setting, setting?.Kind.Reason is { } reason ? $"{reason}: {Instead}" : null);
        }

        var missing =
            OperatingSystem.IsWindows() && client.ReadsDevice
                ? $"the client {client.Program} takes no value on standard input on Windows"
            : ProgramFile.Find(client.Program, Environment.CurrentDirectory) is null
                ? $"the client {client.Program} was not found outside the repository"
            : null;
        return missing is null ? new StoreChoice(setting, null)
            : demanded is null ? new StoreChoice(null, $"{char.ToUpperInvariant(missing[0])}{missing[1..]}: {Instead}")
            : throw new GuardException(ExitCode.Usage, missing, "Install it, or name another store.");
    }
}
