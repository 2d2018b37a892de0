namespace HookGuard.Remediation.Inventories;

/// <summary>Places that have one thing in common.</summary>
internal sealed record InventoryChapter(string Heading, IReadOnlyList<InventoryRow> Rows);
