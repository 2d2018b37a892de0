using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HookGuard.PagerDuty;

/// <summary>An answer of the API, which is text of strangers until it is read.</summary>
/// <param name="Host">Who answered.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or nothing.</param>
/// <param name="Reset">When the rate limit allows more, where the answer says so.</param>
/// <param name="Date">What the host's clock shows, where the answer says so.</param>
internal sealed record ApiAnswer(ApiHost Host, int Status, byte[] Body, TimeSpan? Reset, DateTimeOffset? Date)
{
    public bool IsOk => Status is >= 200 and < 300;

    /// <summary>What the answer says went wrong, on one line; empty where it does not say.</summary>
    public string Error
    {
        get
        {
            try
            {
                return ApiText.Line(JsonSerializer.Deserialize(Body, ApiJson.Default.ErrorAnswer)?.Text);
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // Half a surrogate pair is an InvalidOperationException.
                return "";
            }
        }
    }

    public T Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) ?? throw ApiProblem.Unreadable(Host);
        }
        catch (JsonException)
        {
            // Its text quotes the answer.
            throw ApiProblem.Unreadable(Host);
        }
    }
}
