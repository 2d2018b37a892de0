using System.Globalization;
using System.Net;

namespace HookGuard.PagerDuty;

/// <summary>What a token did, by address, actor, action and hour.</summary>
/// <param name="Addresses">Those that nobody vouched for first; then by their first use.</param>
internal sealed record AuditSummary(IReadOnlyList<AddressUse> Addresses)
{
    public int Records => Addresses.Sum(address => address.Uses.Sum(use => use.Count));

    public IEnumerable<AddressUse> Unknown => Addresses.Where(address => !address.IsKnown);

    /// <param name="records">The records.</param>
    /// <param name="own">The networks of one's own.</param>
    public static AuditSummary Of(IEnumerable<AuditRecord> records, IReadOnlyList<IPNetwork> own) =>
        new([
            .. records
                .GroupBy(record => record.ExecutionContext?.RemoteAddress ?? "", StringComparer.Ordinal)
                .Select(same => new AddressUse(
                    same.Key is "" ? "no address" : ApiText.Line(same.Key),
                    IsOwn(same.Key, own),
                    [.. Uses(same)]
                ))
                .OrderBy(address => address.IsKnown)
                .ThenBy(address => address.Uses[0].Hour, StringComparer.Ordinal),
        ]);

    private static IEnumerable<AuditUse> Uses(IEnumerable<AuditRecord> records) =>
        records
            .GroupBy(record => new AuditUse(Hour(record), Actor(record), Action(record), 0))
            .Select(same => same.Key with { Count = same.Count() })
            .OrderBy(use => use.Hour, StringComparer.Ordinal);

    private static string Hour(AuditRecord record) =>
        record.ExecutionTime is { } time
            ? time.UtcDateTime.ToString("yyyy-MM-dd HH'h'", CultureInfo.InvariantCulture)
            : "no time";

    private static string Actor(AuditRecord record) => record.Actors is [{ } actor, ..] ? Name(actor) : "nobody named";

    private static string Action(AuditRecord record) =>
        record.RootResource is { } resource
            ? $"{ApiText.Line(record.Action)} {Name(resource)}"
            : ApiText.Line(record.Action);

    private static string Name(ApiReference reference)
    {
        const string suffix = "_reference";
        var type = ApiText.Line(reference.Type);
        type = type.EndsWith(suffix, StringComparison.Ordinal) ? type[..^suffix.Length].Replace('_', ' ') : type;
        return reference.Summary is { Length: > 0 } summary
            ? $"{type} {ApiText.Line(summary)} ({ApiText.Line(reference.Id)})"
            : $"{type} {ApiText.Line(reference.Id)}";
    }

    private static bool IsOwn(string text, IReadOnlyList<IPNetwork> own) =>
        IPAddress.TryParse(text, out var address) && own.Any(network => network.Contains(address));
}

/// <summary>What was done from one address.</summary>
internal sealed record AddressUse(string Address, bool IsKnown, IReadOnlyList<AuditUse> Uses);

/// <summary>What one actor did in one hour, and how often.</summary>
internal sealed record AuditUse(string Hour, string Actor, string Action, int Count);
