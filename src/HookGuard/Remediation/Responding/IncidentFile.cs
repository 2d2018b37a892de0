using System.Text.Json;
using System.Text.Json.Serialization;
using HookGuard.Detection;
using HookGuard.FileSystem;
using HookGuard.Git.Storage;
using HookGuard.Masking;

namespace HookGuard.Remediation.Responding;

/// <summary>The incidents of a clone, each in a file of the git directory that only its user can read.</summary>
internal sealed class IncidentFile
{
    private const string FolderName = "hookguard/incidents";
    private const int LargestFile = 4 << 20;
    private const int DigitsOfFingerprint = 16;

    private readonly FileRoot files;

    private IncidentFile(string commonDirectory) => files = new FileRoot(commonDirectory, commonDirectory);

    /// <summary>Those of the repository around a folder, shared by all of its work trees.</summary>
    public static IncidentFile Of(string folder) => new(RepositoryPaths.Find(folder).CommonDirectory);

    /// <summary>Notes something about a credential, where an incident is recorded for it.</summary>
    public static void Update(string folder, string fingerprint, Func<Incident, Incident> change)
    {
        if (
            RepositoryPaths.TopAround(folder) is not null
            && Of(folder) is var file
            && file.Read(fingerprint) is { } incident
        )
        {
            file.Write(change(incident));
        }
    }

    /// <summary>Null where there is none of that fingerprint.</summary>
    public Incident? Read(string fingerprint)
    {
        var name = NameOf(fingerprint);
        try
        {
            return files.Read(name, LargestFile) is { } json
                ? JsonSerializer.Deserialize(json, IncidentJson.Default.Incident)
                : null;
        }
        catch (JsonException broken)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"{name} in the git directory is unreadable",
                "Move that file away; 'hookguard respond' then opens the incident again.",
                broken
            );
        }
    }

    /// <summary>All that are recorded, the first that was opened first.</summary>
    public IReadOnlyList<Incident> All()
    {
        var folder = files.FullPath(FolderName);
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(file => Read(Fingerprints.Prefix + Path.GetFileNameWithoutExtension(file)))
                    .OfType<Incident>()
                    .OrderBy(incident => incident.Events.Select(happened => happened.At).FirstOrDefault()),
            ]
            : [];
    }

    public void Write(Incident incident) =>
        files.Write(
            NameOf(incident.Fingerprint),
            // Once more: it is kept for long, and handed on.
            System.Text.Encoding.UTF8.GetBytes(
                Mask.InReport(JsonSerializer.Serialize(incident, IncidentJson.Default.Incident))
            ),
            Draft.PrivateMode
        );

    private static string NameOf(string fingerprint) =>
        fingerprint.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal)
        && fingerprint[Fingerprints.Prefix.Length..] is { Length: DigitsOfFingerprint } id
        && id.All(char.IsAsciiHexDigitLower)
            ? $"{FolderName}/{id}.json"
            : throw new GuardException(
                ExitCode.Usage,
                $"'{fingerprint}' is not a fingerprint",
                "Copy it from the report: hg1: and 16 hexadecimal digits."
            );
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
[JsonSerializable(typeof(Incident))]
internal sealed partial class IncidentJson : JsonSerializerContext;
