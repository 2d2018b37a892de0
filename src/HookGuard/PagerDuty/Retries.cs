using System.Globalization;
using System.Net.Http;
using Polly;
using Polly.Retry;

namespace HookGuard.PagerDuty;

/// <summary>Asks again where PagerDuty is busy, as late as it says, and where a connection broke.</summary>
internal static class Retries
{
    private const int Most = 4;

    // Rate limits are counted by the minute.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    public static ResiliencePipeline<ApiAnswer> Build(ApiHost host, Action<string> tell)
    {
        var retrying = new ResiliencePipelineBuilder<ApiAnswer>().AddRetry(
            new RetryStrategyOptions<ApiAnswer>
            {
                MaxRetryAttempts = Most,
                ShouldHandle = new PredicateBuilder<ApiAnswer>()
                    .HandleResult(answer => answer.Status is 429 or >= 500)
                    .Handle<HttpRequestException>(failed => failed.HttpRequestError is HttpRequestError.ResponseEnded),
                DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(Pause(attempt)),
                OnRetry = attempt =>
                {
                    if (attempt.RetryDelay >= TimeSpan.FromSeconds(1))
                    {
                        tell(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{host.Name} {(attempt.Outcome.Exception is null ? "is busy" : "closed the connection")}: asking again in {attempt.RetryDelay.TotalSeconds:0} s."
                            )
                        );
                    }

                    return ValueTask.CompletedTask;
                },
            }
        );
        return retrying.Build();
    }

    private static TimeSpan Pause(RetryDelayGeneratorArguments<ApiAnswer> attempt)
    {
        var asked = attempt.Outcome.Result is { Status: 429, Reset: { } reset }
            ? reset
            : TimeSpan.FromSeconds(Math.Pow(2, attempt.AttemptNumber));
        return asked < LongestPause ? asked : LongestPause;
    }
}
