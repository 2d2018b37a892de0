namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Where applications and their data run.</summary>
internal static class Hosting
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "digitalocean-token",
            "DigitalOcean personal access token",
            "Creates and destroys everything in an account within its scopes.",
            "dop_v1_{hex:64}"
        )
        {
            Revoke = "API → Tokens → Delete",
            Documentation = "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
        },
        new(
            "digitalocean-oauth-token",
            "DigitalOcean OAuth token",
            "Acts for an account that authorised an application.",
            "doo_v1_{hex:64}"
        )
        {
            Revoke = "API → Authorized applications → Revoke",
            Documentation = "https://docs.digitalocean.com/reference/api/oauth/",
        },
        new(
            "digitalocean-refresh-token",
            "DigitalOcean OAuth refresh token",
            "Makes new OAuth tokens for an account.",
            "dor_v1_{hex:64}"
        )
        {
            Revoke = "API → Authorized applications → Revoke access",
            Documentation = "https://docs.digitalocean.com/reference/api/oauth/",
        },
        new(
            "cloudflare-origin-key",
            "Cloudflare origin CA key",
            "Issues certificates of Cloudflare's origin CA for the zones of an account.",
            "v1.|0-{hex:24}-{hex:146}"
        )
        {
            Revoke = "My Profile → API Tokens → Origin CA Key → Change",
            Documentation = "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
        },
        new("flyio-token", "Fly.io access token", "Deploys and manages the apps of an organisation.", "fo1_{url:43}")
        {
            Revoke = "Dashboard → Tokens → Revoke",
            Documentation = "https://fly.io/docs/security/tokens/",
        },
        new(
            "netlify-token",
            "Netlify personal access token",
            "Deploys and changes the sites of a user.",
            "nfp_{base62:36}"
        )
        {
            Revoke = "User settings → Applications → Personal access tokens → Delete",
            Documentation = "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
        },
        new(
            "planetscale-token",
            "PlanetScale service token",
            "Manages databases within its permissions.",
            "pscale_tkn_{url:43}"
        )
        {
            Revoke = "Settings → Service tokens → Delete",
            Documentation = "https://planetscale.com/docs/api/reference/service-tokens",
        },
        new(
            "planetscale-password",
            "PlanetScale database password",
            "Reads and writes a branch of a database.",
            "pscale_pw_{url:43}"
        )
        {
            Revoke = "the branch → Passwords → Delete",
            Documentation = "https://planetscale.com/docs/concepts/connection-strings",
        },
        new(
            "planetscale-oauth-token",
            "PlanetScale OAuth token",
            "Manages databases for a user of an application.",
            "pscale_oauth_{url:43}"
        )
        {
            Revoke = "Settings → OAuth applications → Revoke",
            Documentation = "https://planetscale.com/docs/api/reference/oauth",
        },
        new("supabase-access-token", "Supabase access token", "Manages all projects of a user.", "sbp_{hex:40}")
        {
            Revoke = "Account → Access Tokens → Revoke",
            Documentation = "https://supabase.com/docs/reference/api/introduction",
        },
        new(
            "supabase-secret-key",
            "Supabase secret key",
            "Reads and writes all data of a project, past its row level security.",
            "sb_secret_{url:22}_{url:8}"
        )
        {
            Revoke = "Project settings → API Keys → Delete",
            Documentation = "https://supabase.com/docs/guides/api/api-keys",
        },
        new(
            "databricks-token",
            "Databricks access token",
            "Acts as a user or service principal in a workspace.",
            "dapi{hex:32}-{digit:1}",
            "dapi{hex:32}"
        )
        {
            Revoke = "Settings → Developer → Access tokens → Revoke",
            Documentation = "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
        },
        new("prefect-user-key", "Prefect API key", "Runs and manages flows as a user.", "pnu_{base62:36}")
        {
            Revoke = "Profile → API Keys → Delete",
            Documentation = "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
        },
        new(
            "prefect-service-key",
            "Prefect service account key",
            "Runs and manages flows as a service account.",
            "pnb_{base62:36}"
        )
        {
            Revoke = "Settings → Service Accounts → Rotate",
            Documentation = "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/service-accounts",
        },
        new(
            "pulumi-token",
            "Pulumi access token",
            "Reads the state of stacks, secrets included, and changes them.",
            "pul-{hex:40}"
        )
        {
            Revoke = "Personal access tokens → Delete",
            Documentation = "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
        },
        new(
            "terraform-token",
            "HCP Terraform API token",
            "Reads state and starts runs within its permissions.",
            "{base62:14}.atlasv1.|{url:60-70}"
        )
        {
            Revoke = "User settings → Tokens → Revoke",
            Documentation = "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
        },
        new("openshift-token", "OpenShift access token", "Acts as a user on a cluster.", "sha256~|{url:43}")
        {
            Revoke = "oc delete oauthaccesstoken, or log out",
            Documentation =
                "https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/authentication_and_authorization/index",
        },
        new(
            "docker-swarm-join-token",
            "Docker Swarm join token",
            "Adds a node to a swarm, which then receives its secrets.",
            "SWMTKN-1-{lower:50}-{lower:25}"
        )
        {
            Revoke = "docker swarm join-token --rotate",
            Documentation = "https://docs.docker.com/engine/swarm/join-nodes/",
        },
        new(
            "docker-swarm-unlock-key",
            "Docker Swarm unlock key",
            "Decrypts the logs and keys of a manager node.",
            "SWMKEY-1-{base64:43}"
        )
        {
            Revoke = "docker swarm unlock-key --rotate",
            Documentation = "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
        },
        new(
            "tailscale-auth-key",
            "Tailscale auth key",
            "Adds devices to a network.",
            "tskey-auth-{base62:12-20}-{base62:32}"
        )
        {
            Revoke = "Settings → Keys → Revoke",
            Documentation = "https://tailscale.com/kb/1085/auth-keys",
        },
        new(
            "tailscale-api-key",
            "Tailscale API access token",
            "Changes the devices, users and rules of a network.",
            "tskey-api-{base62:12-20}-{base62:32}"
        )
        {
            Revoke = "Settings → Keys → Revoke token",
            Documentation = "https://tailscale.com/kb/1101/api",
        },
        new(
            "tailscale-oauth-secret",
            "Tailscale OAuth client secret",
            "Makes API tokens for a network within its scopes.",
            "tskey-client-{base62:12-20}-{base62:32}"
        )
        {
            Revoke = "Settings → OAuth clients → Revoke",
            Documentation = "https://tailscale.com/kb/1215/oauth-clients",
        },
    ];
}
