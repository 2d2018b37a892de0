namespace HookGuard.Stores.Kinds;

/// <summary>https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/</summary>
internal static class AwsSecretsManager
{
    public static StoreOption Region { get; } =
        new("region", "The AWS region, where it is not that of the environment.") { Setting = "AWS_REGION" };

    public static StoreKind Kind { get; } =
        new("aws", "AWS Secrets Manager")
        {
            Options = [new StoreOption("name", "The name of the secret.", "pagerduty/{name}"), Region],
            Place = "{name}",
            Client = new StoreClient("aws")
            {
                Put =
                [
                    "secretsmanager",
                    "create-secret",
                    "--name",
                    "{name}",
                    "--secret-string",
                    "file:///dev/stdin",
                    "--region={region}",
                ],
                Replace =
                [
                    "secretsmanager",
                    "put-secret-value",
                    "--secret-id",
                    "{name}",
                    "--secret-string",
                    "file:///dev/stdin",
                    "--region={region}",
                ],
                Get =
                [
                    "secretsmanager",
                    "get-secret-value",
                    "--secret-id",
                    "{name}",
                    "--query",
                    "SecretString",
                    "--output",
                    "text",
                    "--region={region}",
                ],
                Remove =
                [
                    "secretsmanager",
                    "delete-secret",
                    "--secret-id",
                    "{name}",
                    "--force-delete-without-recovery",
                    "--region={region}",
                ],
                ReadsDevice = true,
            },
        };
}
