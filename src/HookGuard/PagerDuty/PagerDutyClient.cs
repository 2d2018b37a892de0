using System.Globalization;
using System.Net.Http;
using Polly;

namespace HookGuard.PagerDuty;

/// <summary>
/// Asks one host of PagerDuty with one key. Certificates are always checked, redirects never followed, and neither an answer nor the
/// waiting for it has no end.
/// </summary>
internal sealed class PagerDutyClient : IDisposable
{
    public const int LongestAnswer = 16 << 20;
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly string[] ResetHeaders = ["ratelimit-reset", "retry-after"];

    private readonly HttpClient http;
    private readonly AccessKey key;
    private readonly TimeSpan limit;
    private readonly ResiliencePipeline<ApiAnswer> retries;

    /// <param name="host">The only host that gets the key.</param>
    /// <param name="key">Signs every request.</param>
    /// <param name="limit">The longest time for one answer.</param>
    /// <param name="tell">Is told of each pause.</param>
    public PagerDutyClient(ApiHost host, AccessKey key, TimeSpan limit, Action<string> tell)
    {
        (Host, this.key, this.limit) = (host, key, limit);
        retries = Retries.Build(host, tell);
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !host.IsLoopback,
                ConnectTimeout = ConnectLimit < limit ? ConnectLimit : limit,
            }
        )
        {
            BaseAddress = host.Address,
            Timeout = limit,
            MaxResponseContentBufferSize = LongestAnswer,
        };
    }

    public ApiHost Host { get; }

    /// <summary>How far this machine's clock is from the host's, where an answer told.</summary>
    public TimeSpan? ClockDifference { get; private set; }

    /// <param name="path">With the query, already escaped.</param>
    public ApiAnswer Get(string path)
    {
        try
        {
            return retries.Execute(() => Send(HttpMethod.Get, path, []));
        }
        catch (HttpRequestException failed)
        {
            throw ApiProblem.Unreachable(Host, failed);
        }
    }

    /// <summary>The same, where anything but success ends the command.</summary>
    /// <param name="path">With the query, already escaped.</param>
    /// <param name="purpose">As in "to read the audit trail".</param>
    public ApiAnswer Demand(string path, string purpose)
    {
        var answer = Get(path);
        return answer.IsOk ? answer : throw ApiProblem.Refused(answer, purpose);
    }

    /// <summary>Changes something, or ends the command. Never repeated: a change whose answer is lost may have been made.</summary>
    /// <param name="method">Post or delete.</param>
    /// <param name="path">Already escaped.</param>
    /// <param name="body">JSON; empty for none.</param>
    /// <param name="purpose">As in "to create a key".</param>
    public ApiAnswer Change(HttpMethod method, string path, byte[] body, string purpose)
    {
        try
        {
            var answer = Send(method, path, body);
            return answer.IsOk ? answer : throw ApiProblem.Refused(answer, purpose);
        }
        catch (HttpRequestException failed)
        {
            throw ApiProblem.Unreachable(Host, failed);
        }
    }

    public void Dispose() => http.Dispose();

    private ApiAnswer Send(HttpMethod method, string path, byte[] body)
    {
        using HttpRequestMessage request = new(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", key.Authorization);
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.pagerduty+json;version=2");
        request.Headers.TryAddWithoutValidation("User-Agent", "hookguard");
        request.Content = new ByteArrayContent(body);
        // The API asks for it of requests without a body, too, and without a character set.
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        try
        {
            using var response = http.Send(request);
            return Read(response);
        }
        catch (OperationCanceledException)
        {
            throw ApiProblem.TooSlow(Host, limit);
        }
    }

    private ApiAnswer Read(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            throw ApiProblem.Redirected(Host, response.Headers.Location?.OriginalString);
        }

        using MemoryStream body = new();
        using (var content = response.Content.ReadAsStream())
        {
            content.CopyTo(body);
        }

        var date = response.Headers.Date;
        ClockDifference = date is { } theirs ? (DateTimeOffset.UtcNow - theirs).Duration() : ClockDifference;
        var answer = new ApiAnswer(Host, status, body.ToArray(), Reset(response), date);
        // A page of a proxy must not be taken for PagerDuty's word that a key is dead. Busy front ends answer in HTML, too.
        return status is 407 or 429 or >= 500 || IsJson(answer.Body) ? answer : throw ApiProblem.Foreign(Host, status);
    }

    private static bool IsJson(ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n"u8) is [] or [(byte)'{' or (byte)'[', ..];

    private static TimeSpan? Reset(HttpResponseMessage response) =>
        ResetHeaders
            .Select(name => response.Headers.TryGetValues(name, out var values) ? values.First() : null)
            .Select(text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                    ? TimeSpan.FromSeconds(seconds)
                    : (TimeSpan?)null
            )
            .FirstOrDefault(reset => reset is not null);
}
