using System.Text.Encodings.Web;
using System.Text.Json;
using HookGuard.Stores;

namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>A secrets manager, through its own client.</summary>
/// <param name="Setting">Which, and where in it.</param>
/// <param name="Commands">What its client is told.</param>
internal sealed record ClientStore(StoreSetting Setting, StoreClient Commands) : Store
{
    public override string Description => Setting.Description;

    /// <summary>The team's secrets manager; null where it has no client that takes values unseen.</summary>
    public static ClientStore? Of(StoreSetting? setting) =>
        setting?.Kind.Client is { } commands ? new ClientStore(setting, commands) : null;

    public override string? Get(string key) =>
        Client.Run(Commands.Program, Arguments(Commands.Get, key))?.TrimEnd('\r', '\n');

    public override string PrintValue(string key, ShellSyntax shell) =>
        $"{Commands.Program} {string.Join(' ', Arguments(Commands.Get, key).Select(ShellWord.Quote))}";

    public override void Put(string key, string value) => Send(Commands.Put, key, value);

    public override void Replace(string key, string value) => Send(Commands.Replace ?? Commands.Put, key, value);

    public override void Remove(string key) => Client.Demand(Commands.Program, Arguments(Commands.Remove, key));

    private void Send(IReadOnlyList<string> command, string key, string value) =>
        Client.Demand(
            Commands.Program,
            Arguments(command, key),
            Commands.Input is { } input
                ? Setting
                    .Fill(input, key)!
                    .Replace(
                        "{value}",
                        JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
                        StringComparison.Ordinal
                    )
                : value
        );

    private IEnumerable<string> Arguments(IReadOnlyList<string> command, string key) =>
        command.Select(argument => Setting.Fill(argument, key)).OfType<string>();
}
