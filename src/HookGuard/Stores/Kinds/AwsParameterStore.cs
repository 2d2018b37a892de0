namespace HookGuard.Stores.Kinds;

/// <summary>https://docs.aws.amazon.com/cli/latest/reference/ssm/put-parameter.html</summary>
internal static class AwsParameterStore
{
    public static StoreKind Kind { get; } =
        new("ssm", "AWS Systems Manager Parameter Store")
        {
            Options =
            [
                new StoreOption("name", "The name of the parameter.", "/pagerduty/{name}"),
                AwsSecretsManager.Region,
            ],
            Place = "{name}",
            Client = new StoreClient("aws")
            {
                Put = Putting(),
                Replace = Putting("--overwrite"),
                Get =
                [
                    "ssm",
                    "get-parameter",
                    "--with-decryption",
                    "--name",
                    "{name}",
                    "--query",
                    "Parameter.Value",
                    "--output",
                    "text",
                    "--region={region}",
                ],
                Remove = ["ssm", "delete-parameter", "--name", "{name}", "--region={region}"],
                ReadsDevice = true,
            },
        };

    private static string[] Putting(params string[] options) =>
        [
            "ssm",
            "put-parameter",
            .. options,
            "--type",
            "SecureString",
            "--name",
            "{name}",
            "--value",
            "file:///dev/stdin",
            "--region={region}",
        ];
}
