using System.Globalization;
using System.Text.Json;
using HookGuard.Detection;
using HookGuard.FileSystem;
using HookGuard.Masking;

namespace HookGuard.Reporting;

/// <summary>Reads a report in JSON lines back, so that it can be merged with others.</summary>
internal sealed class ReportReader
{
    private readonly Dictionary<(string Id, string Message), (Rule Rule, string? Message)> rules = [];

    public ScanResult Read(string file)
    {
        using var stream = BoundedFile.TryOpenStream(file) ?? throw Wrong(file, "does not exist");
        using StreamReader lines = new(stream);
        List<Finding> findings = [];
        ScanResult? totals = null;
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("scanned", out _))
                {
                    totals = totals is null ? Totals(json.RootElement) : throw new FormatException();
                }
                else
                {
                    findings.Add(totals is null ? Finding(json.RootElement) : throw new FormatException());
                }
            }
            catch (Exception problem)
                when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw Wrong(file, $"line {number} is not of a report in JSON lines");
            }
        }

        return totals is null ? throw Wrong(file, "is cut short") : totals with { Findings = findings };
    }

    private static GuardException Wrong(string file, string cause) =>
        new(ExitCode.Incomplete, $"'{file}': {cause}", "Name files that '--format jsonl --output FILE' wrote.");

    private static ScanResult Totals(JsonElement json)
    {
        var scanned = json.GetProperty("scanned");
        return ScanResult.Empty with
        {
            Stage = Stage.Published,
            Files = scanned.GetProperty("files").GetInt32(),
            Bytes = scanned.GetProperty("bytes").GetInt64(),
            Commits = scanned.GetProperty("commits").GetInt32(),
            Skipped =
            [
                .. json.GetProperty("skipped")
                    .EnumerateArray()
                    .Select(skipped => new Skipped(
                        Text(skipped, "path"),
                        Text(skipped, "reason"),
                        Intended: skipped.TryGetProperty("intended", out var intended) && intended.GetBoolean()
                    )),
            ],
            Shard = json.TryGetProperty("shard", out var shard)
                ? new Shard(shard.GetProperty("index").GetInt32(), shard.GetProperty("count").GetInt32())
                : null,
        };
    }

    private Finding Finding(JsonElement json)
    {
        var (rule, message) = RuleOf(Text(json, "rule"), Text(json, "message"));
        return new Finding
        {
            Rule = rule,
            TeamMessage = message is null ? default(ShownText?) : message,
            Confidence = Enum.Parse<Confidence>(Text(json, "confidence"), ignoreCase: true),
            Blocking = json.GetProperty("blocking").GetBoolean(),
            Repository = json.TryGetProperty("repository", out var name) ? name.GetString()! : default(ShownPath?),
            Path = Text(json, "path"),
            Start = Position(json, "start"),
            End = Position(json, "end"),
            Mask = Mask.In(Text(json, "mask")),
            Fingerprint = Fingerprint(Text(json, "fingerprint")),
            Commit = json.TryGetProperty("commit", out var commit) ? Id(commit.GetString()!) : null,
            Provenance = json.TryGetProperty("history", out var history) ? Provenance(history) : null,
            Allowed = json.TryGetProperty("allowed", out var allowed) ? Allowance(allowed) : null,
        };
    }

    // The message is the rule's name and what it gives access to, or what the team said instead.
    private (Rule Rule, string? Message) RuleOf(string id, string message)
    {
        if (rules.TryGetValue((id, message), out var known))
        {
            return known;
        }

        var rule = RuleCatalogue.All.FirstOrDefault(one => one.Id == id) ?? RulePack.WellKnown.Kind(id)?.Rule;
        if (rule is null)
        {
            var end = message.IndexOf(". ", StringComparison.Ordinal);
            rule = end < 0 ? new Rule(id, id, message) : new Rule(id, message[..end], message[(end + 2)..]);
        }

        var own = $"{rule.Name}. ";
        return rules[(id, message)] =
            message == own + rule.Grants ? (rule, null)
            : message.StartsWith(own, StringComparison.Ordinal) ? (rule, message[own.Length..])
            : (rule, message);
    }

    private static Provenance Provenance(JsonElement json) =>
        new()
        {
            Author = Text(json, "author"),
            AuthoredAt = json.GetProperty("authoredAt").GetDateTimeOffset(),
            FirstCommit = Id(Text(json, "firstCommit")),
            LastCommit = Id(Text(json, "lastCommit")),
            IsInHead = json.GetProperty("inHead").GetBoolean(),
            Remotes =
            [
                .. json.GetProperty("remotes").EnumerateArray().Select(remote => (ShownText)remote.GetString()!),
            ],
        };

    private static Allowance Allowance(JsonElement json) =>
        new(
            Text(json, "by"),
            InSource: Text(json, "by").StartsWith("comment on line", StringComparison.Ordinal),
            Text(json, "reason"),
            json.TryGetProperty("until", out var until)
                ? DateOnly.ParseExact(until.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null
        );

    private static LinePosition Position(JsonElement json, string end) =>
        new(json.GetProperty($"{end}Line").GetInt32(), json.GetProperty($"{end}Column").GetInt32());

    private static string Fingerprint(string text) =>
        text.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal)
        && text.Length == Fingerprints.Prefix.Length + 16
        && text.Skip(Fingerprints.Prefix.Length).All(char.IsAsciiHexDigitLower)
            ? text
            : throw new FormatException();

    private static string Id(string text) =>
        text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit) ? text : throw new FormatException();

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException();
}
