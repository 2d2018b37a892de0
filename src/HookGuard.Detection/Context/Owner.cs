using System.Buffers;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// The innermost section, block, object or list item around a value that has a name of its own. No list knows all products, so a word that
/// is not known may always be one: what is said outside is said of others, but for what encloses all of it and for its type.
/// </summary>
/// <param name="Start">Where it starts; 0 where there is none.</param>
/// <param name="End">Where it ends, as far as the value's own statement shows.</param>
/// <param name="Indent">How far the line that names it is indented; -1 where lines do not show it.</param>
/// <param name="Kind">What shows whose the value is.</param>
internal readonly record struct Owner(int Start, int End, int Indent, OwnerKind Kind = OwnerKind.Block)
{
    private const int MostComments = 4;

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create(" \t\r\n/@");

    private static readonly string[] Keywords =
    [
        "if",
        "else",
        "elif",
        "for",
        "while",
        "do",
        "try",
        "with",
        "def",
        "func",
        "fn",
    ];

    private static readonly string[] TypeKeywords =
    [
        "class",
        "struct",
        "module",
        "interface",
        "object",
        "namespace",
        "impl",
        "trait",
        "enum",
        "record",
        "type",
        "package",
        "defmodule",
        // Terraform's own variables.
        "locals",
    ];

    public bool IsNone => End == int.MaxValue && Start == 0 && Indent < 0;

    private static Owner None => new(0, int.MaxValue, -1);

    public bool Holds(int place) => place >= Start && place < End;

    /// <summary>Whether a name is somebody's, as far as one can tell from its words.</summary>
    public static bool IsNamedBy(Name name) =>
        name.HasAny(WordClass.Unknown | WordClass.Vendor) && !name.MeansPagerDuty && !name.MeansRundeck;

    /// <summary>Code calls many things; a constructor, or what makes a client or a session, says whose that is.</summary>
    private static bool MakesClient(ReadOnlySpan<char> text, BoundName call) =>
        IsNamedBy(call.Name)
        && !call.Name.HasAny(WordClass.Signing | WordClass.Identifier)
        && (
            call.Name.HasAny(WordClass.Client | WordClass.Caller)
            || text[..call.Start].TrimEnd(' ').EndsWith("new", StringComparison.Ordinal)
            || text[..call.End].EndsWith(".new", StringComparison.Ordinal)
        );

    public static Owner Of(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var statement = site.Statement;
        if (IsNamedBy(site.Name) && (site.Naming.Binding is Binding.Assigned or Binding.Paired || IsPath(site)))
        {
            return new Owner(WithComments(text, statement.Start), statement.End, -1, OwnerKind.Name);
        }

        if (OfSymbols(site) is { } symbols)
        {
            return symbols;
        }

        foreach (var bracket in new Enclosures(text, site.Candidate.Start, statement.Start))
        {
            var naming = EnclosingNames.OfBracket(text, bracket, statement.Start);
            if (naming.Name.MeansPagerDuty || naming.Name.MeansRundeck)
            {
                return None;
            }

            if (naming.Binding == Binding.Called ? MakesClient(text, naming) : IsNamedBy(naming.Name))
            {
                return new Owner(naming.Start, EndOf(text, site.Candidate.End, statement.End), -1);
            }
        }

        if (OfElement(site) is { } element)
        {
            return element;
        }

        site.Outline.MoveTo(text, statement.Start);
        var lines = site.Outline.Enclosing;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            var (indent, start) = lines[i];
            var naming = EnclosingNames.OfLine(text, start);
            var label = FirstLabel(text[start..Lines.EndOf(text, start)]);
            if (naming.Name.MeansPagerDuty || naming.Name.MeansRundeck || label.MeansPagerDuty || label.MeansRundeck)
            {
                return None;
            }

            if ((IsNamedBy(naming.Name) || IsNamedBy(label)) && !IsCode(text[start..Lines.EndOf(text, start)]))
            {
                var kind = DefinesType(text[start..Lines.EndOf(text, start)]) ? OwnerKind.Type : OwnerKind.Block;
                return new Owner(WithComments(text, start), int.MaxValue, indent, kind);
            }
        }

        return OfSection(site);
    }

    /// <summary>The body of a function or of a condition belongs to the code around it.</summary>
    public static bool IsCode(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t");
        foreach (var keyword in Keywords)
        {
            if (line.StartsWith(keyword) && line.Length > keyword.Length && line[keyword.Length] is ' ' or ':')
            {
                return true;
            }
        }

        return line.Contains('(');
    }

    /// <summary>Of the symbols that a call begins with, the last names what the others configure: <c>config :app, :other, token: "…"</c>.</summary>
    private static Owner? OfSymbols(CandidateContext site)
    {
        if (site.Naming.Binding != Binding.Assigned || site.Naming.Start < site.Statement.Start)
        {
            return null;
        }

        var (symbols, last) = (0, Name.None);
        foreach (var range in site.Text.AsSpan(site.Statement.Start..site.Naming.Start).Split(','))
        {
            var argument = site.Text.AsSpan(site.Statement.Start..site.Naming.Start)[range];
            var colon = argument.LastIndexOf(" :") + 2;
            if (colon < 2 || argument[colon..].ContainsAny(" \"'=("))
            {
                break;
            }

            symbols++;
            last = Name.Read(argument[colon..]);
        }

        return symbols > 1 && IsNamedBy(last) ? new Owner(site.Statement.Start, site.Statement.End, -1) : null;
    }

    /// <summary>A path to a setting, in one word: <c>--set other.apiKey</c>, <c>key="Other.ApiKey" value="…"</c>.</summary>
    private static bool IsPath(CandidateContext site) =>
        site.Naming.Binding == Binding.Spoken
        && site.Text.AsSpan(site.Naming.Start, site.Naming.Length) is var name
        && !name.ContainsAny(NotInPaths)
        && name.ContainsAny(".:");

    /// <summary>Of the labels that HCL gives to a block the first says what it is: <c>notifier "other" "prod" {</c>.</summary>
    private static Name FirstLabel(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf('"');
        var length = open < 0 ? -1 : line[(open + 1)..].IndexOf('"');
        return length > 0 && line.Count('"') == 4 && line.TrimEnd() is [.., '{'] && !line.ContainsAny(':', '=')
            ? Name.Read(line.Slice(open + 1, length))
            : Name.None;
    }

    /// <summary>The fields of a class are used in it, whatever the class is called.</summary>
    private static bool DefinesType(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(' '))
        {
            if (TypeKeywords.Contains(line[range].Trim("\t(").ToString(), StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The element around that of the value, in the same statement: <c>&lt;other&gt;&lt;key&gt;…</c></summary>
    private static Owner? OfElement(CandidateContext site)
    {
        var naming = site.Naming;
        var before = site.Text.AsSpan(site.Statement.Start..site.Candidate.Start);
        var closed = 0;
        while (before.LastIndexOf('<') is var open and >= 0)
        {
            var tag = before[(open + 1)..];
            before = before[..open];
            closed += tag is ['/', ..] ? 1 : 0;
            var end = tag.IndexOfAny(" />");
            if (
                tag is ['/', ..]
                || end <= 0
                || !char.IsAsciiLetter(tag[0])
                || tag.Contains("/>", StringComparison.Ordinal)
            )
            {
                continue;
            }

            var isAround = closed == 0 && site.Statement.Start + open + 1 != naming.Start;
            closed = Math.Max(0, closed - 1);
            var name = isAround ? Name.Read(tag[..end]) : Name.None;
            if (name.MeansPagerDuty || name.MeansRundeck)
            {
                return null;
            }

            if (IsNamedBy(name))
            {
                return new Owner(site.Statement.Start + open, site.Statement.End, -1);
            }
        }

        return null;
    }

    private static Owner OfSection(CandidateContext site)
    {
        var start = site.Outline.Section;
        if (start < 0 || site.Text[start] != '[')
        {
            return None;
        }

        var header = site.Text.AsSpan(start..Lines.EndOf(site.Text, start));
        return IsNamedBy(Name.Read(header)) ? new Owner(WithComments(site.Text, start), int.MaxValue, -1) : None;
    }

    /// <summary>A comment right above says something of what it stands above.</summary>
    private static int WithComments(ReadOnlySpan<char> text, int line)
    {
        for (var i = 0; i < MostComments && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            if (text[previous..].TrimStart(" \t") is not (['#', ..] or ['/', '/' or '*', ..] or ['*', ..] or [';', ..]))
            {
                break;
            }

            line = previous;
        }

        return line;
    }

    /// <summary>Where the bracket that holds a place is closed.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            depth +=
                text[at] is '{' or '[' or '(' ? 1
                : text[at] is '}' or ']' or ')' ? -1
                : 0;
            if (depth < 0)
            {
                return at;
            }
        }

        return to;
    }
}
