using System.Runtime.CompilerServices;
using HookGuard.Corpus;

namespace HookGuard.Detection.Tests;

/// <summary>Every template of <c>tests/corpus</c>, filled three times over. The folders' names say what is expected.</summary>
public sealed class CorpusTests
{
    private static readonly int[] Seeds = [1, 20, 300];

    private static readonly Detector Detector = new();

    internal static IReadOnlyList<Template> Templates { get; } = [.. Template.ReadAll(Folder())];

    private static IEnumerable<TestCaseData> Found => Cases(Verdict.Found);

    private static IEnumerable<TestCaseData> Clean => Cases(Verdict.Clean);

    private static IEnumerable<TestCaseData> Doubtful => Cases(Verdict.Doubtful);

    [TestCaseSource(nameof(Found))]
    public void Each_credential_is_found_where_it_stands_and_nothing_else_is(Template template)
    {
        foreach (var seed in Seeds)
        {
            var filled = template.Fill(seed);
            Assert.That(filled.Planted, Is.Not.Empty, "The template plants nothing.");
            Assert.That(Differences.Between(filled, Detect(filled, out var text), text), Is.Empty, $"seed {seed}");
        }
    }

    [TestCaseSource(nameof(Clean))]
    public void Look_alikes_are_not_reported(Template template)
    {
        foreach (var seed in Seeds)
        {
            var filled = template.Fill(seed);
            Assert.That(
                Detect(filled, out var text).Select(d => Differences.Describe(d, text)),
                Is.Empty,
                $"seed {seed}"
            );
        }
    }

    [TestCaseSource(nameof(Doubtful))]
    public void Doubtful_values_do_not_block(Template template)
    {
        foreach (var seed in Seeds)
        {
            var filled = template.Fill(seed);
            var blocking = Detect(filled, out var text).Where(Differences.Blocks);
            Assert.That(blocking.Select(d => Differences.Describe(d, text)), Is.Empty, $"seed {seed}");
        }
    }

    private static IReadOnlyList<DetectedSecret> Detect(FilledTemplate filled, out SourceText? text) =>
        Detector.Detect(filled.Path, filled.Content, out text);

    private static IEnumerable<TestCaseData> Cases(Verdict verdict) =>
        Templates
            .Where(template => template.Verdict == verdict)
            .Select(template => new TestCaseData(template).SetArgDisplayNames(template.ToString()));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "..", "..", "corpus"));
}
