namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>AWS Secrets Manager, one secret for each value.</summary>
internal sealed record AwsClient : Store
{
    private const string Input = "file:///dev/stdin";

    public override string Description => "AWS Secrets Manager, pagerduty/";

    public override string? Get(string key) =>
        Client
            .Run(
                "aws",
                [
                    "secretsmanager",
                    "get-secret-value",
                    "--secret-id",
                    At(key),
                    "--query",
                    "SecretString",
                    "--output",
                    "text",
                ]
            )
            ?.TrimEnd('\n');

    public override string PrintValue(string key, ShellSyntax shell) =>
        $"aws secretsmanager get-secret-value --secret-id {At(key)} --query SecretString --output text";

    public override void Put(string key, string value) =>
        Client.Demand("aws", ["secretsmanager", "create-secret", "--name", At(key), "--secret-string", Input], value);

    public override void Remove(string key) =>
        Client.Demand(
            "aws",
            ["secretsmanager", "delete-secret", "--secret-id", At(key), "--force-delete-without-recovery"]
        );

    private static string At(string key) => $"pagerduty/{key}";
}
