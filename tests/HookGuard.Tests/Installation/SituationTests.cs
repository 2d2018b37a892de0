namespace HookGuard.Tests.Installation;

/// <summary>
/// Each situation that teams are in, by the real programs: installing, a commit of a key, a clean commit, doctor, and uninstalling to the
/// last byte. Each writes its row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class SituationTests
{
    private static readonly IEnumerable<TestCaseData> Cases = WholeRun
        .OneIn(3, Situations.All)
        .Select(situation => new TestCaseData(situation).SetArgDisplayNames(situation.Name));

    [TestCaseSource(nameof(Cases))]
    public void A_team_keeps_its_checks_and_gets_the_guard(object situation)
    {
        using SituationRepository team = new((Situation)situation);
        GuardedRound round = new(team, team.Files);

        SituationRepository.WriteRow($"{situation}", [.. round.Cells]);
        round.Check();
    }
}
