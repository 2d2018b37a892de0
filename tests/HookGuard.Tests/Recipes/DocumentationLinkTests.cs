using System.Text.RegularExpressions;
using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Recipes;

/// <summary>Each link from one of the repository's pages to another leads to a file, and to a heading that is there.</summary>
public sealed partial class DocumentationLinkTests
{
    private static readonly string Root = RealPrograms.RepositoryRoot;

    private static IEnumerable<string> Pages() =>
        new[]
        {
            Root,
            Path.Join(Root, "docs"),
            Path.Join(Root, "docs", "internals"),
            Path.Join(Root, "install", "server"),
        }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Each_relative_link_resolves(string page)
    {
        var file = Path.Join(Root, page);
        var broken = Links(File.ReadAllText(file)).Where(link => !Resolves(file, link)).ToList();

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void A_link_to_nowhere_is_noticed()
    {
        var file = Path.Join(Root, "README.md");

        Assert.Multiple(() =>
        {
            Assert.That(Links("a [b](docs/GONE.md) c <img src=\"docs/gone.svg\">"), Has.Exactly(2).Items);
            Assert.That(Resolves(file, "docs/GONE.md"), Is.False);
            Assert.That(Resolves(file, "docs/ALLOWING.md#no-such-heading"), Is.False);
            Assert.That(Resolves(file, "docs/ALLOWING.md#an-allow-comment"));
        });
    }

    private static IEnumerable<string> Links(string markdown) =>
        Link()
            .Matches(Fence().Replace(markdown, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target =>
                !target.Contains("://", StringComparison.Ordinal)
                && !target.StartsWith("mailto:", StringComparison.Ordinal)
            );

    private static bool Resolves(string page, string link)
    {
        var (path, heading) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var target = path is "" ? page : Path.GetFullPath(path, Path.GetDirectoryName(page)!);
        return (File.Exists(target) || Directory.Exists(target))
            && (heading is null || Headings(target).Contains(heading, StringComparer.Ordinal));
    }

    // As code hosts name them: lower case, spaces as hyphens, and no other punctuation.
    private static IEnumerable<string> Headings(string file) =>
        Heading()
            .Matches(Fence().Replace(File.ReadAllText(file), ""))
            .Select(match =>
                Punctuation().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')
            );

    [GeneratedRegex("""(\]\(|src="|href=")(?<target>[^)"\s]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("[^\\w\\s-]", RegexOptions.None, 1000)]
    private static partial Regex Punctuation();
}
