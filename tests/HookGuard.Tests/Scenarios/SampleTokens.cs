using HookGuard.Detection;

namespace HookGuard.Tests.Scenarios;

/// <summary>Values shaped like credentials, made when a test runs.</summary>
internal static class SampleTokens
{
    public static string One { get; } = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1));

    public static string Two { get; } = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(2));
}
