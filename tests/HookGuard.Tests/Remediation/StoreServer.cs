using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using HookGuard.Stores;

namespace HookGuard.Tests.Remediation;

/// <summary>Speaks, on this machine only, as much of each store's documented protocol as keeping, reading and removing one secret takes.</summary>
internal sealed class StoreServer : IDisposable
{
    public const string Name = "PD_STORE_TEST";
    private const string Key = "key-of-the-app";
    private const string Access = """{"protected":"e30","payload":"e30","signature":"x"}""";
    private const string Google = "/v1/projects/acme/secrets";

    // Nowhere as usual, so that whatever disregards the configuration finds nothing.
    private static readonly Dictionary<string, Dictionary<string, string>> Options = new(StringComparer.Ordinal)
    {
        ["aws"] = Keys(("name", "team/{name}"), ("region", "eu-west-1")),
        ["ssm"] = Keys(("name", "/team/{name}"), ("region", "eu-west-1")),
        ["azure"] = Keys(("vault", "acme")),
        ["gcp"] = Keys(("project", "acme")),
        ["vault"] = Keys(("mount", "kv"), ("path", "team/{name}"), ("field", "key")),
        ["conjur"] = Keys(("policy", "team")),
        ["1password"] = Keys(("vault", "acme"), ("item", "PagerDuty-{name}")),
        ["doppler"] = Keys(("project", "acme"), ("config", "dev")),
        ["sops"] = Keys(("file", "team.enc.yaml")),
        ["external-secrets"] = Keys(("secretStore", "acme")),
    };

    private readonly ConcurrentDictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HttpListener listener;

    /// <param name="value">What every store has at the place of <see cref="Name"/>; null where it has nothing.</param>
    public StoreServer(string? value)
    {
        if (value is not null)
        {
            foreach (
                var place in (string[])
                    [$"aws team/{Name}", $"ssm /team/{Name}", $"vault /v1/kv/data/team/{Name}", $"conjur team%2F{Name}"]
            )
            {
                values[place] = value;
            }
        }

        (listener, Url) = LoopbackListener.Start();
        _ = Task.Run(Serve);
    }

    public string Url { get; }

    /// <summary>All that it keeps now.</summary>
    public IEnumerable<string> Values => values.Values;

