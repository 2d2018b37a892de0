namespace HookGuard.Commands;

/// <summary>Something that allows findings, as it is listed.</summary>
internal sealed record AllowListItem(string Place, string Text, DateOnly? Until, bool Used)
{
    public string Describe(DateOnly today)
    {
        var remarks = new[]
        {
            Until < today ? "expired" : null,
            Until is { } until ? $"until {until:yyyy-MM-dd}" : null,
            Used ? null : "unused",
        }.OfType<string>();
        return $"{Place}: {Text}{string.Concat(remarks.Select(remark => $" [{remark}]"))}";
    }
}
