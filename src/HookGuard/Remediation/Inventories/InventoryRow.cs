using HookGuard.Masking;

namespace HookGuard.Remediation.Inventories;

/// <summary>One place of an inventory.</summary>
/// <param name="Kind">What sort of place it is, such as <c>branch</c>.</param>
/// <param name="Place">Which one.</param>
/// <param name="Note">What else is known of it; null where nothing is.</param>
internal sealed record InventoryRow(string Kind, ShownText Place, ShownText? Note = null);
