namespace HookGuard.Stores.Kinds;

/// <summary>https://cloud.google.com/sdk/gcloud/reference/secrets</summary>
internal static class GoogleSecretManager
{
    public static StoreKind Kind { get; } =
        new("gcp", "Google Secret Manager")
        {
            Options =
            [
                new StoreOption("project", "The id of the Google Cloud project.") { IsRequired = true },
                new StoreOption("secret", "The name of the secret.", "{name}"),
            ],
            Place = "{project}/{secret}",
            Client = new StoreClient("gcloud")
            {
                Put =
                [
                    "secrets",
                    "create",
                    "{secret}",
                    "--project={project}",
                    "--replication-policy=automatic",
                    "--data-file=-",
                ],
                Replace = ["secrets", "versions", "add", "{secret}", "--project={project}", "--data-file=-"],
                Get = ["secrets", "versions", "access", "latest", "--secret={secret}", "--project={project}"],
                Remove = ["secrets", "delete", "{secret}", "--project={project}", "--quiet"],
            },
        };
}
