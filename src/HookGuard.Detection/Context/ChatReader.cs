using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Reads the question that a value answers in a chat: <c>bob: what is the PagerDuty token?</c>, <c>alice: …</c>.</summary>
internal static class ChatReader
{
    private const int MostLines = 3;
    private const int LongestSpeaker = 60;

    public static BoundName Read(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var line = Lines.StartOf(text, site.Candidate.Start);
        var speaker = text[line..site.Candidate.Start].TrimEnd(" \t`\"'");
        if (
            speaker is not { Length: > 0 and <= LongestSpeaker }
            || speaker[^1] is not (':' or '>')
            || !text[site.Candidate.End..Lines.EndOf(text, site.Candidate.End)].Trim(" \t`\"'.!").IsEmpty
        )
        {
            return BoundName.None;
        }

        for (var i = 0; i < MostLines && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            var said = text[previous..Lines.EndOf(text, previous)].TrimEnd();
            var start = said.IndexOfAny(": ", "> ");
            if (said is [.., '?'] && start >= 0)
            {
                var name = Name.Read(said[start..]);
                return name.IsCredential && (name.MeansPagerDuty || name.MeansRundeck)
                    ? new BoundName(name, previous + start, said.Length - start, Binding.Enclosing)
                    : BoundName.None;
            }

            line = previous;
        }

        return BoundName.None;
    }

    private static int IndexOfAny(this ReadOnlySpan<char> text, string first, string second) =>
        Math.Max(text.IndexOf(first), text.IndexOf(second));
}
