using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Finds what a value is called. Where the name beside it only says "value", or there is none, the name is that of its
/// other half, of its column, or of what encloses it.
/// </summary>
internal static class NameResolver
{
    private const string Delimiters = "/#|,@:!";

    public static BoundName Resolve(CandidateContext site)
    {
        var beside = Beside(site);
        if (beside.Binding == Binding.Beside)
        {
            beside = Telling(ColumnLists.Read(site)).Or(Telling(TableReader.Read(site))).Or(beside);
        }

        if (SaysKind(beside.Name) && !IsEndTag(site, beside))
        {
            return KeyOfTuple(site, beside).Or(beside);
        }

        if (TagReader.Read(site) is { IsNone: false } tagged)
        {
            return tagged;
        }

        if (beside.Binding == Binding.Assigned && !beside.Name.HasAny(WordClass.Value | WordClass.Type))
        {
            return TrailingTextReader
                .Read(site)
                .Or(ProseReader.ReadLine(site))
                .Or(CommentReader.Read(site))
                .Or(ChatReader.Read(site))
                .Or(OfDictionary(site))
                .Or(beside);
        }

        var paired = beside.Binding == Binding.Assigned ? PairReader.Read(site) : BoundName.None;
        return paired
            .Or(ColumnLists.Read(site))
            .Or(Telling(TableReader.Read(site)))
            .Or(TrailingTextReader.Read(site))
            .Or(ProseReader.Read(site))
            .Or(PrecedingLinesReader.Read(site))
            .Or(CommentReader.Read(site))
            .Or(site.Parent)
            .Or(FileNaming(site))
            .Or(beside);
    }

    /// <summary>Whether a value replaces a name, as in <c>s/NAME/VALUE/</c>.</summary>
    public static bool IsReplacement(CandidateContext site) => !Replaced(site).IsNone;

    private static BoundName Beside(CandidateContext site)
    {
        if (Replaced(site).Or(AliasReader.Read(site)) is { IsNone: false } other)
        {
            return other;
        }

        ReadOnlySpan<char> text = site.Text;
        var floor = site.Statement.Start;
        var naming = NameReader.Read(text, site.Candidate.Start, floor);

        // f("--token", default="…"): the name is among the arguments before.
        if (naming.Binding == Binding.Assigned && naming.Name.IsFiller)
        {
            var argument = NameReader.Read(text, naming.Start, floor);
            naming = argument.Name.IsCredential ? argument : naming;
        }

        return naming;
    }

    /// <summary>In <c>s/NAME/VALUE/</c> the name is what is replaced, in <c>s#VALUE#NAME#</c> what it is replaced with.</summary>
    private static BoundName Replaced(CandidateContext site)
    {
        if (site.Left != site.Right || !Delimiters.Contains(site.Left))
        {
            return BoundName.None;
        }

        ReadOnlySpan<char> text = site.Text;
        var slash = site.Candidate.Start - 1;
        if (slash > 0 && text[slash - 1] == 's')
        {
            return ReplacementOf(site, site.Candidate.End + 1);
        }

        if (site.Left != '/')
        {
            return BoundName.None;
        }

        var floor = site.Statement.Start;
        var start = floor + text[floor..slash].LastIndexOf('/') + 1;
        if (start < floor + 2 || text[start - 2] != 's')
        {
            return BoundName.None;
        }

        var name = Name.Read(text[start..slash]);
        return name.IsCredential && name.MeansPagerDuty
            ? new BoundName(name, start, slash - start, Binding.Beside)
            : BoundName.None;
    }

    private static BoundName ReplacementOf(CandidateContext site, int start)
    {
        var rest = site.Text.AsSpan(start..Lines.EndOf(site.Text, start));
        var length = rest.IndexOf(site.Right);
        var name = length < 0 ? Name.None : Name.Read(rest[..length]);
        return name.IsCredential && name.MeansPagerDuty
            ? new BoundName(name, start, length, Binding.Beside)
            : BoundName.None;
    }

    /// <summary>A dictionary of keys by name: <c>serviceKeys: { web: … }</c>.</summary>
    private static BoundName OfDictionary(CandidateContext site)
    {
        var enclosing = site.Parent;
        return enclosing.Binding == Binding.Enclosing && enclosing.Name.IsEventsKey ? enclosing : BoundName.None;
    }

    /// <summary>What a tuple says of a value is its kind: <c>"routing_key": ("password", …)</c>.</summary>
    private static BoundName KeyOfTuple(CandidateContext site, BoundName beside) =>
        beside.Binding == Binding.Beside
        && beside.Name is { IsPagerDuty: false, IsEventsKey: false }
        && site.Parent is { Binding: Binding.Assigned or Binding.Enclosing } parent
        && (parent.Name.IsEventsKey || (parent.Name.IsCredential && parent.Name.MeansPagerDuty))
            ? parent
            : BoundName.None;

    /// <summary>A file that holds nothing but the value is named for it, or for what uses it, in a folder of PagerDuty's secrets.</summary>
    private static BoundName FileNaming(CandidateContext site)
    {
        if (site.Text.AsSpan().Trim("\r\n\t \"'").Length != site.Candidate.Length)
        {
            return BoundName.None;
        }

        var (file, folders) = (site.Path.File, site.Path.Folders);
        var isEntry =
            folders is { IsCredential: true, MeansPagerDuty: true }
            && (file.IsCredential || !SaysKind(file))
            && !file.HasAny(WordClass.Vendor);
        return new BoundName(isEntry ? folders : file, 0, 0, Binding.File);
    }

    /// <summary>What stands before the value's own element says nothing by what its element is called.</summary>
    private static bool IsEndTag(CandidateContext site, BoundName beside) =>
        beside.Start > 0 && site.Text[beside.Start] == '/' && site.Text[beside.Start - 1] == '<';

    private static BoundName Telling(BoundName naming) => SaysKind(naming.Name) ? naming : BoundName.None;

    private static bool SaysKind(Name name) =>
        name.HasAny(WordClass.Credential | WordClass.PagerDuty | WordClass.Identifier | WordClass.Record);

    private static BoundName Or(this BoundName naming, BoundName other) => naming.IsNone ? other : naming;
}
