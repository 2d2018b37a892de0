using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

/// <summary>What the answers of several hosts say together.</summary>
public sealed class LivenessTests
{
    private static readonly Liveness Dead = new(LifeState.Dead, ["refused"]);
    private static readonly Liveness Unknown = new(LifeState.Unknown, ["no answer"]);
    private static readonly Liveness Live = new(LifeState.Live, ["accepted"]);

    [Test]
    public void A_key_is_dead_where_all_refuse_it()
    {
        Assert.That(Liveness.Of([Dead, Dead], leftOut: null).State, Is.EqualTo(LifeState.Dead));
    }

    [Test]
    public void It_is_live_where_one_accepts_it()
    {
        Assert.That(Liveness.Of([Dead, Live], leftOut: null), Is.EqualTo(Live));
    }

    [Test]
    public void Nobody_knows_where_one_did_not_answer()
    {
        var together = Liveness.Of([Dead, Unknown], leftOut: null);

        Assert.That(together.State, Is.EqualTo(LifeState.Unknown));
        Assert.That(together.Lines, Is.EqualTo(["refused", "no answer"]));
    }

    [Test]
    public void A_key_that_one_region_refuses_may_be_live_in_the_other()
    {
        var together = Liveness.Of([Dead], leftOut: ApiHost.Europe);

        Assert.That(together.State, Is.EqualTo(LifeState.Unknown));
        Assert.That(together.Lines[^1], Does.StartWith("api.eu.pagerduty.com was not asked"));
    }
}
