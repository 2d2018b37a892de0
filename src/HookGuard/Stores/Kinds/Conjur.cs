namespace HookGuard.Stores.Kinds;

/// <summary>Its client takes a value as an argument only, where every user of the machine can read it; its HTTP interface does not.</summary>
internal static class Conjur
{
    public static StoreKind Kind { get; } =
        new("conjur", "CyberArk Secrets Manager (Conjur)")
        {
            Options = [new StoreOption("policy", "The policy branch that has the variables.", "pagerduty")],
            Place = "{policy}/{key}",
            Reason = "Conjur's client takes a value only as an argument, where others can see it",
            TakesValueInPowerShell =
                "ForEach-Object { Invoke-RestMethod -Method Post -Body $_ "
                + "-Headers @{ Authorization = (conjur authenticate -H) -replace '^Authorization: ' } "
                + "-Uri \"$($env:CONJUR_APPLIANCE_URL.TrimEnd('/'))/secrets/$env:CONJUR_ACCOUNT/variable/"
                + "$([uri]::EscapeDataString('{policy}/{key}'))\" }",
            TakesValue =
                "tr -d '\\n' | curl -sSf -H @<(conjur authenticate -H) --data-binary @- "
                + "\"${CONJUR_APPLIANCE_URL%/}/secrets/$CONJUR_ACCOUNT/variable/$(printf %s '{policy}/{key}' | sed 's,/,%2F,g')\"",
        };
}
