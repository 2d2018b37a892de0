using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>Puts evidence into words. Names of values are shown; values never are.</summary>
internal static class Reasons
{
    private const int LongestName = 60;

    /// <summary>Adds what the value is called, where that says anything.</summary>
    public static RuleMatch WithName(this RuleMatch verdict, CandidateContext site)
    {
        var naming = site.Naming;
        if (naming.IsNone || naming.Name.IsFiller)
        {
            return verdict;
        }

        if (naming.Binding == Binding.File)
        {
            return verdict.AddEvidence("it is the file's only content, and the file's name says so", -1);
        }

        var name = WithoutValues(site.Text.AsSpan(naming.Start, naming.Length)).Trim().ToString();
        return naming.Name.HasAny(WordClass.Credential | WordClass.PagerDuty | WordClass.Rundeck)
            ? verdict.AddEvidence(Phrase(naming.Binding, name), naming.Start)
            : verdict;
    }

    /// <summary>Adds where a product is named.</summary>
    public static RuleMatch WithProximity(this RuleMatch verdict, ProductLink tie, string product)
    {
        var phrase = tie.Reach switch
        {
            Proximity.Statement => $"the same statement names {product}",
            Proximity.Parent => $"the enclosing block names {product}",
            Proximity.Sibling => $"a value next to it names {product}",
            Proximity.Section => $"its section or heading names {product}",
            Proximity.Use => $"the variable is used for {product}",
            Proximity.FileName => $"the file name contains {product}",
            Proximity.Folder => $"the folder name contains {product}",
            Proximity.Nearby => $"lines nearby name {product}",
            Proximity.File => $"the file names {product}",
            _ => null,
        };
        return phrase is null ? verdict : verdict.AddEvidence(phrase, tie.At);
    }

    /// <summary>Comments and sentences that name a value may hold that value, or another one.</summary>
    private static ReadOnlySpan<char> WithoutValues(ReadOnlySpan<char> name)
    {
        foreach (var candidate in new CandidateFinder(name))
        {
            if (ValueShapes.MayBeSecret(name.Slice(candidate.Start, candidate.Length)))
            {
                name = name[..candidate.Start];
                break;
            }
        }

        return name[..Math.Min(name.Length, LongestName)];
    }

    private static string Phrase(Binding binding, string name) =>
        binding switch
        {
            Binding.Called => $"it is passed to '{name}'",
            Binding.Beside => $"it is next to '{name}'",
            Binding.Spoken => $"it follows the words '{name}'",
            Binding.Enclosing => $"it is inside '{name}'",
            Binding.Column => $"it is in the column '{name}'",
            _ => $"it is named '{name}'",
        };
}
