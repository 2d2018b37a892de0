using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace HookGuard.Tests.PagerDuty;

/// <summary>Answers on this machine in PagerDuty's place, and keeps what it was asked.</summary>
internal sealed class ApiServer : IDisposable
{
    public const string AccountKeyError =
        """{"error":"Because this request was made using an account-level access token, we were unable to determine the user's identity. Please use a user-level token."}""";

    private readonly HttpListener listener;
    private readonly Func<ApiRequest, ApiReply> answer;

    public ApiServer(Func<ApiRequest, ApiReply> answer)
    {
        this.answer = answer;
        (listener, Url) = LoopbackListener.Start();
        _ = Task.Run(Serve);
    }

    public string Url { get; }

    public ConcurrentQueue<ApiRequest> Requests { get; } = [];

    /// <summary>A server of an account in which a key is live and of a user.</summary>
    public static ApiServer OfUser(string role = "admin") =>
        new(request =>
            request.Path switch
            {
                "/abilities" => new ApiReply(200, """{"abilities":["teams","urgencies"]}"""),
                "/users/me" => new ApiReply(
                    200,
                    $$$"""{"user":{"id":"PXPGF42","name":"Earline","email":"e@example.com","role":"{{{role}}}"}}"""
                ),
                _ => new ApiReply(404),
            }
        );

    public static ApiServer Of(int status, string body = "") => new(_ => new ApiReply(status, body));

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var call = await listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => Answer(call));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext call)
    {
        using StreamReader body = new(call.Request.InputStream);
        ApiRequest request = new(call.Request.RawUrl!, call.Request.Headers["Authorization"] ?? "")
        {
            Method = call.Request.HttpMethod,
            Body = body.ReadToEnd(),
            ContentType = call.Request.ContentType ?? "",
        };
        Requests.Enqueue(request);
        var reply = answer(request);
        try
        {
            call.Response.StatusCode = reply.Status;
            call.Response.ContentType = reply.ContentType;
            foreach (var (name, value) in reply.Headers)
            {
                call.Response.Headers[name] = value;
            }

            call.Response.Close(Encoding.UTF8.GetBytes(reply.Body), willBlock: true);
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException)
        {
            // It was not waited for.
        }
    }
}

/// <param name="Url">The path and the query, as they were sent.</param>
internal sealed record ApiRequest(string Url, string Authorization)
{
    public string Method { get; init; } = "GET";

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "";

    public string Path => Url.Split('?')[0];
}

internal sealed record ApiReply(int Status, string Body = "")
{
    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
