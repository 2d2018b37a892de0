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
            return verdict.AddEvidence("the file holds nothing else, and its name says what it is", -1);
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
            Proximity.Parent => $"what encloses it names {product}",
            Proximity.Sibling => $"a value beside it names {product}",
            Proximity.Section => $"the section or heading names {product}",
            Proximity.Use => $"the variable is used for {product}",
            Proximity.FileName => $"the file's name names {product}",
            Proximity.Folder => $"the folder's name names {product}",
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
            Binding.Beside => $"it stands beside '{name}'",
            Binding.Spoken => $"the words before it are '{name}'",
            Binding.Enclosing => $"it stands inside '{name}'",
            Binding.Column => $"its column is '{name}'",
            _ => $"its name is '{name}'",
        };
}
