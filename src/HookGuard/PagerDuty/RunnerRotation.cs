using System.Net.Http;
using System.Text.Json;

namespace HookGuard.PagerDuty;

/// <summary>Replaces an automation runner by one of the same name, for the same teams.</summary>
internal sealed class RunnerRotation(PagerDutyClient client)
{
    public const string Sidecar = "sidecar";

    private const string Runners = "/automation_actions/runners";
    private const int LongestName = 255;

    public ApiRunner Read(string id) =>
        client
            .Demand($"{Runners}/{Uri.EscapeDataString(id)}", "to read the runner")
            .Read(ApiJson.Default.RunnerAnswer)
            .Runner
        ?? throw ApiProblem.Unreadable(client.Host);

    /// <returns>The new one's id and secret.</returns>
    public (string Id, string Secret) Copy(ApiRunner old, string day)
    {
        var name = $"{old.Name} ({day})";
        var copy = new ApiRunner(
            null,
            Sidecar,
            name.Length > LongestName ? name[^LongestName..] : name,
            old.Description ?? "",
            null
        )
        {
            Teams = [.. (old.Teams ?? []).Select(team => new ApiReference(team?.Id, team?.Type, null))],
        };
        var made = client
            .Change(
                HttpMethod.Post,
                Runners,
                JsonSerializer.SerializeToUtf8Bytes(new RunnerAnswer(copy), ApiJson.Default.RunnerAnswer),
                "to create a runner"
            )
            .Read(ApiJson.Default.RunnerAnswer)
            .Runner;
        return (ApiText.Id(made?.Id, client.Host), NewValue.Checked(made?.Secret, client.Host));
    }

    public void Remove(string id) =>
        client.Change(HttpMethod.Delete, $"{Runners}/{Uri.EscapeDataString(id)}", [], "to remove the runner");
}
