using static HookGuard.Tests.Scenarios.RewriteRunner;

namespace HookGuard.Tests.Scenarios;

/// <summary>The same as <see cref="RewriteScenarios"/>, of what tags and notes hold.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RewriteTagScenarios
{
    private static readonly string Leaking = $"key = {SampleTokens.One}\n";

    [Test]
    public void A_tag_that_alone_holds_a_commit_is_deleted()
    {
        using var repository = Start();
        repository.Git("checkout", "-q", "--detach");
        repository.Write("a", Leaking).Stage().Commit("Leak");
        repository.Git("tag", "light");
        repository.Git("checkout", "-q", "main");

        Follow(repository, [], Clean, from: "light");

        Assert.That(repository.Git("tag"), Is.Empty);
    }

    [Test]
    public void A_tag_on_a_rewritten_commit_is_deleted_as_well()
    {
        using var repository = Start();
        repository.Write("a", Leaking).Stage().Commit("Leak");
        repository.Git("tag", "v1");

        Follow(repository, "a");

        Assert.That(repository.Git("log", "-p", "--all"), Does.Not.Contain(SampleTokens.One));
    }

    [Test]
    public void A_note_is_edited_and_its_history_begun_anew()
    {
        using var repository = Start();
        repository.Git("notes", "add", "-m", $"key = {SampleTokens.One}");

        Follow(repository, [], Clean, from: "refs/notes/commits");

        Assert.That(repository.Git("notes", "show"), Does.Contain("gone"));
        Assert.That(repository.Git("log", "-p", "refs/notes/commits"), Does.Not.Contain(SampleTokens.One));
    }

    [Test]
    public void A_tag_message_is_written_anew()
    {
        using var repository = Start();
        repository.Git("tag", "-a", "v1", "-m", $"key = {SampleTokens.One}");

        Follow(repository, [], Clean, from: "v1");

        Assert.That(repository.Git("cat-file", "tag", "v1"), Does.Contain("gone"));
    }
}
