using System.Text.Json;
using System.Text.Json.Serialization;
using HookGuard.FileSystem;
using HookGuard.Git.Storage;
using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Stores;

namespace HookGuard.Remediation.Fixing.Journal;

/// <summary>How to undo a fix, kept in the git directory. Whoever has not the values can read nothing in it that a file held.</summary>
/// <param name="Unfinished">Whether a fix, or the undoing of it, began and has not ended.</param>
/// <param name="Ignore">The file that takes others out of git's sight; null where it did not change.</param>
/// <param name="EnvFiles">The files that took values.</param>
/// <param name="Files">All others.</param>
internal sealed record FixJournal(
    bool Unfinished,
    JournalFile? Ignore,
    IReadOnlyList<JournalFile> EnvFiles,
    IReadOnlyList<JournalFile> Files,
    IReadOnlyList<JournalValue> Values
)
{
    private const string Name = "hookguard/fix.json";

    public static FixJournal Of(FixPlan plan)
    {
        JournalSeal seal = new(plan.Values.Select(value => value.Value));
        return new FixJournal(
            Unfinished: true,
            plan.IgnoreFile is { } ignore ? JournalFile.Of(ignore, seal) : null,
            [.. plan.EnvFiles.Select(file => JournalFile.Of(file, seal))],
            [.. plan.Files.Select(file => JournalFile.Of(file, seal))],
            [.. plan.Values.Select(JournalValue.Of)]
        );
    }

    /// <summary>The journal of the last fix; null where there is none.</summary>
    public static FixJournal? Read(string root)
    {
        try
        {
            return In(root).Read(Name) is { } json
                ? JsonSerializer.Deserialize(json, FixJournalJson.Default.FixJournal)
                : null;
        }
        catch (JsonException broken)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"{Name} in the git directory is unreadable",
                "Undo the fix by hand, then delete that file.",
                broken
            );
        }
    }

    public void Write(string root) =>
        In(root)
            .Write(
                Name,
                JsonSerializer.SerializeToUtf8Bytes(this, FixJournalJson.Default.FixJournal),
                Draft.PrivateMode
            );

    public static void Delete(string root) => In(root).Delete(Name);

    private static FileRoot In(string root)
    {
        var folder = RepositoryPaths.Find(root).GitDirectory;
        return new FileRoot(folder, folder);
    }
}

/// <summary>What is needed to lead one file back.</summary>
/// <param name="Mode">Of the index entry; 0 where there was none.</param>
/// <param name="Id">The blob of the index entry; null where there was none.</param>
/// <param name="Permissions">The mode of the working tree's file, where the fix changed it.</param>
internal sealed record JournalFile(
    string Path,
    int Mode,
    string? Id,
    bool Untracked,
    JournalSide? Staged,
    JournalSide? Working,
    UnixFileMode? Permissions
)
{
    public static JournalFile Of(FileFix file, JournalSeal seal) =>
        new(
            file.Path,
            file.Entry?.Mode ?? 0,
            file.Entry?.Id,
            file.Untracked,
            file.Staged is null ? null : JournalSide.Of(file.Staged, seal),
            file.Working is null ? null : JournalSide.Of(file.Working, seal),
            file.Permissions
        );
}

/// <summary>Where a value is kept, without the value.</summary>
/// <param name="Holder"><c>env</c>, <c>user-secrets</c>, or a kind of secrets manager.</param>
/// <param name="Place">The env file or the project.</param>
/// <param name="Id">The project's id for its user secrets.</param>
internal sealed record JournalValue(string Holder, string Place, string Id, string Key, bool WasThere)
{
    /// <summary>What the configuration said of the place in the secrets manager: it may say otherwise by now.</summary>
    public IReadOnlyDictionary<string, string>? Options { get; init; }

    public static JournalValue Of(StoredValue value)
    {
        var (holder, place, id) = value.Holder switch
        {
            EnvFile file => ("env", file.Path, ""),
            UserSecrets secrets => ("user-secrets", secrets.Project, secrets.Id),
            _ => (((ClientStore)value.Holder).Setting.Kind.Name, "", ""),
        };
        return new JournalValue(holder, place, id, value.Key, value.WasThere)
        {
            Options = (value.Holder as ClientStore)?.Setting.Options,
        };
    }

    public SecretStore Open(string root) =>
        Holder switch
        {
            "env" => new EnvFile(root, Place),
            "user-secrets" => new UserSecrets(Place, Id),
            _ => ClientStore.Of(StoreSetting.Of(Holder, Options))
                ?? throw new GuardException(
                    ExitCode.Incomplete,
                    $"the last fix put {Key} into a store that HookGuard does not know",
                    "Undo the fix with the version of HookGuard that made it."
                ),
        };
}

[JsonSerializable(typeof(FixJournal))]
internal sealed partial class FixJournalJson : JsonSerializerContext;
