// There is no client on NuGet: this is Conjur's own HTTP interface.
using System.Net.Http.Headers;
using System.Text;

static string Setting(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set");

using var conjur = new HttpClient { BaseAddress = new Uri(Setting("CONJUR_APPLIANCE_URL").TrimEnd('/') + "/") };
var (account, login) = (Setting("CONJUR_ACCOUNT"), Uri.EscapeDataString(Setting("CONJUR_AUTHN_LOGIN")));
using var key = new StringContent(Setting("CONJUR_AUTHN_API_KEY"));
using var access = await conjur.PostAsync($"authn/{account}/{login}/authenticate", key);
access.EnsureSuccessStatusCode();
var pass = Convert.ToBase64String(Encoding.UTF8.GetBytes(await access.Content.ReadAsStringAsync()));
conjur.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", $"token=\"{pass}\"");
var variable = Uri.EscapeDataString("STORE_POLICY/PAGERDUTY_TOKEN");
var token = await conjur.GetStringAsync($"secrets/{account}/variable/{variable}");
