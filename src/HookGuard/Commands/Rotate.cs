using System.CommandLine;
using HookGuard.Detection;
using HookGuard.PagerDuty;
using HookGuard.Processes;
using HookGuard.Remediation.Explaining;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

internal static class Rotate
{
    public static Command Create()
    {
        Argument<string> subject = new("PATH:LINE|FINGERPRINT|-")
        {
            Description = "The place or the fingerprint of a credential, or - for its value on standard input.",
        };
        RotateOptions options = new();
        ApiArguments api = new();
        Command command = new("rotate", "Have PagerDuty make a new credential, and keep it without showing it.")
        {
            subject,
        };
        options.AddTo(command);
        api.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var text = parsed.GetRequiredValue(subject);
            var admin = api.AdminKey(parsed, text);
            var settings = ApiArguments.Settings();
            var credential = ApiArguments.Find(text, settings);
            output.WriteLine(
                $"{credential.Rule.Name} {credential.Mask} ({credential.Place}), {credential.Fingerprint}"
            );
            if (RotationOf(credential.Rule) is not { } rotation)
            {
                return (int)ByHand(credential, output);
            }

            var hosts = api.Hosts(parsed, credential, settings);
            admin ??= api.RequireAdminKey(parsed, text);
            Paragraph.Write(output, $"Asking {ApiArguments.Names(hosts)}, with the administrator's key {admin.Mask}.");
            using var client = Account.SignIn(hosts, host => api.Connect(parsed, host, admin));
            return (int)rotation(options.Read(parsed, client, credential, output));
        });
        return command;
    }

    private static Func<Rotation, ExitCode>? RotationOf(Rule rule) =>
        rule == RuleCatalogue.RoutingKey ? RotateRoutingKey.Run
        : rule == RuleCatalogue.CalendarUrl ? RotateCalendar.Run
        : rule == RuleCatalogue.WebhookSecret ? RotateWebhook.Run
        : rule == RuleCatalogue.RunnerSecret ? RotateRunner.Run
        : rule == RuleCatalogue.OAuthToken ? RotateSessions.Run
        : null;

    // Keys that PagerDuty makes in its console alone.
    public static ExitCode ByHand(Credential credential, TextWriter output)
    {
        output.WriteLine("No call of PagerDuty's API replaces it. In the console:");
        output.WriteLine($"  {Playbook.For(credential.Rule)?.Revoke ?? "Replace it where it was issued"}");
        output.WriteLine("The order of steps, and how to do it without a gap:");
        output.WriteLine($"  {credential.Explanation}");
        return ExitCode.Blocked;
    }
}
