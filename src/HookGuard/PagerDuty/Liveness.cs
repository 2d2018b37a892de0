namespace HookGuard.PagerDuty;

/// <summary>Whether PagerDuty accepts a key, and what it says about it.</summary>
/// <param name="State">The result.</param>
/// <param name="Lines">What is known of it, one line each.</param>
internal sealed record Liveness(LifeState State, IReadOnlyList<string> Lines)
{
    /// <summary>What several answers say together. A key is dead only where no region that it may belong to was left out.</summary>
    /// <param name="answers">The answers of the hosts that were asked.</param>
    /// <param name="leftOut">The host that was not asked, though the key may be one of its region; null where there is none.</param>
    public static Liveness Of(IReadOnlyList<Liveness> answers, ApiHost? leftOut)
    {
        if (answers.FirstOrDefault(answer => answer.State == LifeState.Live) is { } live)
        {
            return live;
        }

        IEnumerable<string> lines = answers.SelectMany(answer => answer.Lines);
        var isDead = answers.All(answer => answer.State == LifeState.Dead);
        return isDead && leftOut is not null
            ? new Liveness(
                LifeState.Unknown,
                [.. lines, $"{leftOut.Name} was not asked, where it may be live. Leave --region out to ask both."]
            )
            : new Liveness(isDead ? LifeState.Dead : LifeState.Unknown, [.. lines]);
    }
}

internal enum LifeState
{
    Dead,
    Live,
    Unknown,
}
