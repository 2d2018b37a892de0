using HookGuard.History;

namespace HookGuard.Tests.History;

[Parallelizable(ParallelScope.All)]
public sealed class RemoteAddressTests
{
    [TestCase("https://host/team/a.git", "git@host:team/a.git", true)]
    [TestCase("https://host/team/a", "ssh://git@HOST:2222/team/a.git/", true)]
    [TestCase("http://host/a", "http://host:80/a", true)]
    [TestCase("git@host:team/a", "ssh://git@host/team/a.git", true)]
    [TestCase("../a", "/there/a/", true)]
    [TestCase("file:///there/a", "../a", true)]
    [TestCase("https://host/team/a", "https://host/team/b", false)]
    [TestCase("https://host/a", "https://other/a", false)]
    [TestCase("https://host/a", "https://host:8443/a", false)]
    [TestCase("me@host:a", "you@host:a", false)]
    [TestCase("host:a", "./host:a", false)]
    [TestCase("https://host/a", "ext::sh -c host/a", false)]
    public void Addresses_are_the_same_where_they_lead_to_the_same_repository(string one, string other, bool same)
    {
        Assert.That(RemoteAddress.AreSame(one, other, "/there/work"), Is.EqualTo(same));
        Assert.That(RemoteAddress.AreSame(other, one, "/there/work"), Is.EqualTo(same));
    }

    [TestCase("+refs/heads/*:refs/remotes/origin/*", "refs/remotes/origin/a/b", "refs/heads/a/b")]
    [TestCase("refs/heads/main:refs/remotes/origin/main", "refs/remotes/origin/main", "refs/heads/main")]
    [TestCase("refs/heads/main:refs/remotes/origin/main", "refs/remotes/origin/main2", null)]
    [TestCase("+refs/heads/*-x:refs/remotes/origin/*-y", "refs/remotes/origin/a-y", "refs/heads/a-x")]
    [TestCase("+refs/heads/*:refs/remotes/origin/* ^refs/heads/secret*", "refs/remotes/origin/secret1", null)]
    [TestCase("refs/heads/main", "refs/remotes/origin/main", null)]
    public void A_refspec_tells_which_ref_another_follows(string refspecs, string tracking, string? source)
    {
        var remote = new Remote("origin", null, [.. refspecs.Split(' ').Select(Refspec.Parse)]);

        Assert.That(remote.Source(tracking), Is.EqualTo(source));
    }
}
