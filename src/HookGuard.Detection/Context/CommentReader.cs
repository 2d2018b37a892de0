using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Reads the comment above a value, or above what encloses it, where it names both the product and the kind.</summary>
internal static class CommentReader
{
    private const int MostLines = 8;

    public static BoundName Read(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var line = site.Statement.Start;
        for (var i = 0; i < MostLines && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            var content = text[previous..Lines.EndOf(text, previous)];
            if (content.IsWhiteSpace())
            {
                break;
            }

            if (IsComment(content.TrimStart()))
            {
                var name = Name.Read(content);
                return name.IsCredential && (name.MeansPagerDuty || name.MeansRundeck)
                    ? new BoundName(name, previous, content.Length, Binding.Enclosing)
                    : BoundName.None;
            }

            line = previous;
        }

        return BoundName.None;
    }

    private static bool IsComment(ReadOnlySpan<char> line) =>
        line
            is ['#', ..]
                or ['/', '/' or '*', ..]
                or ['-', '-', ..]
                or [';', ..]
                or ['*', ..]
                or ['%', ..]
                or ['\'', ' ', ..]
                or ['<', '!', ..]
        || line.StartsWith("\"\"\"")
        || line.StartsWith("rem ", StringComparison.OrdinalIgnoreCase);
}
