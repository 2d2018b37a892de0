using System.Text;
using System.Text.Json;

namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>The secrets that the .NET SDK keeps for a project in the user's own folder.</summary>
/// <param name="Project">The project's file, for people to read.</param>
/// <param name="Id">What the project calls its secrets.</param>
internal sealed record UserSecrets(string Project, string Id) : Store
{
    public override string Description => $"user secrets of {Project}";

    public override string? Get(string key)
    {
        // The list is JSON between two lines that mark it.
        if (
            Client.Run("dotnet", ["user-secrets", "list", "--json", "--id", Id]) is not { } list
            || list.IndexOf('{', StringComparison.Ordinal) is not (>= 0 and var start)
        )
        {
            return null;
        }

        using var json = JsonDocument.Parse(list[start..(list.LastIndexOf('}') + 1)]);
        return json.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
    }

    public override string PrintValue(string key, ShellSyntax shell) => $"dotnet user-secrets list --id {Id}";

    public override void Put(string key, string value)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString(key, value);
            json.WriteEndObject();
        }

        Client.Demand("dotnet", ["user-secrets", "set", "--id", Id], Encoding.UTF8.GetString(buffer.ToArray()));
    }

    public override void Remove(string key) => Client.Demand("dotnet", ["user-secrets", "remove", key, "--id", Id]);
}
