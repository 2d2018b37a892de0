using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HookGuard.Tests;

/// <summary>Rooms depend one way: a room knows itself, the rooms before it, its parent and its sub-folders.</summary>
public sealed class LayerTests
{
    private static readonly string[] Detection =
    [
        "Search",
        "Decoding",
        "Words",
        "Candidates",
        "Syntax",
        "Context",
        "Packs",
        "Packs/WellKnown",
        "Prefilter",
        "Rules",
        "CustomRules",
    ];

    private static readonly string[] Tool =
    [
        "Masking",
        "Terminals",
        "FileSystem",
        "Processes",
        "Languages",
        "Stores",
        "Stores/Kinds",
        "Changes",
        "Archives",
        "Git",
        "Git/Storage",
        "Git/Commands",
        "Policy",
        "Policy/Allowing",
        "Policy/Configuration",
        "Policy/Configuration/Importing",
        "Scanning",
        "History",
        "Files",
        "Images",
        "Ci",
        "PagerDuty",
        "Remediation",
        "Remediation/Fixing",
        "Remediation/Fixing/Stores",
        "Remediation/Fixing/Journal",
        "Remediation/Fixing/Languages",
        "Remediation/Tracing",
        "Remediation/Explaining",
        "Remediation/Responding",
        "Remediation/Inventories",
        "Remediation/Rewriting",
        "Reporting",
        "Reporting/Formats",
        "Reporting/Formats/Html",
        "Installation",
        "Installation/Managers",
        "Installation/SelfTest",
        "Commands",
    ];

    [TestCase("HookGuard.Detection")]
    [TestCase("HookGuard")]
    public void Rooms_depend_one_way(string project)
    {
        var folder = Path.Join(Source, project);
        var rooms = project == "HookGuard" ? Tool : Detection;

        var edges = Edges(folder).ToList();

        Assert.That(edges.Select(edge => Path.GetDirectoryName(edge.To)), Has.Some.Not.Empty);
        Assert.That(edges.Where(edge => !MayKnow(rooms, edge.From, edge.To)), Is.Empty);
    }

    [TestCase("HookGuard.Detection")]
    [TestCase("HookGuard")]
    public void Every_room_has_its_place_in_the_order(string project)
    {
        var folder = Path.Join(Source, project);
        var rooms = project == "HookGuard" ? Tool : Detection;

        Assert.That(
            Files(folder)
                .Select(file => Room(folder, file))
                .Where(room => room is not "")
                .Distinct(StringComparer.Ordinal),
            Is.SubsetOf(rooms)
        );
    }

    internal static string Source { get; } = FindSource();

    private static bool MayKnow(string[] rooms, string from, string to)
    {
        var (one, other) = (Path.GetDirectoryName(from)!, Path.GetDirectoryName(to)!);
        return IsWithin(one, other) || IsWithin(other, one) || Array.IndexOf(rooms, one) > Array.IndexOf(rooms, other);
    }

    private static bool IsWithin(string room, string outer) =>
        outer is "" || room == outer || room.StartsWith(outer + '/', StringComparison.Ordinal);

    private static IEnumerable<Edge> Edges(string folder)
    {
        var trees = Files(folder)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
            .ToList();
        var compilation = CSharpCompilation.Create(
            "Source",
            [
                .. trees,
                CSharpSyntaxTree.ParseText(
                    "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;"
                ),
            ],
            References(folder)
        );
        return trees.SelectMany(tree => Edges(folder, tree, compilation.GetSemanticModel(tree))).Distinct();
    }

    private static IEnumerable<Edge> Edges(string folder, SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        where type is not null
        from place in type!.OriginalDefinition.DeclaringSyntaxReferences.Take(1)
        where place.SyntaxTree.FilePath is not "" && place.SyntaxTree != tree
        select new Edge(
            Path.GetRelativePath(folder, tree.FilePath),
            Path.GetRelativePath(folder, place.SyntaxTree.FilePath)
        );

    private static IEnumerable<MetadataReference> References(string folder) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => !file.EndsWith($"/{AssemblyOf(folder)}.dll", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));

    private static string AssemblyOf(string folder) =>
        Path.GetFileName(folder) is "HookGuard" ? "hookguard" : "HookGuard.Detection";

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                Room(folder, file).Split('/')[0] is not ("obj" or "bin")
                && !file.Contains("/Snippets/", StringComparison.Ordinal)
            );

    private static string Room(string folder, string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(folder, file))!.Replace('\\', '/');

    private static string FindSource()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "HookGuard.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Join(folder, "src");
    }

    /// <summary>A file that knows another, both from the project's folder.</summary>
    private sealed record Edge(string From, string To);
}
