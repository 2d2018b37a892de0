using System.CommandLine;
using HookGuard.Detection;
using HookGuard.Policy.Configuration;

namespace HookGuard.Commands;

/// <summary>The options that overrule the configuration, the same for every verb that has them.</summary>
internal sealed class PolicyArguments
{
    private readonly Option<Confidence?> blockAt = new("--block-at")
    {
        Description = "Block findings of at least this confidence.",
        HelpName = "low|medium|high",
    };

    private readonly Option<bool> ignoreAllowComments = new("--ignore-allow-comments")
    {
        Description = "Ignore allow comments, for an audit.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(blockAt);
        command.Options.Add(ignoreAllowComments);
    }

    /// <summary>The last layer of the configuration; null where nothing is overruled.</summary>
    public ConfigurationFile? Of(ParseResult parsed) =>
        (parsed.GetValue(blockAt), parsed.GetValue(ignoreAllowComments)) switch
        {
            (null, false) => null,
            var (confidence, ignore) => new ConfigurationFile
            {
                BlockAt = confidence,
                AllowComments = ignore ? false : null,
            },
        };
}
