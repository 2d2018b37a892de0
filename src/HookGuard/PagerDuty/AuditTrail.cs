namespace HookGuard.PagerDuty;

/// <summary>Reads the audit trail of an account: each window, and each page of it.</summary>
internal sealed class AuditTrail(PagerDutyClient client)
{
    private const int MostPages = 1000;
    private const string Purpose = "to read the audit trail";

    /// <summary>Each record once, whether windows or pages overlap or not.</summary>
    public IEnumerable<AuditRecord> Read(AuditQuery query)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        var pages = 0;
        foreach (var window in query.Windows())
        {
            HashSet<string> cursors = new(StringComparer.Ordinal);
            for (string? cursor = ""; cursor is not null; )
            {
                var path = cursor is "" ? window : $"{window}&cursor={Uri.EscapeDataString(cursor)}";
                var page = client.Demand(path, Purpose).Read(ApiJson.Default.AuditAnswer);
                foreach (var record in page.Records ?? throw ApiProblem.Unreadable(client.Host))
                {
                    if (record is null || record.Id is null || known.Add(record.Id))
                    {
                        yield return record ?? throw ApiProblem.Unreadable(client.Host);
                    }
                }

                cursor = page.NextCursor is { Length: > 0 } next ? next : null;
                if (cursor is not null && (!cursors.Add(cursor) || ++pages > MostPages))
                {
                    throw ApiProblem.Endless(client.Host);
                }
            }
        }
    }
}
