namespace HookGuard.Tests.Scenarios;

/// <summary>The words that all scenarios of pushing share.</summary>
public abstract class PushTest(string reader)
{
    private protected const string Empty = "0000000000000000000000000000000000000000";

    private protected TestRepository WithRemote(bool pushed = true)
    {
        var repository = TestRepository.Init().Hook("pre-push");
        repository.Read(by: reader);
        repository.Git("init", "-q", "--bare", "-b", "main", Remote(repository));
        repository.Git("remote", "add", "origin", Remote(repository));
        repository.Write("first", "x\n").Stage().Commit("First");
        if (pushed)
        {
            repository.Git("push", "-q", "origin", "main");
        }

        return repository;
    }

    private protected static string Remote(TestRepository repository) =>
        Path.Join(Path.GetDirectoryName(repository.Folder), "remote.git");

    private protected static void Leak(TestRepository repository, string path) =>
        repository.Write(path, $"key = {SampleTokens.One}\n").Stage().Commit();

    private protected static void Blocks(TestRepository repository, string place, params string[] arguments)
    {
        var push = repository.TryGit(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(push.ExitCode, Is.Not.Zero);
            Assert.That(push.Error, Does.Contain(place));
            Assert.That(push.Error, Does.Not.Contain(SampleTokens.One).And.Not.Contain(SampleTokens.Two));
        });
    }
}
