namespace HookGuard.Installation;

/// <summary>For people: each problem and how to fix it.</summary>
internal static class ProblemText
{
    public static void Write(TextWriter writer, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            writer.WriteLine($"PROBLEM: {problem.Cause}.");
            writer.WriteLine($"    fix: {problem.Advice}");
        }
    }
}
