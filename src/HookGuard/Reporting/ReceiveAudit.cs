using System.Diagnostics;
using System.Text.Json;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Reporting.Formats;

namespace HookGuard.Reporting;

/// <summary>One line of JSON for each decision of a server, appended to a file in its git directory. Holds no secret.</summary>
internal sealed class ReceiveAudit(string gitDirectory)
{
    private const string Name = "hookguard/audit.jsonl";

    // GitLab; Gitea and Forgejo; Gerrit and web servers; a login.
    private static readonly string[] Pushers = ["GL_USERNAME", "GITEA_PUSHER_NAME", "REMOTE_USER", "USER"];

    private readonly Stopwatch time = Stopwatch.StartNew();

    public IReadOnlyList<RefUpdate> Updates { get; set; } = [];

    public void Write(ScanResult result) => Append(result.ExitCode, result, reason: null);

    public void Write(GuardException problem) => Append(problem.ExitCode, ScanResult.Empty, problem.Message);

    private void Append(ExitCode exitCode, ScanResult result, string? reason)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTimeOffset.UtcNow);
            json.WriteString("decision", exitCode == ExitCode.Clean ? "accepted" : "rejected");
            json.WriteNumber("exitCode", (int)exitCode);
            json.WriteString("reason", reason);
            json.WriteString(
                "pusher",
                Pushers.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => name is not null)
            );
            json.WriteNumber("milliseconds", time.ElapsedMilliseconds);
            json.WriteNumber("commits", result.Commits);
            json.WriteStartArray("refs");
            foreach (var update in Updates)
            {
                json.WriteStartObject();
                json.WriteString("ref", (ShownPath)update.Ref);
                json.WriteString("old", update.Old);
                json.WriteString("new", update.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("loosened");
            foreach (var note in result.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                JsonReport.Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        try
        {
            new FileRoot(gitDirectory).Append(Name, line.GetBuffer().AsSpan(0, (int)line.Length));
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw GuardException.Unwritable(Name, problem);
        }
    }
}
