using System.Globalization;
using System.Text;
using HookGuard.Changes;

namespace HookGuard.Git;

/// <summary>What a commit or a tag says beside its files: the message, and the people and other fields of its head.</summary>
internal static class CommitText
{
    public const string Message = "commit message";
    public const string Header = "commit header";
    public const string RefName = "ref name";

    public static IEnumerable<Change> OfCommit(GitObject commit) =>
        [
            Of(Header, commit, content => WithoutLinks(content.Span[..HeadLength(content)])),
            Of(Message, commit, content => content[HeadLength(content)..]),
        ];

    /// <summary>The message of a commit that is still to be made.</summary>
    public static Change OfMessage(ReadOnlyMemory<byte> message) =>
        new()
        {
            Kind = ChangeKind.Message,
            Path = Message,
            New = new Blob("", () => message),
            Old = [],
        };

    /// <summary>A tag as a whole: its fields name the tag and who made it.</summary>
    public static Change OfTag(string name, GitObject tag) => Of($"tag {name}", tag, content => content);

    public static string TagTarget(GitObject tag)
    {
        var line = Encoding.ASCII.GetString(tag.Content.Span[..Math.Max(0, tag.Content.Span.IndexOf((byte)'\n'))]);
        return line.StartsWith("object ", StringComparison.Ordinal)
            ? line["object ".Length..]
            : throw GitProblem.Because($"the tag {tag.Id} names no object");
    }

    /// <summary>A blob that a ref names without any commit.</summary>
    public static Change OfBlob(string name, GitObject blob) =>
        new()
        {
            Kind = ChangeKind.File,
            Path = name,
            New = new Blob(blob.Id, () => blob.Content),
            Old = [],
        };

    /// <summary>The name of a ref, which a push makes public as well, each of its parts on a line.</summary>
    public static Change OfRefName(string name) =>
        new()
        {
            Kind = ChangeKind.Message,
            Path = RefName,
            New = new Blob("", () => Encoding.UTF8.GetBytes(name.Replace('/', '\n'))),
            Old = [],
        };

    private static Change Of(string path, GitObject source, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> part) =>
        new()
        {
            Kind = ChangeKind.Message,
            Path = path,
            New = new Blob(source.Id, () => part(source.Content)),
            Old = [],
            Commit = source.Type == "commit" ? source.Id : null,
        };

    public static IEnumerable<string> Parents(GitObject commit) =>
        Encoding
            .ASCII.GetString(commit.Content.Span[..HeadLength(commit.Content)])
            .Split('\n')
            .Where(line => line.StartsWith("parent ", StringComparison.Ordinal))
            .Select(line => line["parent ".Length..]);

    public static string Tree(GitObject commit) => Field(commit, "tree ");

    /// <summary>Who wrote a commit, as name and address, and when.</summary>
    public static (string Author, DateTimeOffset When) Author(GitObject commit)
    {
        var field = Field(commit, "author ");
        return (
            field[..(field.LastIndexOf('>') + 1)],
            DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(Seconds(field), 0, 253402300799))
        );
    }

    /// <summary>Whether a trailer of its message names somebody other than those who wrote and made it.</summary>
    public static bool NamesReviewer(GitObject commit, string trailer)
    {
        var message = Encoding.UTF8.GetString(commit.Content.Span[HeadLength(commit.Content)..]);
        var last = message.ReplaceLineEndings("\n").TrimEnd().Split("\n\n")[^1];
        string[] own = [AddressIn(Field(commit, "author ")), AddressIn(Field(commit, "committer "))];
        return last.Split('\n')
            .Where(line => line.StartsWith($"{trailer}:", StringComparison.OrdinalIgnoreCase))
            .Select(AddressIn)
            .Any(address => address is not "" && !own.Contains(address, StringComparer.OrdinalIgnoreCase));
    }

    // NAME <ADDRESS>
    private static string AddressIn(string person) =>
        person.IndexOf('<') is >= 0 and var start && person.IndexOf('>', start) is >= 0 and var end
            ? person[(start + 1)..end].Trim()
            : "";

    /// <summary>When a commit was made, in seconds; 0 where it does not tell.</summary>
    public static long CommittedAt(GitObject commit) => Seconds(Field(commit, "committer "));

    private static string Field(GitObject commit, string name) =>
        Encoding
            .UTF8.GetString(commit.Content.Span[..HeadLength(commit.Content)])
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
            ?[name.Length..]
        ?? "";

    // NAME <ADDRESS> SECONDS ZONE
    private static long Seconds(string person) =>
        person[(person.LastIndexOf('>') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, ..]
        && long.TryParse(number, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 0;

    // The ids of the tree and the parents are git's own.
    private static byte[] WithoutLinks(ReadOnlySpan<byte> head)
    {
        while (head.StartsWith("tree "u8) || head.StartsWith("parent "u8))
        {
            // The last line may have no end.
            head = head.IndexOf((byte)'\n') is >= 0 and var end ? head[(end + 1)..] : [];
        }

        return head.ToArray();
    }

    private static int HeadLength(ReadOnlyMemory<byte> content)
    {
        var end = content.Span.IndexOf("\n\n"u8);
        return end < 0 ? content.Length : end + 2;
    }
}
