namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Code hosts, and what builds from them.</summary>
internal static class CodeHosts
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "github-personal-access-token",
            "GitHub personal access token",
            "Acts as its owner in every repository that its scopes cover.",
            "ghp_{base62:36}"
        )
        {
            Checksum = Checksums.Crc32InBase62,
            Revoke = "Settings → Developer settings → Personal access tokens → Delete",
            Documentation =
                "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
        },
        new(
            "github-oauth-token",
            "GitHub OAuth access token",
            "Acts for a user of an OAuth app within the app's scopes.",
            "gho_{base62:36}"
        )
        {
            Checksum = Checksums.Crc32InBase62,
            Revoke = "Settings → Applications → Authorized OAuth Apps → Revoke",
            Documentation = "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
        },
        new(
            "github-user-token",
            "GitHub App user access token",
            "Acts for a user of a GitHub App within the app's permissions.",
            "ghu_{base62:36}"
        )
        {
            Checksum = Checksums.Crc32InBase62,
            Revoke = "Settings → Applications → Authorized GitHub Apps → Revoke",
            Documentation =
                "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-user-access-token-for-a-github-app",
        },
        new(
            "github-installation-token",
            "GitHub App installation token",
            "Acts as a GitHub App, or as a workflow, in the repositories of an installation.",
            "ghs_{base62:36}"
        )
        {
            Checksum = Checksums.Crc32InBase62,
            Revoke = "it expires after an hour; revoke it with DELETE /installation/token",
            Documentation =
                "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app",
        },
        new(
            "github-refresh-token",
            "GitHub App refresh token",
            "Makes new user access tokens of a GitHub App for months.",
            "ghr_{base62:36}"
        )
        {
            Checksum = Checksums.Crc32InBase62,
            Revoke = "Settings → Applications → Authorized GitHub Apps → Revoke",
            Documentation =
                "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens",
        },
        new(
            "github-fine-grained-token",
            "GitHub fine-grained personal access token",
            "Acts as its owner in the repositories and with the permissions that it was given.",
            "github_pat_{base62:22}_{base62:59}"
        )
        {
            Revoke = "Settings → Developer settings → Fine-grained tokens → Delete",
            Documentation =
                "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens",
        },
        new(
            "gitlab-personal-access-token",
            "GitLab access token",
            "Acts as a user, a project or a group within its scopes.",
            "glpat-{url:20}",
            "glpat-{url:27-300}.{lower:9}",
            "glpat-{url:27-300}.{digit:2}.{lower:9}"
        )
        {
            Checksum = Checksums.Crc32InBase36,
            Revoke = "User settings → Access tokens → Revoke, or those of the project or group",
            Documentation = "https://docs.gitlab.com/user/profile/personal_access_tokens/",
        },
        new(
            "gitlab-deploy-token",
            "GitLab deploy token",
            "Reads the code, packages and images of a project or group, and may write packages.",
            "gldt-{url:20}"
        )
        {
            Revoke = "Settings → Repository → Deploy tokens → Revoke",
            Documentation = "https://docs.gitlab.com/user/project/deploy_tokens/",
        },
        new(
            "gitlab-runner-token",
            "GitLab runner authentication token",
            "Takes jobs, with their variables and code, in the place of a runner.",
            "glrt-{url:20}"
        )
        {
            Revoke = "CI/CD settings → Runners → Remove runner",
            Documentation = "https://docs.gitlab.com/security/tokens/",
        },
        new(
            "gitlab-trigger-token",
            "GitLab pipeline trigger token",
            "Starts pipelines of a project as the user who made it.",
            "glptt-{hex:40}"
        )
        {
            Revoke = "Settings → CI/CD → Pipeline trigger tokens → Revoke",
            Documentation = "https://docs.gitlab.com/ci/triggers/",
        },
        new(
            "gitlab-feed-token",
            "GitLab feed token",
            "Reads the activity and calendar feeds of a user.",
            "glft-{url:20}"
        )
        {
            Revoke = "User settings → Access tokens → Feed token → Reset",
            Documentation = "https://docs.gitlab.com/security/tokens/",
        },
        new(
            "gitlab-agent-token",
            "GitLab agent token",
            "Connects to GitLab as the agent of a Kubernetes cluster.",
            "glagent-{url:50}"
        )
        {
            Revoke = "Operate → Kubernetes clusters → the agent → Revoke",
            Documentation = "https://docs.gitlab.com/user/clusters/agent/work_with_agent/",
        },
        new(
            "gitlab-oauth-secret",
            "GitLab OAuth application secret",
            "Makes tokens as an OAuth application.",
            "gloas-{hex:64}"
        )
        {
            Revoke = "Applications → the application → Renew secret",
            Documentation = "https://docs.gitlab.com/integration/oauth_provider/",
        },
        new("gitlab-scim-token", "GitLab SCIM token", "Creates and removes users of a group.", "glsoat-{url:20}")
        {
            Revoke = "Group settings → SAML SSO → Reset SCIM token",
            Documentation = "https://docs.gitlab.com/user/group/saml_sso/scim_setup/",
        },
        new(
            "gitlab-feature-flag-token",
            "GitLab feature flag client token",
            "Reads the feature flags of a project.",
            "glffct-{url:20}"
        )
        {
            Revoke = "Deploy → Feature flags → Configure → Regenerate instance ID",
            Documentation = "https://docs.gitlab.com/operations/feature_flags/",
        },
        new(
            "gitlab-mail-token",
            "GitLab incoming mail token",
            "Creates issues and merge requests by mail as a user.",
            "glimt-{url:25}"
        )
        {
            Revoke = "User settings → Access tokens → Incoming email token → Reset",
            Documentation = "https://docs.gitlab.com/security/tokens/",
        },
        new(
            "bitbucket-app-password",
            "Bitbucket app password",
            "Acts as its owner in the repositories that its permissions cover.",
            "ATBB{base62:32}"
        )
        {
            Revoke = "Personal settings → App passwords → Revoke",
            Documentation = "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
        },
        new(
            "atlassian-api-token",
            "Atlassian API token",
            "Acts as its owner in Jira, Confluence and other Atlassian products.",
            "ATATT3{url:180-200}={HEX:8}"
        )
        {
            Revoke = "Account settings → Security → API tokens → Revoke",
            Documentation =
                "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
        },
        new(
            "bitbucket-access-token",
            "Bitbucket access token",
            "Acts in a repository, project or workspace within its scopes.",
            "ATCTT3{url:180-200}={HEX:8}"
        )
        {
            Revoke = "Repository settings → Access tokens → Revoke",
            Documentation = "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
        },
    ];
}
