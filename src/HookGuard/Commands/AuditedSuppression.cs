using HookGuard.Masking;

namespace HookGuard.Commands;

/// <summary>A suppression as evidence: where it is, whether it still means anything, and who committed it.</summary>
internal sealed record AuditedSuppression(ShownText Place, AllowListItem Item, bool Expired)
{
    /// <summary>Null where the line is not committed as it is, or cannot be traced.</summary>
    public (ShownText Name, DateTimeOffset Since)? Author { get; init; }
}
