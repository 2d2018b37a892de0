using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

/// <summary>Asks a server of a test as the commands ask PagerDuty.</summary>
internal static class ApiCall
{
    public static PagerDutyClient To(
        ApiServer server,
        string? key = null,
        double seconds = 30,
        List<string>? told = null
    ) => To(server.Url, key, seconds, told);

    public static PagerDutyClient To(string url, string? key = null, double seconds = 30, List<string>? told = null) =>
        new(ApiHost.At(url), AccessKey.Of(key ?? ScannedText.Key()), TimeSpan.FromSeconds(seconds), (told ?? []).Add);

    /// <summary>Why a call failed.</summary>
    public static GuardException Failure(PagerDutyClient client, string path = "/abilities") =>
        Assert.Throws<GuardException>(() => client.Demand(path, "to try it"))!;
}
