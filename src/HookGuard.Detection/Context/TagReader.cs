using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Reads the name of a value from the element before its own: <c>&lt;key&gt;X&lt;/key&gt;&lt;string&gt;…</c>,
/// <c>&lt;dt&gt;X&lt;/dt&gt;&lt;dd&gt;&lt;code&gt;…</c>.
/// </summary>
internal static class TagReader
{
    private const int MostTags = 6;
    private const int Farthest = 300;
    private const int LongestName = 60;

    public static BoundName Read(CandidateContext site)
    {
        var floor = Math.Max(0, site.Candidate.Start - Farthest);
        var before = site.Text.AsSpan(floor..site.Candidate.Start).TrimEnd("\"'` \t");
        var tags = 0;
        for (; tags < MostTags && before is [.., '>']; tags++)
        {
            var open = before.LastIndexOf('<');
            if (open < 0)
            {
                return BoundName.None;
            }

            before = before[..open].TrimEnd();
        }

        var start = before.LastIndexOf('>') + 1;
        if (tags < 2 || start == 0 || before.Length - start is 0 or > LongestName)
        {
            return BoundName.None;
        }

        var name = Name.Read(before[start..]);
        return name.IsCredential
            ? new BoundName(name, floor + start, before.Length - start, Binding.Paired)
            : BoundName.None;
    }
}
