using System.Buffers;
using System.Text;
using HookGuard.Detection.Search;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>What products are called, and where a text says so.</summary>
internal static class ProductNames
{
    /// <summary>No name is longer.</summary>
    public const int Longest = 20;

    private const int BlockLength = 16 * 1024;

    private static readonly string[] PagerDuty =
    [
        "pagerduty",
        "pager_duty",
        "pager-duty",
        "pager duty",
        "pager.duty",
        "pypd",
        "pdpyras",
        "pygerduty",
        "pdjs",
        "pd-agent",
        "pdagent",
        "pd-send",
        // Classes of the official Python libraries, which their callers name without the library.
        "apisession",
        "restapiv2client",
        "eventsapiv2client",
        "eventsapisession",
        // How the REST API says that a webhook is delivered by HTTP.
        "http_delivery_method",
    ];

    private static readonly string[] Rundeck =
    [
        "rundeck",
        "runbook",
        "process automation",
        "process-automation",
        "process_automation",
    ];

    private static readonly string[] Others = [.. Vendors.Named, .. Vendors.Spelt];

    public static readonly SearchValues<string> All = SearchValues.Create(
        [.. PagerDuty, .. Rundeck, .. Others],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string>[] ByProduct =
    [
        SearchValues.Create(PagerDuty, StringComparison.OrdinalIgnoreCase),
        SearchValues.Create(Rundeck, StringComparison.OrdinalIgnoreCase),
        SearchValues.Create(Others, StringComparison.OrdinalIgnoreCase),
    ];

    private static readonly PatternSearch[] Searches = [Search(PagerDuty), Search(Rundeck), Search(Others)];

    /// <summary>Where a product is first named; -1 where it is not. Fast also where nothing names it, as in most texts.</summary>
    public static int FirstIn(ReadOnlySpan<char> text, Product product)
    {
        Span<byte> bytes = stackalloc byte[BlockLength + Longest];
        for (var start = 0; start < text.Length; start += BlockLength)
        {
            var block = text[start..Math.Min(text.Length, start + bytes.Length)];
            var length = Encoding.Latin1.GetBytes(block, bytes);
            if (Searches[(int)product].Any(bytes[..length], static (_, _, _) => true))
            {
                return start + block.IndexOfAny(ByProduct[(int)product]);
            }
        }

        return -1;
    }

    public static (int Length, Product Product) Identify(ReadOnlySpan<char> text)
    {
        foreach (var name in PagerDuty)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return (name.Length, Product.PagerDuty);
            }
        }

        foreach (var name in Rundeck)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return (name.Length, Product.Rundeck);
            }
        }

        return (1, Product.Other);
    }

    private static PatternSearch Search(string[] names) =>
        new(names.Select(BytePattern.Word).Chunk((names.Length / PatternSearch.MostGroups) + 1));
}
