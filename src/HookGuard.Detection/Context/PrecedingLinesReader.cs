using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>
/// Reads the name of a value that stands first on its line from the lines before: <c>token = """</c>, <c>the API key is</c>, a question
/// in a chat, a protocol that writes one item a line.
/// </summary>
internal static class PrecedingLinesReader
{
    private const int MostLines = 3;

    public static BoundName Read(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var line = Lines.StartOf(text, site.Candidate.Start);
        if (text[line..site.Candidate.Start].ContainsAnyInRange('0', 'z'))
        {
            return BoundName.None;
        }

        for (var i = 0; i < MostLines && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            var end = previous + text[previous..Lines.EndOf(text, previous)].TrimEnd(" \t?.!").Length;
            var naming = NameReader.Read(text, end, previous);
            if (naming.Name.IsCredential && (i == 0 || naming.Name.MeansPagerDuty || naming.Name.MeansRundeck))
            {
                return naming with { Binding = Binding.Enclosing };
            }

            // What the line itself names is no credential, whatever is said before.
            if (i == 0 && !naming.IsNone && text[end - 1] == ':')
            {
                return naming.Name.SaysNoCredential ? naming with { Binding = Binding.Enclosing } : BoundName.None;
            }

            line = previous;
        }

        return BoundName.None;
    }
}
