using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace HookGuard.Commands;

/// <summary>What can be scanned, and how it is named.</summary>
internal sealed class ScanArguments
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    public Argument<string[]> Paths { get; } =
        new("PATH")
        {
            Description = "Files and folders to scan. Default: the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public Option<bool> Staged { get; } =
        new("--staged") { Description = "Scan staged changes, as the pre-commit hook does." };

    public Option<bool> Stdin { get; } = new("--stdin") { Description = "Scan standard input." };

    public Option<string> Name { get; } =
        new("--path")
        {
            Description = "The file name to assume for standard input.",
            DefaultValueFactory = _ => "stdin",
            HelpName = "NAME",
        };

    public Option<string?> Commits { get; } =
        new("--commits") { Description = "Scan one commit or a range such as main..topic.", HelpName = "RANGE" };

    public Option<bool> History { get; } = new("--history") { Description = "Scan everything reachable from refs." };

    public Option<DateTimeOffset?> Since { get; } =
        new("--since")
        {
            Description = "With --history: skip commits before this date, such as 2026-01-31.",
            HelpName = "DATE",
            CustomParser = Date,
        };

    public Option<bool> Unreachable { get; } =
        new("--unreachable")
        {
            Description = "With --history: also scan commits reachable only from reflogs, or not at all.",
        };

    public Option<Shard?> Shard { get; } =
        new("--shard")
        {
            Description = "With --history or --repositories: scan one of N parts of the commits, such as 2/8.",
            HelpName = "I/N",
            CustomParser = Part,
        };

    public Option<string?> Repositories { get; } =
        new("--repositories")
        {
            Description =
                "Scan the histories of all repositories below a folder, or of those that a file lists: a path or an address a line.",
            HelpName = "FILE|FOLDER",
        };

    public Option<string?> Cache { get; } =
        new("--cache")
        {
            Description =
                "With --history or --repositories: a folder, which scans may share, to remember clean commits in. Default: each git directory.",
            HelpName = "FOLDER",
            CustomParser = given => Path.GetFullPath(given.Tokens[0].Value),
        };

    public Option<string?> Image { get; } =
        new("--image")
        {
            Description =
                "Scan a saved container image: its configuration and layers, including deleted files. '-' reads standard input.",
            HelpName = "TAR",
        };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Paths);
        command.Options.Add(Staged);
        command.Options.Add(Stdin);
        command.Options.Add(Name);
        command.Options.Add(Commits);
        command.Options.Add(History);
        command.Options.Add(Since);
        command.Options.Add(Unreachable);
        command.Options.Add(Repositories);
        command.Options.Add(Shard);
        command.Options.Add(Cache);
        command.Options.Add(Image);
        command.Validators.Add(Agree);
    }

    // An option that counted for nothing would leave out or let in more than was meant.
    private void Agree(CommandResult given)
    {
        Option[] kinds = [Staged, Stdin, Commits, History, Repositories, Image];
        var named = kinds
            .Where(kind => given.GetResult(kind) is { Implicit: false })
            .Select(kind => kind.Name)
            .ToList();
        if (named.Count > 1)
        {
            given.AddError($"{named[0]} and {named[1]} cannot be combined");
        }

        Option[] onlyWithHistory = [Since, Unreachable, Shard, Cache];
        if (
            !named.Contains(History.Name)
            && !named.Contains(Repositories.Name)
            && onlyWithHistory.FirstOrDefault(option => given.GetResult(option) is { Implicit: false }) is { } alone
        )
        {
            given.AddError($"{alone.Name} requires {History.Name}");
        }
    }

    private static Shard? Part(ArgumentResult given)
    {
        var shard = HookGuard.Shard.TryParse(given.Tokens[0].Value);
        if (shard is null)
        {
            given.AddError($"'{given.Tokens[0].Value}' is not a part such as 2/8");
        }

        return shard;
    }

    private static DateTimeOffset? Date(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (
            DateTimeOffset.TryParseExact(
                text,
                Dates,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var date
            )
        )
        {
            return date;
        }

        given.AddError($"'{text}' is not a date such as 2026-01-31 or 2026-01-31T12:00:00Z");
        return null;
    }
}
