using HookGuard.Detection.Candidates;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Where a candidate stands. One site serves all candidates of a text, in their order, and reads each part of its
/// surroundings only when a rule asks for it.
/// </summary>
internal sealed class CandidateContext(string path, string text)
{
    private const int MostUses = 1024;

    private readonly string path = path;
    private readonly Dictionary<int, VariableUse> uses = [];
    private bool? mayAbbreviate;
    private Headings? headings;
    private Mentions? mentions;
    private SqlTables? sqlTables;
    private Statement? statement;
    private BoundName? naming;
    private BoundName? parent;
    private Owner? owner;
    private ProductLink? pagerDuty;
    private ProductLink? rundeck;

    public string Text { get; } = text;

    public PathWords Path { get; } = PathWords.Of(path);

    public Outline Outline { get; } = new();

    /// <summary>The tables that the value may stand in, by what separates their cells.</summary>
    public IReadOnlyList<TableRows> Tables { get; } = [new('|'), new(','), new('\t'), new(';'), new(' ')];

    /// <summary>Whether <c>pd</c> may stand for PagerDuty in this text.</summary>
    public bool MayAbbreviate => mayAbbreviate ??= Abbreviations.MayBePagerDuty(this);

    public Candidate Candidate { get; private set; }

    public ReadOnlySpan<char> Value => Text.AsSpan(Candidate.Start, Candidate.Length);

    /// <summary>The character before the value; a line ending at the start of the text.</summary>
    public char Left => Candidate.Start > 0 ? Text[Candidate.Start - 1] : '\n';

    /// <summary>The character after the value; a line ending at the end of the text.</summary>
    public char Right => Candidate.End < Text.Length ? Text[Candidate.End] : '\n';

    public Mentions Mentions => mentions ??= new Mentions(Text);

    public SqlTables SqlTables => sqlTables ??= new SqlTables(Text);

    public Headings Headings => headings ??= new Headings(path, Text);

    public Statement Statement => statement ??= Statement.Around(Text, Candidate.Start, Candidate.End);

    /// <summary>What the value is called.</summary>
    public BoundName Naming => naming ??= NameResolver.Resolve(this);

    public Name Name => Naming.Name;

    /// <summary>What the nearest enclosure is called that has a name which says something.</summary>
    public BoundName Parent => parent ??= EnclosingNames.Nearest(this);

    /// <summary>What has a name of its own and holds the value.</summary>
    public Owner Owner => owner ??= Owner.Of(this);

    /// <summary>The nearest place that names PagerDuty.</summary>
    public ProductLink PagerDuty => pagerDuty ??= ProductLinks.Find(this, Product.PagerDuty);

    /// <summary>The nearest place that names Rundeck. Where the value's own name is one of PagerDuty, no other place counts.</summary>
    public ProductLink Rundeck =>
        rundeck ??=
            PagerDuty.Reach == Proximity.Name
                ? ProductLinks.FindInName(this, Product.Rundeck)
                : ProductLinks.Find(this, Product.Rundeck);

    /// <summary>What stands where a variable is used. Values that are called the same ask for the same places, one after the other.</summary>
    public VariableUse UseAt(int start, int end)
    {
        if (uses.TryGetValue(start, out var use) && use.End == end)
        {
            return use;
        }

        if (uses.Count == MostUses)
        {
            uses.Clear();
        }

        return uses[start] = VariableUse.At(Text, start, end);
    }

    public void MoveTo(Candidate candidate)
    {
        Candidate = candidate;
        statement = null;
        naming = null;
        parent = null;
        owner = null;
        pagerDuty = null;
        rundeck = null;
    }
}
