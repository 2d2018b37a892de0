namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Package registries.</summary>
internal static class Packages
{
    public static SecretKind[] Kinds { get; } =
    [
        new("npm-access-token", "npm access token", "Publishes and reads packages as its owner.", "npm_{base62:36}")
        {
            Checksum = Checksums.Crc32InBase62,
            Revoke = "Account → Access Tokens → Delete",
            Documentation = "https://docs.npmjs.com/about-access-tokens",
        },
        new(
            "pypi-token",
            "PyPI API token",
            "Publishes packages of a user or a project.",
            "pypi-AgEIcHlwaS5vcmc{url:50-1000}"
        )
        {
            Revoke = "Account settings → API tokens → Remove",
            Documentation = "https://docs.pypi.org/",
        },
        new(
            "testpypi-token",
            "TestPyPI API token",
            "Publishes packages to the test index.",
            "pypi-AgENdGVzdC5weXBpLm9yZw{url:50-1000}"
        )
        {
            Revoke = "Account settings → API tokens → Remove",
            Documentation = "https://packaging.python.org/en/latest/guides/using-testpypi/",
        },
        new("nuget-api-key", "NuGet API key", "Publishes packages within its scopes.", "oy2{lower:43}")
        {
            Revoke = "API Keys → Delete",
            Documentation = "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
        },
        new("rubygems-api-key", "RubyGems API key", "Publishes gems within its scopes.", "rubygems_{hex:48}")
        {
            Revoke = "Settings → API keys → Delete",
            Documentation = "https://guides.rubygems.org/api-key-scopes/",
        },
        new("crates-api-token", "crates.io API token", "Publishes crates within its scopes.", "cio{base62:32}")
        {
            Revoke = "Account settings → API Tokens → Revoke",
            Documentation = "https://doc.rust-lang.org/cargo/reference/publishing.html",
        },
        new("clojars-deploy-token", "Clojars deploy token", "Publishes packages as its owner.", "CLOJARS_{hex:60}")
        {
            Revoke = "Deploy Tokens → Disable",
            Documentation = "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
        },
        new("docker-access-token", "Docker access token", "Pulls and pushes images as its owner.", "dckr_pat_{url:27}")
        {
            Revoke = "Account settings → Personal access tokens → Delete",
            Documentation = "https://docs.docker.com/security/access-tokens/",
        },
        new(
            "docker-organization-token",
            "Docker organisation access token",
            "Pulls and pushes the images of an organisation.",
            "dckr_oat_{url:32}"
        )
        {
            Revoke = "Admin Console → Access tokens → Delete",
            Documentation = "https://docs.docker.com/enterprise/security/access-tokens/",
        },
        new(
            "artifactory-api-key",
            "Artifactory API key",
            "Reads and publishes artifacts as its owner.",
            "AKCp{base62:69}"
        )
        {
            Revoke = "Profile → API Key → Revoke",
            Documentation = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile",
        },
        new(
            "artifactory-reference-token",
            "Artifactory reference token",
            "Reads and publishes artifacts within its scope.",
            "cmVmdGtu{base62:56}"
        )
        {
            Revoke = "Administration → Access Tokens → Revoke",
            Documentation = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
        },
    ];
}
