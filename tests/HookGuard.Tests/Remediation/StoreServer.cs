using System.Net;
using System.Text;

namespace HookGuard.Tests.Remediation;

/// <summary>Speaks, on this machine only, as much of each store's documented protocol as reading one secret takes.</summary>
internal sealed class StoreServer : IDisposable
{
    public const string Name = "PD_STORE_TEST";
    private const string Key = "key-of-the-app";
    private const string Access = """{"protected":"e30","payload":"e30","signature":"x"}""";
    private readonly HttpListener listener;
    private readonly string value;

    public StoreServer(string value)
    {
        this.value = value;
        (listener, Url) = LoopbackListener.Start();
        _ = Task.Run(Serve);
    }

    public string Url { get; }

    /// <summary>How a program finds the store and signs in.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = Url,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_DEFAULT_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["VAULT_ADDR"] = Url,
            ["VAULT_TOKEN"] = "test",
            ["CONJUR_APPLIANCE_URL"] = Url + "/",
            ["CONJUR_ACCOUNT"] = "acme",
            ["CONJUR_AUTHN_LOGIN"] = "host/app",
            ["CONJUR_AUTHN_API_KEY"] = Key,
        };

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer(await listener.GetContextAsync().ConfigureAwait(false));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext call)
    {
        var (request, response) = (call.Request, call.Response);
        var body = new StreamReader(request.InputStream).ReadToEnd();
        var answer = (request.HttpMethod, request.RawUrl) switch
        {
            ("POST", "/")
                when request.Headers["X-Amz-Target"] == "secretsmanager.GetSecretValue"
                    && body.Contains($"\"pagerduty/{Name}\"", StringComparison.Ordinal) =>
                $$"""{"Name":"pagerduty/{{Name}}","SecretString":"{{value}}"}""",
            ("GET", $"/v1/secret/data/pagerduty/{Name}") when request.Headers["X-Vault-Token"] == "test" =>
                $$$$"""{"data":{"data":{"value":"{{{{value}}}}"},"metadata":{"version":1}}}""",
            ("POST", "/authn/acme/host%2Fapp/authenticate") when body == Key => Access,
            ("GET", $"/secrets/acme/variable/pagerduty%2F{Name}")
                when request.Headers["Authorization"]
                    == $"Token token=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Access))}\"" => value,
            _ => null,
        };
        response.StatusCode = answer is null ? 404 : 200;
        response.ContentType = request.RawUrl is "/" ? "application/x-amz-json-1.1" : "application/json";
        response.Close(Encoding.UTF8.GetBytes(answer ?? ""), willBlock: true);
    }
}
