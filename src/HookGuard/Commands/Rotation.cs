using HookGuard.Detection;
using HookGuard.Git.Storage;
using HookGuard.PagerDuty;
using HookGuard.Remediation.Responding;

namespace HookGuard.Commands;

/// <summary>One run of <c>rotate</c>.</summary>
internal sealed class Rotation(PagerDutyClient client, Credential credential, TextWriter output)
{
    public PagerDutyClient Client => client;

    public Credential Credential => credential;

    public TextWriter Output => output;

    /// <summary>The name of the new value; null for the usual one.</summary>
    public string? Name { get; init; }

    /// <summary>Whether nobody is to be asked.</summary>
    public bool Agree { get; init; }

    public bool RemoveOld { get; init; }

    public string? User { get; init; }

    public string? Subscription { get; init; }

    public string? Runner { get; init; }

    public bool Agreed()
    {
        if (Agree)
        {
            return true;
        }

        if (Console.IsInputRedirected)
        {
            output.WriteLine("Confirmation needs a terminal: add --yes. Nothing was changed.");
            return false;
        }

        output.Write("Go on? [y/N] ");
        output.Flush();
        var agreed = Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
        output.WriteLine(agreed ? "" : "Nothing was changed.");
        return agreed;
    }

    /// <summary>To be called before a value is made: one that cannot be kept would be lost.</summary>
    public NewValuePlace Prepare()
    {
        var root =
            RepositoryPaths.TopAround(Environment.CurrentDirectory)
            ?? throw new GuardException(
                ExitCode.Usage,
                "this folder is not in a work tree of git",
                "Change to a folder of the repository and try again."
            );
        var name = Name ?? $"PAGERDUTY_{credential.Rule.Id.ToUpperInvariant().Replace('-', '_')}";
        return NewValuePlace.Prepare(root, ApiArguments.Settings().Store, name, credential.Value);
    }

    public void Keep(NewValuePlace place, string value)
    {
        var (mask, fingerprint) = (KeyMask.Of(value), Fingerprints.Of(value));
        try
        {
            place.Keep(value, mask, fingerprint);
        }
        catch (Exception failed) when (failed is not GuardException)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"the new value {mask} was made, but could not be kept in {place.Description}",
                "Copy it from PagerDuty's console, or remove it there and try again.",
                failed
            );
        }

        output.WriteLine($"Made {mask} and kept it in {place.Description}.");
        Note(IncidentEventKind.Note, ResponseStep.Replace, $"{mask} was made and kept in {place.Description}");
    }

    public void Note(IncidentEventKind kind, ResponseStep step, string text)
    {
        var folder = Environment.CurrentDirectory;
        IncidentFile.Update(
            folder,
            credential.Fingerprint,
            incident => incident.With(kind, step, text, Respond.Somebody(folder))
        );
    }
}
