using System.CommandLine;
using System.Globalization;
using System.Text;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.PagerDuty;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Responding;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Commands;

/// <summary>The options of every command that asks PagerDuty.</summary>
internal sealed class ApiArguments
{
    private const string Variable = "PAGERDUTY_ADMIN_KEY";
    private const string Input = "-";
    private const int LongestKey = 4096;

    private readonly Option<string> region = new("--region")
    {
        Description = "The service region of the account. Default: as the file or the token says, else both are asked.",
        HelpName = "us|eu",
    };

    private readonly Option<string> address = new("--api-url")
    {
        Description = "Ask this address instead: https, or an address of this machine.",
        HelpName = "URL",
    };

    private readonly Option<string> adminKey = new("--admin-key")
    {
        Description =
            $"The file with an administrator's API key, or - for standard input. Default: the variable {Variable}.",
        HelpName = "FILE",
    };

    private readonly Option<double> timeout = new("--timeout")
    {
        Description = "The longest time for an answer, in seconds.",
        DefaultValueFactory = _ => PagerDutyClient.UsualLimit.TotalSeconds,
        HelpName = "SECONDS",
    };

    public void AddTo(Command command)
    {
        region.AcceptOnlyFromAmong("us", "eu");
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0.1 and <= 3600))
            {
                result.AddError("The timeout is a number of seconds from 0.1 to 3600");
            }
        });
        foreach (var option in (Option[])[region, address, adminKey, timeout])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>
    /// The administrator's key; null where none is given. To be called before anything else: from here on no child inherits the variable.
    /// </summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="subject">What the command is about, which may be on standard input as well.</param>
    public AccessKey? AdminKey(ParseResult parsed, string subject)
    {
        if (subject is Input && parsed.GetValue(adminKey) is Input)
        {
            throw new GuardException(
                ExitCode.Usage,
                "standard input cannot be both the credential and the administrator's key",
                $"Put the administrator's key into the variable {Variable} or a file."
            );
        }

        var inherited = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return parsed.GetValue(adminKey) switch
        {
            null => inherited is { Length: > 0 } ? AccessKey.Of(inherited.Trim()) : null,
            Input => AccessKey.Of(ReadInput()),
            var file => AccessKey.Of(
                Encoding
                    .UTF8.GetString(
                        BoundedFile.TryRead(file, LongestKey)
                            ?? throw new GuardException(ExitCode.Usage, $"there is no file '{file}'", "Check the path.")
                    )
                    .Trim()
            ),
        };
    }

    /// <summary>The same, where nothing can be done without.</summary>
    public AccessKey RequireAdminKey(ParseResult parsed, string subject) =>
        AdminKey(parsed, subject)
        ?? throw new GuardException(
            ExitCode.Usage,
            "this needs the API key of an administrator, and there is none",
            $"Put an account key, or that of an Admin, into the variable {Variable} or a file (--admin-key FILE), or pipe it in (--admin-key -)."
        );

    /// <summary>The policy of the files here.</summary>
    public static Settings Settings() =>
        LayeredConfiguration.Load(ConfigurationLayer.FilesIn(new FileTree(["."]).Root));

    /// <summary>The credential that a person names.</summary>
    /// <param name="subject">A place, a fingerprint, or <c>-</c> for standard input.</param>
    /// <param name="settings">What detects it.</param>
    public static Credential Find(string subject, Settings settings)
    {
        if (subject is not Input)
        {
            using var scan = CommitScan.Around(Environment.CurrentDirectory);
            return Credential.Of(new SecretLookup(scan, settings).Find(subject));
        }

        var value = ReadInput();
        return Credential.Alone(value, AccessKey.Of(value).Mask);
    }

    /// <summary>
    /// The hosts that are asked, in this order. A key of one region looks dead in the other: only who types the command, or the key itself,
    /// leaves one out. A file or the configuration, which others may have written, says no more than which comes first.
    /// </summary>
    public IReadOnlyList<ApiHost> Hosts(ParseResult parsed, Credential? credential, Settings settings)
    {
        var typed = parsed.GetValue(region);
        if (parsed.GetValue(address) is { } host)
        {
            return typed is null
                ? [ApiHost.At(host)]
                : throw new GuardException(
                    ExitCode.Usage,
                    "--region and --api-url exclude each other",
                    "Leave one out."
                );
        }

        return (typed ?? (credential is null ? null : KeyMask.Region(credential.Value))) switch
        {
            "eu" => [ApiHost.Europe],
            "us" => [ApiHost.UnitedStates],
            _ => credential?.NamesEurope == true || settings.Region == "eu"
                ? [ApiHost.Europe, ApiHost.UnitedStates]
                : [ApiHost.UnitedStates, ApiHost.Europe],
        };
    }

    public PagerDutyClient Connect(ParseResult parsed, ApiHost host, AccessKey key) =>
        new(host, key, TimeSpan.FromSeconds(parsed.GetValue(timeout)), Output.Error.WriteLine);

    /// <summary>As people read them, before any is asked.</summary>
    public static string Names(IReadOnlyList<ApiHost> hosts) =>
        hosts is [var first, var second]
            ? $"{first.Name}, then {second.Name} if that does not know it (--region us or eu asks one alone)"
            : hosts[0].Name;

    private static string ReadInput()
    {
        if (!Console.IsInputRedirected)
        {
            throw new GuardException(
                ExitCode.Usage,
                "the value is read from standard input, and that is a terminal",
                "Pipe it in from your secrets manager, so that it stays out of the shell's history."
            );
        }

        using var reader = StandardInput.Open();
        var buffer = new char[LongestKey + 1];
        var length = reader.ReadBlock(buffer);
        return length <= LongestKey
            ? new string(buffer, 0, length).Trim()
            : throw new GuardException(ExitCode.Usage, "standard input is longer than any key", "Pass the key alone.");
    }
}
