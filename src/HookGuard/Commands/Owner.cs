using System.CommandLine;
using HookGuard.Detection;
using HookGuard.PagerDuty;
using HookGuard.Terminals;

namespace HookGuard.Commands;

internal static class Owner
{
    public static Command Create()
    {
        Argument<string> subject = new("PATH:LINE|FINGERPRINT|-")
        {
            Description = "The place or the fingerprint of an Events key, or - for its value on standard input.",
        };
        ApiArguments api = new();
        Command command = new("owner", "Ask PagerDuty which service or event orchestration has an Events key.")
        {
            subject,
        };
        api.AddTo(command);
        command.SetAction(parsed =>
            (int)Run(parsed, api, parsed.GetRequiredValue(subject), parsed.InvocationConfiguration.Output)
        );
        return command;
    }

    public static IReadOnlyList<string> Lines(EventsKeyOwner owner) =>
        [
            $"The {owner.Kind} {owner.Name} ({owner.Id}) has it"
                + (owner.Integration is "" ? "." : $", in its integration {owner.Integration}."),
            .. owner.Page is "" ? (string[])[] : [$"Page: {owner.Page}"],
        ];

    private static ExitCode Run(ParseResult parsed, ApiArguments api, string subject, TextWriter output)
    {
        var admin = api.RequireAdminKey(parsed, subject);
        var settings = ApiArguments.Settings();
        var credential = ApiArguments.Find(subject, settings);
        if (credential.Rule != RuleCatalogue.IntegrationKey && credential.Rule != RuleCatalogue.RoutingKey)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"{credential.Mask} is a {credential.Rule.Name}, not an Events key",
                "Run 'hookguard verify' with it: that says whose it is."
            );
        }

        var hosts = api.Hosts(parsed, credential, settings);
        output.WriteLine($"{credential.Rule.Name} {credential.Mask} ({credential.Place}), {credential.Fingerprint}");
        Paragraph.Write(output, $"Asking {ApiArguments.Names(hosts)}, with the administrator's key {admin.Mask}.");
        using var client = Account.SignIn(hosts, host => api.Connect(parsed, host, admin));
        if (new EventsKeySearch(client).Find(credential.Value) is not { } owner)
        {
            output.WriteLine(
                "No service, event orchestration or ruleset of this account has it: it is dead, or of another account."
            );
            return ExitCode.Blocked;
        }

        foreach (var line in Lines(owner))
        {
            output.WriteLine(line);
        }

        return ExitCode.Clean;
    }
}