    /// <summary>How a program finds the store and signs in. An address may end in a slash.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = Url,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_DEFAULT_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["VAULT_ADDR"] = Url + "/",
            ["VAULT_TOKEN"] = "test",
            ["CONJUR_APPLIANCE_URL"] = Url + "/",
            ["CONJUR_ACCOUNT"] = "acme",
            ["CONJUR_AUTHN_LOGIN"] = "host/app",
            ["CONJUR_AUTHN_API_KEY"] = Key,
            ["CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER"] = Url + "/",
            ["CLOUDSDK_CORE_DISABLE_PROMPTS"] = "1",
        };

    /// <summary>The header that Conjur's client prints for a signed-in user.</summary>
    public static string ConjurHeader { get; } =
        $"Authorization: Token token=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Access))}\"";

    /// <summary>A store with its places as they are here; null where there is no such kind.</summary>
    public static StoreSetting? Setting(string kind) => StoreSetting.Of(kind, Options.GetValueOrDefault(kind));

    /// <summary>The configuration file that says so.</summary>
    public static string Configuration(string kind) =>
        JsonSerializer.Serialize(
            new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
            {
                ["store"] = new(Options.GetValueOrDefault(kind) ?? Keys(), StringComparer.Ordinal) { ["kind"] = kind },
            }
        );

    public void Dispose() => listener.Close();

    private static Dictionary<string, string> Keys(params (string Key, string Value)[] keys) =>
        keys.ToDictionary(key => key.Key, key => key.Value, StringComparer.Ordinal);

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
        var path = request.RawUrl!.Split('?')[0];
        var answer = path switch
        {
            "/" => Amazon(request.Headers["X-Amz-Target"], body),
            _ when path.StartsWith(Google, StringComparison.Ordinal) => request.Headers["Authorization"]
            == "Bearer test"
                ? GoogleCloud(request.HttpMethod, path[Google.Length..], request.QueryString["secretId"], body)
                : null,
            _ when path.StartsWith("/v1/", StringComparison.Ordinal) => request.Headers["X-Vault-Token"] == "test"
            && values.TryGetValue($"vault {path}", out var value)
                ? $$$$"""{"data":{"data":{"key":"{{{{value}}}}"},"metadata":{"version":1}}}"""
                : null,
            "/authn/acme/host%2Fapp/authenticate" when body == Key => Access,
            _ when path.StartsWith("/secrets/acme/variable/", StringComparison.Ordinal) =>
                $"Authorization: {request.Headers["Authorization"]}" == ConjurHeader
                    ? Conjur(request.HttpMethod, path["/secrets/acme/variable/".Length..], body)
                    : null,
            _ => null,
        };
        response.StatusCode = answer is null ? 404 : 200;
        response.ContentType = path is "/" ? "application/x-amz-json-1.1" : "application/json";
        response.Close(Encoding.UTF8.GetBytes(answer ?? ""), willBlock: true);
    }

    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/ and https://docs.aws.amazon.com/systems-manager/latest/APIReference/
    private string? Amazon(string? target, string body)
    {
        using var json = JsonDocument.Parse(body);
        var name = Text("Name") ?? Text("SecretId");
        return target switch
        {
            "secretsmanager.CreateSecret" => values.TryAdd($"aws {name}", Text("SecretString")!)
                ? $$"""{"Name":"{{name}}"}"""
                : null,
            "secretsmanager.PutSecretValue" => Set(values.ContainsKey($"aws {name}"), $"aws {name}", "SecretString"),
            "secretsmanager.GetSecretValue" => values.TryGetValue($"aws {name}", out var value)
                ? $$"""{"Name":"{{name}}","SecretString":"{{value}}"}"""
                : null,
            "secretsmanager.DeleteSecret" => values.TryRemove($"aws {name}", out _) ? "{}" : null,
            "AmazonSSM.PutParameter" => Set(
                Text("Type") == "SecureString"
                    && (json.RootElement.TryGetProperty("Overwrite", out _) || !values.ContainsKey($"ssm {name}")),
                $"ssm {name}",
                "Value"
            ),
            "AmazonSSM.GetParameter" => json.RootElement.GetProperty("WithDecryption").GetBoolean()
            && values.TryGetValue($"ssm {name}", out var value)
                ? $$$"""{"Parameter":{"Name":"{{{name}}}","Type":"SecureString","Value":"{{{value}}}"}}"""
                : null,
            "AmazonSSM.DeleteParameter" => values.TryRemove($"ssm {name}", out _) ? "{}" : null,
            _ => null,
        };

        string? Text(string key) => json.RootElement.TryGetProperty(key, out var text) ? text.GetString() : null;

        string? Set(bool may, string key, string property)
        {
            if (may)
            {
                values[key] = Text(property)!;
            }

            return may ? "{}" : null;
        }
    }

    // https://cloud.google.com/secret-manager/docs/reference/rest
    private string? GoogleCloud(string method, string path, string? created, string body)
    {
        var secret = created ?? path.TrimStart('/').Split('/', ':')[0];
        var name = $"projects/acme/secrets/{secret}";
        if (method == "DELETE")
        {
            return values.TryRemove($"gcp {secret}", out _) ? "{}" : null;
        }

        if (created is not null)
        {
            return values.TryAdd($"gcp {secret}", "") ? $$"""{"name":"{{name}}"}""" : null;
        }

        if (path.EndsWith(":addVersion", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(body);
            var data = json.RootElement.GetProperty("payload").GetProperty("data").GetBytesFromBase64();
            values[$"gcp {secret}"] = Encoding.UTF8.GetString(data);
        }

        return !values.TryGetValue($"gcp {secret}", out var value) ? null
            : path.EndsWith("/versions", StringComparison.Ordinal)
                ? $$"""{"versions":[{"name":"{{name}}/versions/1","state":"ENABLED"}],"totalSize":1}"""
            : $$$"""{"name":"{{{name}}}/versions/1","payload":{"data":"{{{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}}}"}}""";
    }

    // https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_set_secret.htm
    private string? Conjur(string method, string variable, string body)
    {
        if (method == "POST")
        {
            values[$"conjur {variable}"] = body;
        }

        return values.GetValueOrDefault($"conjur {variable}");
    }
}
